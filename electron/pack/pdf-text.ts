/** A PDF text string: printable ASCII as a literal, everything else as UTF-16BE in hexadecimal. */
export function pdfText(text: string): string {
  const wellFormed = text.toWellFormed();
  if (/^[\x20-\x7e]*$/.test(wellFormed)) return `(${wellFormed.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${Buffer.from(wellFormed, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** An instant as a PDF date in UTC, to the second. */
export function pdfDate(instant: string): string {
  return `(D:${instant.slice(0, 19).replace(/[-:T]/g, '')}+00'00')`;
}
