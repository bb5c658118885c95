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

/** What sealing adds to the catalog, and later a store of certificates and revocation lists, before its closing `>>`. */
export function catalogAddition(seal: number, securityStore: number | null = null): string {
  const store = securityStore === null ? '' : `/DSS ${securityStore} 0 R\n`;
  return `/Perms << /DocMDP ${seal} 0 R >>\n${store}>>`;
}

/** The bytes of a document time-stamp's /Contents. */
export const timeStampPlaceholderBytes = 8_192;

/**
 * The store of what a later verifier needs: certificates and revocation lists, each an unfiltered stream of DER.
 *
 * Source: ISO 32000-2, 12.8.4.3; ETSI EN 319 142-1, 5.4.2.
 */
export function securityStoreText(certificates: readonly number[], revocationLists: readonly number[]): string {
  return `<<\n/Type /DSS\n/Certs ${references(certificates)}\n/CRLs ${references(revocationLists)}\n>>`;
}

/** The dictionary of one stream in the store. */
export function storedStreamText(bytes: number): string {
  return `<<\n/Length ${bytes}\n>>`;
}

/** What the trailer of a later revision says; identifiers in lowercase hex, of 16 bytes each. */
export interface TrailerFacts {
  readonly size: number;
  readonly root: number;
  readonly information: number;
  readonly permanentId: string;
  readonly changingId: string;
  readonly previousXref: number;
}

/**
 * The trailer of a later revision.
 *
 * No signature covers a revision that stores certificates, so it has one form only: its changing identifier is the first half of the
 * SHA-256 of the revision's bytes before the trailer.
 */
export function trailerText({ size, root, information, permanentId, changingId, previousXref }: TrailerFacts): string {
  const references = `/Root ${root} 0 R\n/Info ${information} 0 R`;
  return `trailer\n<<\n/Size ${size}\n${references}\n/ID [<${permanentId}> <${changingId}>]\n/Prev ${previousXref}\n>>\n`;
}

/** The form once a document time-stamp has added its field at the end. */
export function formText(fields: readonly number[]): string {
  return `<<\n/Fields ${references(fields)}\n/SigFlags 3\n>>`;
}

/** The field of a document time-stamp; it has no size and is on no page. `position` counts from 1. */
export function timeStampFieldText(position: number, signature: number): string {
  const shape = '/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/F 132\n/Rect [0 0 0 0]';
  return `<<\n${shape}\n/T (TimeStamp_${position})\n/V ${signature} 0 R\n>>`;
}

function references(objects: readonly number[]): string {
  return `[${objects.map((object) => `${object} 0 R`).join(' ')}]`;
}
