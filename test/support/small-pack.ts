import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import PDFDocument from 'pdfkit';
import { resourcePath } from '../../electron/paths.ts';
import { evidenceFileName, evidenceSignatureFileName } from '../../shared/domain/evidence-envelope.ts';
import { packKeywords } from '../../shared/domain/pack-id.ts';
import { evidenceSignatureMediaType } from '../../shared/verifier/evidence-signature.ts';
import type { Rebuild } from '../../shared/verifier/rebuilt-revision.ts';

const font = resourcePath('fonts', 'NotoSans-Regular.ttf');

export interface SmallAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface SmallPackInput {
  readonly attachments?: readonly SmallAttachment[];
  readonly roles?: readonly (readonly [role: string, personName: string])[];
  readonly issuedAt?: string;
  readonly siteName?: string;
  readonly changeEvidence?: (evidence: Record<string, unknown>) => void;
  readonly evidenceText?: (canonical: string) => string;
  readonly keywords?: (packId: string) => string;
  readonly changeDocument?: (document: PDFKit.PDFDocument) => void;
  readonly fields?: readonly string[];
  readonly evidenceSignature?: Uint8Array | null;
}

export const smallRoles = [
  ['tester', 'Tomo Tester'],
  ['validator', '検証 花子'],
  ['approver', 'Anna (Approver)'],
] as const;

export const smallAttachments: readonly SmallAttachment[] = [
  { name: 'raw/restore.log', mediaType: 'text/plain', content: Buffer.from('restored 512 files in 41 s\n'.repeat(40)) },
  { name: 'annex/checks.csv', mediaType: 'text/csv', content: Buffer.from('check,expected,actual\nlogin,works,works\n') },
];

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The first revision of a pack in the renderer's dialect, on one page: what the verifier and the signer need, and no more.
 *
 * The hooks make packs that are wrong on purpose.
 */
export async function smallPack(input: SmallPackInput = {}): Promise<Buffer> {
  const issuedAt = input.issuedAt ?? '2026-11-22T10:00:00.000Z';
  const attachments = input.attachments ?? smallAttachments;
  const roles = input.roles ?? smallRoles;
  const evidence: Record<string, unknown> = {
    schema: 'drillbook.evidence/1',
    packKind: 'drill',
    issuedAt,
    language: 'en',
    site: { siteId: 'sample', name: input.siteName ?? 'Sample site' },
    signatureFields: [
      { field: 'Seal', kind: 'seal' },
      ...roles.map(([role, personName]) => ({
        field: `SignOff_${role}`,
        kind: 'sign-off',
        role,
        personName,
        statement: 'I have seen the restored data.',
      })),
    ],
    attachments: attachments.map(({ name, mediaType, content }) => ({
      name,
      mediaType,
      bytes: content.length,
      sha256: sha256(content),
    })),
    audit: { size: 12, head: '0'.repeat(64) },
    drill: { drillId: 'drill-1', note: 'unknown members are allowed' },
  };
  input.changeEvidence?.(evidence);
  const canonical = canonicalize(evidence) ?? '';
  const text = input.evidenceText?.(canonical) ?? canonical;
  const packId = sha256(text);
  const date = new Date(issuedAt);
  const document = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    font,
    info: { Title: 'Small pack', Author: 'Drillbook', Keywords: (input.keywords ?? packKeywords)(packId), CreationDate: date },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()));
  const root = document.struct('Document');
  document.addStructure(root);
  root.add(
    document.struct('P', {}, () => {
      document.fontSize(12).text(`Evidence pack ${packId}`);
    }),
  );
  embed(document, { name: evidenceFileName, mediaType: 'application/json', content: Buffer.from(text) }, 'Data', date);
  if (input.evidenceSignature) {
    const file = {
      name: evidenceSignatureFileName,
      mediaType: evidenceSignatureMediaType,
      content: Buffer.from(input.evidenceSignature),
    };
    embed(document, file, 'Supplement', date);
  }
  for (const file of attachments) embed(document, file, file.name.startsWith('raw/') ? 'Source' : 'Supplement', date);
  addFields(document, root, input.fields ?? ['Seal', ...roles.map(([role]) => `SignOff_${role}`)]);
  input.changeDocument?.(document);
  root.end();
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Draws the small pack again, with the detached signature it is given. */
export function smallRebuild(input: SmallPackInput = {}): Rebuild {
  return async ({ contentOf }) => smallPack({ ...input, evidenceSignature: await contentOf(evidenceSignatureFileName) });
}

function embed(document: PDFKit.PDFDocument, file: SmallAttachment, relationship: string, date: Date): void {
  const options = { name: file.name, type: file.mediaType, relationship, creationDate: date, modifiedDate: date };
  Reflect.apply(Reflect.get(document, 'file'), document, [file.content, options]);
}

function addFields(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, names: readonly string[]): void {
  const references: unknown[] = [];
  const page = Reflect.get(document.page, 'dictionary');
  for (const [index, name] of names.entries()) {
    const appearance = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 220, 40], Resources: {} });
    appearance.end(Buffer.from('q 0.8 w 0.5 0.5 219 39 re S Q'));
    const element = document.struct('Form');
    root.add(element);
    const widget = {
      Subtype: 'Widget',
      FT: 'Sig',
      T: new String(name),
      TU: new String(`Signature ${name}`),
      F: 132,
      P: page,
      AP: { N: appearance },
      Contents: new String(`Signature field ${name}`),
      structParent: element,
    };
    // the published types know neither signature widgets nor their structure element
    Reflect.apply(document.annotate, document, [60, 300 + 50 * index, 220, 40, widget]);
    element.end();
    references.push(Reflect.get(document.page, 'annotations').at(-1));
  }
  const form = document.ref({ Fields: references, SigFlags: 3 });
  form.end(undefined);
  Reflect.get(Reflect.get(document, '_root'), 'data').AcroForm = form;
  Reflect.set(document, 'endAcroForm', () => undefined);
}
