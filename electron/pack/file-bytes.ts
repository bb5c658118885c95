import { concatBytes } from '../../shared/verifier/bytes.ts';

/** A file while it is written: its short texts are gathered before they become bytes, its large pieces are not copied. */
export interface FileBytes {
  /** Shape: Latin-1. */
  readonly addText: (text: string) => void;
  readonly addBytes: (bytes: Uint8Array) => void;
  readonly whole: () => Uint8Array;
}

// Units: characters. A long pack has a hundred thousand texts of fifty.
const gathered = 65_536;

export function createFileBytes(): FileBytes {
  const pieces: Uint8Array[] = [];
  let texts = '';
  const endTexts = () => {
    if (texts !== '') pieces.push(Buffer.from(texts, 'latin1'));
    texts = '';
  };
  return {
    addText: (text) => {
      texts += text;
      if (texts.length > gathered) endTexts();
    },
    addBytes: (bytes) => {
      endTexts();
      pieces.push(bytes);
    },
    whole: () => {
      endTexts();
      return concatBytes(pieces);
    },
  };
}
