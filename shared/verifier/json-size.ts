/** How many values a JSON text holds, or more than it holds; told without reading it, because tiny values take far more memory than text. */
export function countJsonValues(text: Uint8Array): number {
  let values = 1;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (isInString) {
      // what follows a backslash never ends a string
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) isInString = false;
    } else if (byte === 0x22) {
      isInString = true;
    } else if (byte === 0x2c || byte === 0x5b || byte === 0x7b) {
      values += 1;
    }
  }
  return values;
}
