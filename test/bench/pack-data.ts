import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { annexFiles } from '../../electron/pack/annex-files.ts';
import type { PackSource } from '../../electron/pack/pack-document.ts';
import { drillEvidence } from '../support/evidence-builder.ts';
import { assetOf, assetRows } from '../support/evidence-plan.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What the pack of a drill of a site with so many assets is drawn from, with its tables and raw outputs. */
export function packSource(assetCount: number): PackSource {
  const assets = Array.from({ length: assetCount }, (_, index) => {
    const row = assetRows[index];
    if (row !== undefined) return assetOf(row, index);
    const path = `database/point-${index}.sqlite`;
    return assetOf([`asset-${index}`, `Measuring point ${index}`, 'database', path, 4_096 * index, 'datasets'], index);
  });
  const drawn = drillEvidence({ plan: { assets } });
  const annex = annexFiles({ plan: drawn.plan, records: [drawn.record], language: drawn.language });
  const contents = drawn.attachments.map((attachment) => {
    const file = annex.find((entry) => entry.attachment.name === attachment.name);
    return new Uint8Array(file?.content ?? Buffer.from(`${attachment.name}: restored without an error\n`.repeat(200)));
  });
  const attachments = drawn.attachments.map((attachment, index) => {
    const bytes = contents[index] ?? new Uint8Array();
    return { ...attachment, bytes: bytes.length, sha256: sha256(bytes) };
  });
  const evidence = { ...drawn, attachments } as typeof drawn;
  const evidenceBytes = Buffer.from(canonicalize(evidence) ?? '');
  return { evidence, evidenceBytes, packId: sha256(evidenceBytes), contents };
}
