import { readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { evidenceParts } from '../../../shared/domain/evidence-part.ts';
import { factCodes } from '../../../shared/domain/fact.ts';
import { checkCodes } from '../../../shared/domain/verdict.ts';
import { errorCodes } from '../../../shared/errors/codes.ts';
import { catalogue } from '../../../shared/text/catalogue.ts';
import { type Language, languages, type Sentence } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';

const sentences = Object.entries(catalogue) as [string, Sentence][];

interface Part {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const partsOf = (text: string, language: Language): readonly Part[] =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();

const isText = (part: Part): part is Part & { value: string } => part.type === 0;

/** Every name a sentence takes a value for, and the wordings of each choice (the plural forms differ by language). */
function placeholders(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (isText(part) || typeof part.value !== 'string') return [];
    const options = Object.entries(part.options ?? {});
    const choices = options.filter(
      ([option]) => !['zero', 'one', 'two', 'few', 'many', 'other'].includes(option) && !option.startsWith('='),
    );
    return [
      part.value,
      ...choices.map(([option]) => `${part.value}:${option}`),
      ...options.flatMap(([, { value }]) => placeholders(value)),
    ];
  });
}

function textsOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) =>
    isText(part) ? [part.value] : Object.values(part.options ?? {}).flatMap(({ value }) => textsOf(value)),
  );
}

test('every sentence is there in every language and can be parsed', () => {
  for (const [id, sentence] of sentences) {
    expect(Object.keys(sentence), id).toStrictEqual([...languages]);
    for (const language of languages) {
      expect(sentence[language].trim(), `${id} ${language}`).not.toBe('');
      expect(() => partsOf(sentence[language], language), `${id} ${language}`).not.toThrow();
    }
  }
});

test('a sentence takes the same values in every language', () => {
  const different = sentences.flatMap(([id, sentence]) => {
    const [english, ...others] = languages.map((language) =>
      [...new Set(placeholders(partsOf(sentence[language], language)))].sort(),
    );
    return others.every((names) => names.join() === english?.join()) ? [] : [id];
  });
  expect(different).toStrictEqual([]);
});

/** The names that words of machines come under. */
const ofMachines = new Set(['reason', 'code', 'check', 'status', 'failure', 'problem', 'errno']);

/** Words of people and numbers to look up that come under such a name: a reason that was typed, a check's title, an exit code, HTTP. */
const ofPeople =
  /^pack\.\S+ reason$|^fact\.check-(failed|not-executed) check$|^pack\.exit code$|^failure\.TSA_ANSWER_INVALID status$/;

/** The values that a sentence prints as they come, outside and inside its choices. */
function printedAsTheyCome(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => [
    ...(part.type === 1 ? [String(part.value)] : []),
    ...Object.values(part.options ?? {}).flatMap(({ value }) => printedAsTheyCome(value)),
  ]);
}

test('a reason or code of a machine is told in words, and never printed as it comes', () => {
  const printed = sentences.flatMap(([id, sentence]) =>
    languages.flatMap((language) =>
      printedAsTheyCome(partsOf(sentence[language], language)).flatMap((name) => (ofMachines.has(name) ? [`${id} ${name}`] : [])),
    ),
  );
  expect(printed.filter((name) => !ofPeople.test(name))).toStrictEqual([]);
});

test.each(languages)('each check of a pack and each reason against a certificate has words of its own in %s', (language) => {
  const say = translator(language);
  const silent = say('failure.PACK_ALTERED', { check: 'none' });
  expect(checkCodes.filter((check) => say('failure.PACK_ALTERED', { check }) === silent)).toStrictEqual([]);
  const reasons = ['keyUsage', 'extendedKeyUsage', 'authority', 'critical', 'version', 'form'];
  const told = reasons.map((reason) => say('failure.CERTIFICATE_UNSUITABLE', { reason, oid: '1.2.3' }));
  expect(new Set(told).size).toBe(reasons.length);
  // what is copied to the administrator of the authority
  for (const sentence of [...told, say('command.requested')]) {
    expect(sentence).toContain('keyUsage = critical, digitalSignature, nonRepudiation');
    expect(sentence).toContain('extendedKeyUsage = emailProtection, 1.3.6.1.5.5.7.3.36');
  }
});

test('every failure and every fact has its sentence', () => {
  const ids = new Set(sentences.map(([id]) => id));
  expect(errorCodes.filter((code) => !ids.has(`failure.${code}`))).toStrictEqual([]);
  expect(factCodes.filter((code) => !ids.has(`fact.${code}`))).toStrictEqual([]);
});

