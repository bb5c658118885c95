import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawingVersion } from '../../../electron/pack/drawing-version.ts';
import { evidenceMismatch } from '../../../electron/pack/evidence-mismatch.ts';
import type { Context } from '../../../electron/services/context.ts';
import { packContents } from '../../../electron/services/pack-evidence.ts';
import { previousEvidence } from '../../../electron/services/previous-evidence.ts';
import { auditHead } from '../../../electron/store/audit.ts';
import { putBlob } from '../../../electron/store/blobs.ts';
import { evidencePacks } from '../../../electron/store/evidence-packs.ts';
import { transact } from '../../../electron/store/transact.ts';
import { composePack } from '../../../shared/document/compose-pack.ts';
import type { PackSubject } from '../../../shared/domain/pack-subject.ts';
import type { Instant, Sha256 } from '../../../shared/domain/units.ts';
import { translator } from '../../../shared/text/translate.ts';
import { codeOf } from '../store/support/refusal.ts';
import { freshSite } from './support/fresh-site.ts';
import { setStage } from './support/stage.ts';

const plan: PackSubject = { kind: 'plan' };
const issuedAt = '2026-10-01T09:00:00.000Z' as Instant;

/** A plan pack as an earlier program kept it: its evidence.json under its own hash. */
function issuedEarlier(context: Context, evidence: string): Sha256 {
  const bytes = Buffer.from(evidence);
  const packId = createHash('sha256').update(bytes).digest('hex') as Sha256;
  const { size, head } = auditHead(context.db);
  transact(context.db, (db) => {
    putBlob(db, bytes);
    const log = { auditSize: size - 1, auditHead: head };
    evidencePacks.insert(db, { packId, subject: plan, fileName: 'earlier.pdf', issuedAt, pageCount: 9, ...log });
  });
  return packId;
}

test.each([
  ['an earlier generation', '{"schema":"drillbook.evidence/0","packKind":"plan"}'],
  ['this generation in an earlier form', '{"schema":"drillbook.evidence/1","packKind":"plan","plan":{}}'],
])('a pack of %s is named and not compared, and the pack says so', (_, evidence) => {
  const { context } = freshSite();
  setStage(context);
  const packId = issuedEarlier(context, evidence);
  expect(previousEvidence(context, plan)).toEqual({ packId, issuedAt, evidence: null });
  const program = { name: 'Drillbook', version: '0.1.0', drawing: drawingVersion };
  const told = packContents(context, plan, { program, issuedAt: '2026-11-23T08:00:00.000Z' as Instant }).evidence;
  expect(told.changes).toEqual({ previousPackId: packId, previousIssuedAt: issuedAt, entries: null, unlisted: 0 });
  expect(evidenceMismatch(told)).toBe(null);
  const { blocks } = composePack({ evidence: told, packId, say: translator('en') });
  expect(blocks.some((block) => block.kind === 'callout' && block.title === 'Not comparable')).toBe(true);
});

test.each(['no JSON at all', '{"schema":"something else"}', '[]'])('what is kept and is no evidence is damage: %s', (kept) => {
  const { context } = freshSite();
  issuedEarlier(context, kept);
  expect(codeOf(() => previousEvidence(context, plan))).toBe('SITE_FILE_DAMAGED');
});
