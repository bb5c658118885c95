import { createHash } from 'node:crypto';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { latin1Bytes } from '../../shared/verifier/bytes.ts';
import type { OpenPack } from '../../shared/verifier/open-pack.ts';
import { itemsOf } from '../../shared/verifier/pdf-value.ts';
import {
  catalogAddition,
  fieldAddition,
  lockReference,
  sealReference,
  signaturePlaceholderBytes,
  signatureProgram,
  xrefSection,
} from '../../shared/verifier/revision-text.ts';
import { bodyOf, sizeOf } from '../../shared/verifier/revisions.ts';
import { pdfDate, pdfText } from './pdf-text.ts';

/** What one signature writes; `name` and `reason` are claims that viewers show, nothing the verifier believes. */
export interface SignatureUpdate {
  readonly field: string;
  readonly isSeal: boolean;
  readonly isLast: boolean;
  readonly name: string;
  readonly reason: string;
  readonly signedAt: string;
}

/** The pack with room for one signature: `gap` is the place of /Contents, delimiters included. */
export interface PreparedPack {
  readonly bytes: Buffer;
  readonly gap: { readonly start: number; readonly end: number };
}

const rangeRoom = '[0 ********** ********** **********]';

/**
 * The pack with one more revision, in which the field has a signature whose /Contents are still zeros.
 *
 * Shape: all bytes of the pack come first and unchanged; then the field with /V, the catalog with /Perms when sealing, and the
 * signature dictionary. Throws: SIGNATURE_FIELD_UNKNOWN.
 */
export function prepareUpdate(pack: OpenPack, update: SignatureUpdate): PreparedPack {
  const { document, later } = pack;
  const previous = later.at(-1) ?? document.base;
  const field = document.fields.find(({ name }) => name === update.field);
  if (field === undefined) throw new DrillbookError('SIGNATURE_FIELD_UNKNOWN', { detail: { field: update.field } });
  const signature = sizeOf(previous);
  const bodies = new Map<number, Uint8Array>([[field.object, withAddition(pack, field.object, fieldAddition(signature))]]);
  if (update.isSeal) bodies.set(document.catalog.object, withAddition(pack, document.catalog.object, catalogAddition(signature)));
  bodies.set(signature, latin1Bytes(signatureDictionary(update, document.catalog.object)));
  const parts: Uint8Array[] = [document.bytes];
  const offsets: [number, number][] = [];
  let at = document.bytes.length;
  const push = (bytes: Uint8Array): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [object, body] of [...bodies].sort((a, b) => a[0] - b[0])) {
    offsets.push([object, at]);
    push(latin1Bytes(`${object} 0 obj\n`));
    push(body);
    push(latin1Bytes('\nendobj\n'));
  }
  const xrefOffset = at;
  push(latin1Bytes(xrefSection(offsets, false)));
  push(latin1Bytes(trailerOf(pack, { size: signature + 1, previous: previous.xrefOffset, update })));
  push(latin1Bytes(`startxref\n${xrefOffset}\n%%EOF\n`));
  return withRange(Buffer.concat(parts), document.bytes.length);
}

/** Writes the signature into the gap. Throws: SIGNATURE_TOO_LARGE, never cuts. */
export function fillSignature(prepared: PreparedPack, cms: Uint8Array): void {
  if (cms.length > signaturePlaceholderBytes) {
    throw new DrillbookError('SIGNATURE_TOO_LARGE', { detail: { bytes: cms.length, room: signaturePlaceholderBytes } });
  }
  prepared.bytes.write(Buffer.from(cms).toString('hex'), prepared.gap.start + 1, 'latin1');
}

function withAddition({ document }: OpenPack, number: number, addition: string): Uint8Array {
  const object = document.base.objects.get(number);
  if (object === undefined) throw new DrillbookError('PACK_LAYOUT_INVALID', { detail: { object: number } });
  const body = bodyOf(document.bytes, object);
  return Buffer.concat([body.subarray(0, body.length - 2), latin1Bytes(addition)]);
}

function signatureDictionary(update: SignatureUpdate, catalog: number): string {
  const reference = update.isSeal ? sealReference : update.isLast ? lockReference(catalog) : null;
  return [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/ByteRange ${rangeRoom}`,
    `/Contents <${'0'.repeat(2 * signaturePlaceholderBytes)}>`,
    `/M ${pdfDate(update.signedAt)}`,
    `/Name ${pdfText(update.name)}`,
    `/Reason ${pdfText(update.reason)}`,
    ...(reference === null ? [] : [`/Reference ${reference}`]),
    `/Prop_Build ${signatureProgram}`,
    '>>',
  ].join('\n');
}

function trailerOf({ document }: OpenPack, facts: { size: number; previous: number; update: SignatureUpdate }): string {
  const identifiers = itemsOf(document.base.trailer.entries.get('ID')) ?? [];
  const permanent = identifiers[0]?.kind === 'string' ? Buffer.from(identifiers[0].bytes).toString('hex') : '';
  const changing = createHash('sha256')
    .update(`${permanent} ${facts.previous} ${facts.update.field} ${facts.update.signedAt}`)
    .digest('hex')
    .slice(0, 32);
  const root = `/Root ${document.catalog.object} 0 R\n/Info ${document.information.object} 0 R`;
  return `trailer\n<<\n/Size ${facts.size}\n${root}\n/ID [<${permanent}> <${changing}>]\n/Prev ${facts.previous}\n>>\n`;
}

function withRange(bytes: Buffer, from: number): PreparedPack {
  const room = bytes.indexOf(rangeRoom, from, 'latin1');
  const start = bytes.indexOf('/Contents <', from, 'latin1') + '/Contents '.length;
  const end = start + 2 + 2 * signaturePlaceholderBytes;
  const range = `[0 ${start} ${end} ${bytes.length - end}`;
  bytes.write(`${range.padEnd(rangeRoom.length - 1)}]`, room, 'latin1');
  return { bytes, gap: { start, end } };
}
