import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue, type MessageId } from '../../../shared/text/catalogue.ts';
import { languageOf, languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';

const ids = Object.keys(catalogue) as MessageId[];

test('a sentence whose values are missing is still a sentence, in every language', () => {
  for (const language of languages) {
    const translate = translator(language);
    for (const id of ids) {
      const text = translate(id);
      expect(text, `${id} ${language}`).not.toMatch(/[{}]|NaN|undefined|null/);
      expect(text.trim(), `${id} ${language}`).not.toBe('');
    }
  }
});

test('a missing value shows as a dash, so that nobody takes it for something', () => {
  expect(translator('en')('failure.SITE_FILE_NOT_FOUND')).toContain('no site file at —.');
  expect(translator('en')('fact.difference-open')).toContain('— differences are still open');
  expect(translator('ja')('fact.difference-open')).toContain('差異 — 件');
});

test('a value nobody knows, or an empty one, leaves no hole in a sentence that foresees it', () => {
  const translate = translator('en');
  const path = '/srv/nord.drillbook';
  const alone = `${path} is open in another Drillbook. Only one may write at a time`;
  expect(translate('failure.SITE_FILE_IN_USE', { path })).toContain(alone);
  expect(translate('failure.SITE_FILE_IN_USE', { path, user: '', host: '', since: '' })).toContain(alone);
  expect(translate('failure.SITE_FILE_IN_USE', { path, user: 'kim', host: 'bench-1', since: '' })).toContain(
    'another Drillbook: kim on bench-1. Only',
  );
});

test('a value is data: braces, tags and quotes in it change nothing', () => {
  const path = "/srv/{path}/<b>it's</b>/{0, number}";
  for (const language of languages) expect(translator(language)('failure.SITE_FILE_EXISTS', { path })).toContain(path);
});

test('no value makes a translator fail', () => {
  const values = fc.dictionary(
    fc.constantFrom('path', 'user', 'host', 'since', 'count', 'person', 'role', 'reason', 'line', 'limitBytes', '__proto__'),
    fc.oneof(fc.string(), fc.integer(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, '', 'unknown', 'other')),
  );
  const translators = languages.map((language) => translator(language));
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.constantFrom(...translators), values, (id, translate, given) => {
      expect(typeof translate(id, given)).toBe('string');
    }),
    { seed: 20_260_302, numRuns: 3_000 },
  );
});

test.each([
  ['ja-JP', 'ja'],
  ['zh-Hans-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['de-DE', 'en'],
  ['', 'en'],
])('the locale “%s” is read to in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
