import { expect, test } from 'vitest';
import { bottomLines, type CheckCode, type CheckState, checkCodes, sentenceValuesOf } from '../../../shared/domain/verdict.ts';
import { type MessageId, sentenceOf } from '../../../shared/text/catalogue.ts';
import { languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { verifierText } from '../../../shared/text/verifier-text.ts';

const states: readonly CheckState[] = ['passed', 'failed', 'not-checked'];
const isMessageId = (id: string): id is MessageId & string => Object.hasOwn(verifierText, id);

// a check may bring any detail, or none that the sentence knows, except where its code always brings it
const detail = {
  expected: 'A',
  found: 'B',
  reason: 'selfSigned',
  role: 'approver',
  person: 'Anna',
  ageDays: 3,
  revokedAt: '2026-11-20T08:00:00.000Z',
  provenAt: '2026-11-20T08:00:00.000Z',
  authority: 'TSA',
};

test('every check has a sentence in every language for every state it can end in', () => {
  for (const code of checkCodes) {
    const id = `verify.${code}`;
    if (!isMessageId(id)) throw new Error(`no sentence for ${code}`);
    for (const language of languages) {
      const translate = translator(language);
      const sentences = states.map((state) => translate(id, sentenceValuesOf({ code, state, subject: 'Seal', detail })));
      expect(new Set(sentences).size, `${language} ${code}`).toBe(3);
      for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined/);
    }
  }
});

test('every bottom line has a sentence in every language', () => {
  for (const line of bottomLines) {
    const id = `verify.bottomLine.${line}`;
    if (!isMessageId(id)) throw new Error(`no sentence for ${line}`);
    for (const language of languages) expect(sentenceOf(id)[language].length).toBeGreaterThan(10);
  }
});

test('that a self-signed certificate cannot be revoked is said plainly', () => {
  const revoked = (reason: string): string =>
    translator('en')('verify.CERTIFICATE_NOT_REVOKED', {
      ...sentenceValuesOf({ code: 'CERTIFICATE_NOT_REVOKED', state: 'not-checked', subject: 'Seal', detail: { reason } }),
    });
  expect(revoked('selfSigned')).not.toBe(revoked('noRevocationList'));
});

test('what a reason says is another sentence in every language, with times as people read them', () => {
  const reasons: readonly (readonly [CheckCode, CheckState, readonly string[]])[] = [
    ['CERTIFICATE_VALID_WHEN_SIGNED', 'passed', ['claimed', 'proven']],
    ['CERTIFICATE_VALID_NOW', 'passed', ['valid', 'provenInTime']],
    ['CERTIFICATE_NOT_REVOKED', 'passed', ['good', 'revokedLater']],
    ['CERTIFICATE_NOT_REVOKED', 'failed', ['unproven', 'before']],
    ['CERTIFICATE_NOT_REVOKED', 'not-checked', ['selfSigned', 'noRevocationList', 'unusable', 'stale']],
    ['REVOCATION_LIST_USED', 'not-checked', ['unread', 'indirect', 'notYet', 'unverified', 'partial', 'later', 'stale']],
    ['TIME_PROVEN', 'failed', ['future', 'afterProof', 'contradicted', 'stampAhead']],
    ['TIME_PROVEN', 'not-checked', ['claimed', 'unknownAuthority', 'authorityExpired', 'authorityRevoked', 'inaccurate']],
    ['TIMES_ORDERED', 'failed', ['claimed', 'timeStamp']],
  ];
  const at = '2026-11-20T08:00:00.000Z';
  const times = {
    nextUpdate: at,
    claimedAt: at,
    at,
    before: at,
    listedAt: at,
    sha256: 'ab',
    coveredAt: at,
    coveredBy: 'Other TSA',
  };
  for (const [code, state, names] of reasons) {
    for (const language of languages) {
      const sentences = names.map((reason) => {
        const check = { code, state, subject: 'Seal', detail: { ...detail, ...times, reason } };
        return translator(language)(`verify.${code}`, sentenceValuesOf(check));
      });
      expect(new Set(sentences).size, `${language} ${code} ${state}`).toBe(names.length);
      for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|T08:00/);
    }
  }
});
