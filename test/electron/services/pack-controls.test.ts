import { expect, test } from 'vitest';
import { setFrameworks } from '../../../electron/services/frameworks.ts';
import { packContents } from '../../../electron/services/pack-evidence.ts';
import { issuePack, readPack } from '../../../electron/services/packs.ts';
import { verifyFile } from '../../../electron/services/verification.ts';
import type { PackSubject } from '../../../shared/domain/pack-subject.ts';
import type { Instant } from '../../../shared/domain/units.ts';
import { freshSite } from './support/fresh-site.ts';
import { setStage, signedOff } from './support/stage.ts';

const issuedAt = '2026-11-23T08:00:00.000Z' as Instant;
const options = { program: { name: 'drillbook', version: '0.1.0', drawing: 1 }, issuedAt, draft: true };

test('a pack is held against the controls the site answers to when it is issued, each kind for what it holds', () => {
  const { context } = freshSite();
  const drillId = signedOff(setStage(context));
  const shown = (subject: PackSubject, controlId: string) =>
    packContents(context, subject, options).evidence.controls.find((control) => control.controlId === controlId)?.shown;
  expect(packContents(context, { kind: 'drill', drillId }, options).evidence.controls).toEqual([]);
  setFrameworks(context, ['dora', 'iso-27001']);
  expect(packContents(context, { kind: 'plan' }, options).evidence.controls).toHaveLength(15);
  expect(shown({ kind: 'drill', drillId }, 'Art. 11(8)')).toContain('timeline-recorded');
  expect(shown({ kind: 'plan' }, 'Art. 11(8)')).toEqual([]);
  expect(
    shown({ kind: 'site-audit', from: issuedAt.slice(0, 10), to: issuedAt.slice(0, 10) } as PackSubject, 'Art. 11(8)'),
  ).toEqual([]);
});

test('a pack with a control matrix is drawn again from its evidence like any other', async () => {
  const { context } = freshSite();
  const drillId = signedOff(setStage(context));
  setFrameworks(context, ['dora', 'iso-27001', 'nist-800-53']);
  const { packId } = await issuePack(context, { kind: 'drill', drillId });
  const verdict = await verifyFile(
    readPack(context, packId).bytes,
    { pinnedSha256: [], certificateAuthoritiesDer: [] },
    issuedAt,
  );
  const failed = verdict.integrity.checks.filter((check) => check.state !== 'passed').map((check) => check.code);
  expect([verdict.bottomLine, failed]).toEqual(['unsealed', ['SEAL_FIRST']]);
});
