/** A path or a text as it is typed into a shell. */
export function inShell(text: string): string {
  return /^[\w./@+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
