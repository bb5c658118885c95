import { concatBytes, latin1Bytes } from './bytes.ts';

/**
 * The first two lines of every pack: the version, and four high bytes that tell tools the file is binary.
 *
 * As numbers, because a script loaded in the wrong character set would hold other characters.
 */
export const fileHeader = concatBytes([latin1Bytes('%PDF-1.7\n%'), Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0a)]);

/** The bytes of a signature's /Contents: room for the certificates, never less than a CMS needs. */
export const signaturePlaceholderBytes = 16_384;

/**
 * The cross-reference section of one revision, which lists exactly the objects that revision holds.
 *
 * The verifier compares it byte for byte: nothing that is not in the file can be listed and nothing in the file left out.
 */
export function xrefSection(offsets: readonly (readonly [object: number, offset: number])[], first: boolean): string {
  const sorted = [...offsets].sort((a, b) => a[0] - b[0]);
  const lines: string[] = ['xref\n'];
  let index = 0;
  while (index < sorted.length || (first && lines.length === 1)) {
    const start = first && lines.length === 1 ? 0 : (sorted[index]?.[0] ?? 0);
    const run: string[] = start === 0 ? ['0000000000 65535 f \n'] : [];
    while (sorted[index]?.[0] === start + run.length) {
      run.push(`${String(sorted[index]?.[1]).padStart(10, '0')} 00000 n \n`);
      index += 1;
    }
    lines.push(`${start} ${run.length}\n`, ...run);
  }
  return lines.join('');
}

/** The certification reference of the seal: forms may be signed, nothing else may change. */
export const sealReference =
  '[<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 2 /V /1.2 >> >>]';

/** The reference of the last required signature: from here on no field may change. */
export function lockReference(catalog: number): string {
  const parameters = '<< /Type /TransformParams /Action /All /V /1.2 >>';
  return `[<< /Type /SigRef /TransformMethod /FieldMDP /TransformParams ${parameters} /Data ${catalog} 0 R >>]`;
}

/** Which program signed, as every signature says. */
export const signatureProgram = '<< /App << /Name /Drillbook >> >>';

/** What signing adds to the field's own dictionary, before its closing `>>`. */
export function fieldAddition(signature: number): string {
  return `/V ${signature} 0 R\n>>`;
}

/** What sealing adds to the catalog, before its closing `>>`. */
export function catalogAddition(signature: number): string {
  return `/Perms << /DocMDP ${signature} 0 R >>\n>>`;
}
