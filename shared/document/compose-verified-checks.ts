import type { Check, CheckState, SignerIdentity, Verdict } from '../domain/verdict.ts';
import { sentenceValuesOf } from '../domain/verdict.ts';
import type { Block, StatusState } from './block.ts';
import type { RecordTelling } from './compose-record-telling.ts';
import { roleWord } from './compose-signatures.ts';
import { capitalised, lines } from './compose-telling.ts';

export const checkStates: Readonly<Record<CheckState, StatusState>> = { passed: 'good', failed: 'bad', 'not-checked': 'unknown' };
const checkOrder: readonly CheckState[] = ['failed', 'not-checked', 'passed'];

/** Whoever signs in a field, as people call them; what is no field stays as it is. */
export type PlaceName = (subject: string) => string;

export function placesOf(told: Pick<RecordTelling, 'say'>, { identity, completeness }: Verdict): PlaceName {
  const names = new Map([
    ...completeness.required.map(({ field, role }) => [field, roleWord(told, role)] as const),
    ...identity.signers.map((signer) => [signer.field, signerRole(told, signer)] as const),
  ]);
  return (subject) => {
    const name = names.get(subject);
    return name === undefined ? subject : told.say('record.place', { name });
  };
}

export function signerRole(told: Pick<RecordTelling, 'say'>, { kind, role, field }: SignerIdentity): string {
  return kind === 'seal' ? told.say('verifier.seal') : roleWord(told, role ?? field);
}

/** A sentence without the spaces that set a name apart in Chinese and Japanese, where quotation marks do that already. */
export function joined(sentence: string): string {
  return sentence.replaceAll(
    /(?<=[」”]) (?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])|(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]) (?=[「“])/gu,
    '',
  );
}

/** What failed stands first; what passed in several places is told once. */
export function checkTable({ say }: RecordTelling, checks: readonly Check[], place: PlaceName): Block {
  return {
    kind: 'table',
    columns: [
      { header: say('common.state'), weight: 1.3, kind: 'status' },
      { header: say('record.finding'), weight: 6, kind: 'text', remarks: true },
    ],
    rows: checkOrder.flatMap((state) => {
      const found = checks.filter((check) => check.state === state);
      return (state === 'passed' ? alike(found) : found.map((check) => [check] as const)).map(([check, ...others]) => {
        const subjects = [check, ...others].map(({ subject }) => place(subject ?? ''));
        const values = { subject: subjects.join(say('pack.list-comma')), several: others.length > 0 ? 'yes' : 'no' };
        return [
          { status: { state: checkStates[state], word: capitalised(say(`verify.state.${state}`)) } },
          lines(joined(say(`verify.${check.code}`, { ...sentenceValuesOf(check), ...values })), check.code),
        ];
      });
    }),
    emptyText: say('verify.state.not-checked'),
  };
}

function alike(checks: readonly Check[]): readonly (readonly [Check, ...Check[]])[] {
  return [...Map.groupBy(checks, ({ code }) => code).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [[first, ...rest] as const],
  );
}
