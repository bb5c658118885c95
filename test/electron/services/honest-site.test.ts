import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { activityMismatch } from '../../../electron/pack/activity-mismatch.ts';
import { activityFileName } from '../../../electron/pack/annex-files.ts';
import { evidenceMismatch } from '../../../electron/pack/evidence-mismatch.ts';
import { packTold } from '../../../electron/pack/pack-told.ts';
import { evidenceDocumentSchema } from '../../../shared/domain/evidence-document.ts';
import { comparePacks } from '../../../shared/verifier/pack-series.ts';
import { issuedPack } from '../../shared/verifier/support/issued-packs.ts';
import { type KeptPack, live, lives } from './support/site-life.ts';

/** What a verifier holds against a pack, read from its bytes alone. */
function heldAgainst({ contents: { evidenceBytes, files }, subject }: KeptPack): string | null {
  const evidence = v.parse(evidenceDocumentSchema, JSON.parse(Buffer.from(evidenceBytes).toString('utf8')));
  const table = files.find(({ attachment }) => attachment.name === activityFileName)?.content;
  const mismatch = evidenceMismatch(evidence);
  if (mismatch !== null) return `${subject.kind} ${mismatch}`;
  return evidence.packKind === 'site-audit' ? activityMismatch(evidence, table ?? new Uint8Array()) : null;
}

function contradictions(packs: readonly KeptPack[]) {
  const files = packs.map(({ packId, issuedAt, contents: { evidence, evidenceBytes } }) =>
    issuedPack({ packId, issuedAt, ...evidence.audit, seal: 'a'.repeat(64), told: packTold(evidenceBytes) }),
  );
  const series = [files, files.slice(1), files.filter((_, index) => index % 2 === 0)].map(comparePacks);
  return series.flatMap(({ sites }) => sites.flatMap(({ findings }) => findings.filter(({ state }) => state === 'failed')));
}

test('whatever people do at a site, nothing is held against a pack it issued, nor against several of them together', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const packs = live(life);
      expect(packs.slice(0, 3).map(({ subject }) => subject.kind)).toEqual(['drill', 'plan', 'site-audit']);
      expect(packs.flatMap((pack) => heldAgainst(pack) ?? [])).toEqual([]);
      expect(contradictions(packs)).toEqual([]);
    }),
    { numRuns: 6 },
  );
}, 30_000);
