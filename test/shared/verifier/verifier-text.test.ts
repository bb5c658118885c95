import { expect, test } from 'vitest';
import { bottomLines, type CheckState, checkCodes, sentenceValuesOf } from '../../../shared/domain/verdict.ts';
import { type MessageId, sentenceOf } from '../../../shared/text/catalogue.ts';
import { languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { verifierText } from '../../../shared/text/verifier-text.ts';

const states: readonly CheckState[] = ['passed', 'failed', 'not-checked'];
const isMessageId = (id: string): id is MessageId & string => Object.hasOwn(verifierText, id);

// a check may bring any detail, or none that the sentence knows, except where its code always brings it
const detail = { expected: 'A', found: 'B', reason: 'selfSigned', role: 'approver', person: 'Anna' };

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