test('a failure says what to do: it is more than a label and ends as a sentence', () => {
  for (const [id, sentence] of sentences.filter(([name]) => name.startsWith('failure.'))) {
    for (const language of languages) {
      const text = textsOf(partsOf(sentence[language], language)).join('').trim();
      expect(text.length, `${id} ${language}`).toBeGreaterThan(language === 'en' ? 40 : 15);
      expect(text, `${id} ${language}`).toMatch(/[.。]$/);
    }
  }
});

/** Names of products, standards, units and keys are the same in every language. */
const sameEverywhere = new Set(
  `Adobe AES API Alt CAdES CMS CRL CSV Caps Chromium CI Coordinated Ctrl DataMesh Debian Drillbook ECDSA ECM Electron Enter Esc GB GiB HTTP HTTPS ICC ID IEC IP ISO IT JSON
  JavaScript KB Kit Lock MB MiB MTD NIST Chrome Edge Firefox Node Node.js OpenSSL Safari DER PEM PAdES PDF PKCS RFC RPA RPO RSA RTA RTO Reader SHA SQLite SVG Time TLS USB UTC UTF
  Universal XLSX XML YAML evidence.json min raw root`.split(/\s+/),
);

/** What is typed or read by a machine: commands with their words, options, variables, fields, zones, tools and codes of languages. */
const machineWords =
  /https?:\/\/|drillbook( [a-z]+)*|drillbook\.[a-z]+|npm [a-z]+( [a-z]+)?|--?[a-z-]+|[A-Z]+_[A-Z0-9_]+|SignOff_[a-z]+|identity\.json|[A-Z][a-z]+\/[A-Z][a-z]+|extendedKeyUsage|\.?\b(keyUsage|digitalSignature|nonRepudiation|emailProtection|critical|sha256sum|SHA256SUMS|pdfsig|pdfdetach|openssl( cms)?|qpdf|restic|sqlite3?|ssh)\b|\.(pem|cer|der|p7b|p7s|p12|pfx|csr|crl|tsq|tsr)\b|\b(dump|SITE|FILE)\b|\b(en|zh-CN|ja)\b/g;

test.each(['zh-CN', 'ja'] as const)('no English is left over in %s', (language) => {
  const left = sentences.flatMap(([id, sentence]) => {
    const prose = textsOf(partsOf(sentence[language], language)).join(' ').replaceAll(machineWords, ' ');
    const english = (prose.match(/[A-Za-z][A-Za-z_.]*[A-Za-z]/g) ?? []).filter((word) => !sameEverywhere.has(word));
    return english.length > 0 ? [`${id}: ${english.join(' ')}`] : [];
  });
  expect(left).toStrictEqual([]);
});

/** Forms that only the simplified script has. */
const simplifiedOnly = /[这们证备务业时间误请选检验执标维护应没为网从发档结级认签闭页责]/;

test('Chinese is written without kana, and Japanese without simplified characters', () => {
  const wrong = sentences.flatMap(([id, sentence]) => [
    ...(/[\u3041-\u30fa\u30fc-\u30ff]/.test(sentence['zh-CN']) ? [`${id} zh-CN`] : []),
    ...(simplifiedOnly.test(sentence.ja) ? [`${id} ja`] : []),
  ]);
  expect(wrong).toStrictEqual([]);
});

test('no id is given two sentences in two files', async () => {
  const folder = new URL('../../../shared/text/', import.meta.url);
  const known = new Map<string, { readonly sentence: unknown; readonly file: string }>();
  const twice: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const module = (await import(new URL(file, folder).href)) as Record<string, unknown>;
    for (const group of Object.values(module)) {
      if (typeof group !== 'object' || group === null || Array.isArray(group)) continue;
      for (const [id, sentence] of Object.entries(group)) {
        const other = known.get(id);
        if (other !== undefined && other.sentence !== sentence) twice.push(`${id}: ${other.file}, ${file}`);
        known.set(id, { sentence, file });
      }
    }
  }
  expect(twice).toStrictEqual([]);
});

test.each(languages)('every part of the evidence that may contradict the rest has words of its own in %s', (language) => {
  const told = (evidence: string) =>
    translator(language)('verify.REVISION_REBUILT', { state: 'failed', reason: 'evidence', evidence }).replace(evidence, '');
  const sentences = [...evidenceParts, 'plan.people.0'].map(told);
  expect(new Set(sentences).size).toBe(evidenceParts.length + 1);
});
