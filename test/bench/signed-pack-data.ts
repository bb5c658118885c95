import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { annexFiles } from '../../electron/pack/annex-files.ts';
import { packDocument } from '../../electron/pack/pack-document.ts';
import { rawAttachments } from '../../electron/pack/raw-attachments.ts';
import { renderPdf } from '../../electron/pack/render-pdf.ts';
import { sealPack, signPack } from '../../electron/pack/sign-pack.ts';
import { resourcePath } from '../../electron/paths.ts';
import { evidenceDocumentSchema } from '../../shared/domain/evidence-document.ts';
import { evidenceItemSchema } from '../../shared/domain/evidence-item.ts';
import { drillEvidence } from '../support/evidence-builder.ts';
import { fullRecord } from '../support/evidence-record.ts';
import { testKey } from '../support/test-identities.ts';
import { seededRandom } from './seeded-random.ts';

const fileBytes = 8 * 1_048_576;
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What the raw evidence is like: log lines that are compressed to a fraction, or bytes that are stored as they are. */
export type RawKind = 'text' | 'binary';

/** A drill's pack with that much raw evidence, sealed, and signed by so many of its three people. Units: `rawBytes` before compression. */
export async function signedPackOf(kind: RawKind, rawBytes: number, people: number): Promise<Uint8Array> {
  const record = fullRecord();
  const signOffs = record.signOffs?.map((signOff) => ({ ...signOff, certificateSha256: null })) ?? [];
  const raw: Uint8Array[] = [];
  for (let left = rawBytes; left > 0; left -= fileBytes) raw.push(rawFile(kind, Math.min(left, fileBytes), left));
  const [item] = record.evidence ?? [];
  const items = raw.map((content, index) => ({
    ...item,
    evidenceId: `dump-${index + 1}`,
    title: `Dump ${index + 1}`,
    fileName: 'dump',
    mediaType: kind === 'text' ? 'text/plain' : 'application/octet-stream',
    bytes: content.length,
    sha256: sha256(content),
  }));
  const evidenceItems = v.parse(v.array(evidenceItemSchema), items);
  const given = drillEvidence({ record: { signOffs, evidence: evidenceItems } });
  const annex = annexFiles({ plan: given.plan, records: [given.record], language: given.language });
  const attachments = [...rawAttachments(evidenceItems, rawBytes), ...annex.map(({ attachment }) => attachment)];
  const evidence = v.parse(evidenceDocumentSchema, { ...given, attachments });
  const evidenceBytes = Buffer.from(canonicalize(evidence) ?? '');
  const contents = [...raw, ...annex.map(({ content }) => content)];
  const source = { evidence, evidenceBytes, packId: sha256(evidenceBytes), contents };
  const drawn = await renderPdf(packDocument(source), { resourcesPath: resourcePath() });
  const signedAt = new Date(Date.parse(evidence.issuedAt) + 60_000).toISOString();
  let pack = await sealPack({ pack: drawn, key: await testKey(evidence.site.name, { kind: 'seal' }), signedAt });
  const roles = evidence.signatureFields.flatMap((field) => (field.kind === 'sign-off' ? [field] : []));
  for (const { field, personName } of roles.slice(0, people))
    pack = await signPack({ pack, field, key: await testKey(personName), signedAt });
  return pack;
}

function rawFile(kind: RawKind, bytes: number, seed: number): Uint8Array {
  const next = seededRandom(seed);
  const content = Buffer.alloc(bytes);
  if (kind === 'binary') {
    for (let at = 0; at + 4 <= bytes; at += 4) content.writeUInt32LE(Math.floor(next() * 0xffff_ffff), at);
    return content;
  }
  for (let at = 0; at < bytes; ) {
    const line = `2026-11-22T10:00:${Math.floor(next() * 60)}Z restored /srv/data/records/${Math.floor(next() * 1e9).toString(36)} ok\n`;
    at += content.write(line, at, 'latin1');
  }
  return content;
}
