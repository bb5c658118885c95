import { expect, test } from 'vitest';
import { composeVerificationRecord } from '../../../shared/document/compose-verification-record.ts';
import { joined } from '../../../shared/document/compose-verified-checks.ts';
import type { Check, CheckCode } from '../../../shared/domain/verdict.ts';
import type { VerifiedFile } from '../../../shared/domain/verified-file.ts';
import { type Language, languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { comparePacks } from '../../../shared/verifier/pack-series.ts';
import { textsOf } from '../../support/block-text.ts';
import { issuedPack, issuedPacks } from '../verifier/support/issued-packs.ts';

const passed = (code: CheckCode, subject: string): Check => ({ code, state: 'passed', subject, detail: {} });

/** A pack that a tester signed, where every check passed for every place and revision. */
function signedFile(): VerifiedFile {
  const [issued] = issuedPacks([3]);
  if (issued === undefined) throw new Error('one pack');
  const file = issuedPack(issued);
  const tester = { field: 'SignOff_tester', role: 'tester', personName: 'Anna' };
  const checks = ['Seal', 'SignOff_tester'].map((field) => passed('SIGNATURE_RANGE', field));
  const revisions = ['1', '2'].map((revision) => passed('REVISION_FORM', revision));
  const { identity, completeness, integrity } = file.verdict;
  return {
    ...file,
    verdict: {
      ...file.verdict,
      integrity: { ...integrity, checks: [...checks, ...revisions] },
      identity: {
        ...identity,
        signers: identity.signers.map((signer) => ({ ...signer, checks: [passed('CERTIFICATE_VALID_NOW', 'Seal')] })),
      },
      completeness: { ...completeness, required: [tester], missing: [tester] },
    },
  };
}

function recordIn(language: Language): readonly string[] {
  const recorded = { recordId: 'c'.repeat(64), recordedAt: '2026-11-23T08:00:00.000Z', program: 'Drillbook', timeZone: 'UTC' };
  const series = { sites: [], leftOut: [] };
  return textsOf(composeVerificationRecord({ ...recorded, files: [signedFile()], series, say: translator(language) }).blocks);
}

test.each(languages)('a record names who signs, never the field of the PDF, in %s', (language) => {
  const texts = recordIn(language);
  expect(texts.filter((text) => /SignOff_|\bSeal,/.test(text))).toEqual([]);
  const say = translator(language);
  const names = [say('verifier.seal'), say('role.tester')].map((name) => say('record.place', { name }));
  expect(texts.some((text) => names.every((name) => text.includes(name)))).toBe(true);
});

test('every file that took no part in the comparison has a line of its own', () => {
  const packs = issuedPacks([3, 5]).map((issued) => issuedPack(issued));
  const leftOut = ['minutes.pdf', 'first\u202efdp.draft'].map((fileName) => ({
    ...signedFile(),
    fileName,
    verdict: { ...signedFile().verdict, packId: null },
  }));
  const record = { recordId: 'c'.repeat(64), recordedAt: '2026-11-23T08:00:00.000Z', program: 'Drillbook', timeZone: 'UTC' };
  const series = comparePacks([...packs, ...leftOut]);
  const { blocks } = composeVerificationRecord({ ...record, files: packs, series, say: translator('en') });
  expect(blocks).toContainEqual({ kind: 'list', ordered: false, items: ['minutes.pdf', 'first\ufffdfdp.draft'] });
  expect(textsOf(blocks)).toContain('2 files took no part, because they are altered or no packs.');
});

test('what passed in several places is one sentence in the plural', () => {
  const texts = recordIn('en').join('\n');
  expect(texts).toContain('Revisions 1, 2 are written');
  expect(texts).toContain('The signatures in “Seal of the site”, “Tester” each cover their whole revision.');
});

test('when the record was made and when the file was verified have names of their own', () => {
  const texts = recordIn('en');
  expect(texts.filter((text) => text === 'Verified')).toHaveLength(1);
  expect(texts.filter((text) => text === 'Record made')).toHaveLength(1);
});

test('a quoted role stands without spaces in Chinese and Japanese; other languages keep theirs', () => {
  expect(joined('「封印」 の署名')).toBe('「封印」の署名');
  expect(joined('未检查 “封印” 中的签名')).toBe('未检查“封印”中的签名');
  expect(joined('The signature in “Tester” covers it.')).toBe('The signature in “Tester” covers it.');
});
