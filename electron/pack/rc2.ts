/**
 * RC2 in CBC mode, decrypting only; the padding is left on.
 *
 * It protects nothing any more. It is here because Windows and older tools lock the certificates of a .pfx file with it, and neither Node
 * nor a browser has it. The certificates are public; the private key in such a file is under triple DES.
 * Source: RFC 2268, sections 2 and 4.
 */
export function decryptRc2Cbc(key: Uint8Array, effectiveBits: number, iv: Uint8Array, encrypted: Uint8Array): Buffer {
  const words = expandKey(key, effectiveBits);
  const plain = Buffer.alloc(encrypted.length);
  let previous = iv;
  for (let at = 0; at + 8 <= encrypted.length; at += 8) {
    const block = encrypted.subarray(at, at + 8);
    const opened = decryptBlock(words, block);
    for (let index = 0; index < 8; index += 1) plain[at + index] = (opened[index] ?? 0) ^ (previous[index] ?? 0);
    previous = block;
  }
  words.fill(0);
  return plain;
}

// RFC 2268, section 2: a permutation of 0 to 255 from the digits of pi
const permutation = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb6266fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
);

/** Shape: 64 words of 16 bits. */
function expandKey(key: Uint8Array, effectiveBits: number): Uint16Array {
  const bytes = new Uint8Array(128);
  bytes.set(key);
  const pi = (index: number): number => permutation[index & 0xff] ?? 0;
  for (let at = key.length; at < 128; at += 1) bytes[at] = pi((bytes[at - 1] ?? 0) + (bytes[at - key.length] ?? 0));
  const effectiveBytes = Math.ceil(effectiveBits / 8);
  const mask = 0xff >> (8 * effectiveBytes - effectiveBits);
  bytes[128 - effectiveBytes] = pi((bytes[128 - effectiveBytes] ?? 0) & mask);
  for (let at = 127 - effectiveBytes; at >= 0; at -= 1) bytes[at] = pi((bytes[at + 1] ?? 0) ^ (bytes[at + effectiveBytes] ?? 0));
  const words = new Uint16Array(64);
  for (let at = 0; at < 64; at += 1) words[at] = (bytes[2 * at] ?? 0) | ((bytes[2 * at + 1] ?? 0) << 8);
  bytes.fill(0);
  return words;
}

const shifts = [1, 2, 3, 5] as const;

function decryptBlock(words: Uint16Array, block: Uint8Array): Uint8Array {
  const r = Uint16Array.from([0, 1, 2, 3], (index) => (block[2 * index] ?? 0) | ((block[2 * index + 1] ?? 0) << 8));
  const of = (index: number): number => r[index & 3] ?? 0;
  for (let round = 15; round >= 0; round -= 1) {
    for (let index = 3; index >= 0; index -= 1) {
      const shift = shifts[index] ?? 1;
      const turned = (of(index) >> shift) | (of(index) << (16 - shift));
      const mixed = (of(index - 1) & of(index - 2)) + (~of(index - 1) & of(index - 3));
      r[index] = turned - (words[4 * round + index] ?? 0) - mixed;
    }
    // mashing stands after the fifth and the eleventh round of encryption
    if (round === 11 || round === 5)
      for (let index = 3; index >= 0; index -= 1) r[index] = of(index) - (words[of(index - 1) & 63] ?? 0);
  }
  return Uint8Array.from({ length: 8 }, (_, index) => of(index >> 1) >> (8 * (index & 1)));
}
