import { PassphraseField } from '../../components/passphrase-field.tsx';
import { useText } from '../../lib/text.ts';

/** Units: characters. The host refuses shorter ones. */
const leastLength = 10;
const goodLength = 16;
const longLength = 24;

/** What was typed, twice. */
export interface TypedTwice {
  readonly first: string;
  readonly again: string;
}

export const nothingTyped: TypedTwice = { first: '', again: '' };

function lengthOf(text: string): number {
  return text.normalize('NFKC').length;
}

/** Whether a new passphrase is long enough and was typed the same both times. */
export function isPassphraseReady({ first, again }: TypedTwice): boolean {
  return lengthOf(first) >= leastLength && first === again;
}

interface NewPassphraseProps {
  readonly value: TypedTwice;
  readonly onChange: (value: TypedTwice) => void;
}

/** A new passphrase, typed twice. Length alone makes it strong: a list of rules would only make it hard to remember. */
export function NewPassphrase({ value, onChange }: NewPassphraseProps) {
  const t = useText();
  const length = lengthOf(value.first);
  const strength = length >= longLength ? 'long' : length >= goodLength ? 'good' : 'enough';
  const said =
    length < leastLength
      ? t('passphrase.tooShort', { count: length, least: leastLength })
      : `${t('passphrase.length', { strength })} · ${t('passphrase.nobodyResets')}`;
  const differs = value.again !== '' && !value.first.startsWith(value.again);
  return (
    <>
      <PassphraseField
        label={t('passphrase.new')}
        hint={said}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      <PassphraseField
        label={t('passphrase.again')}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        problem={differs ? t('passphrase.differs') : undefined}
      />
    </>
  );
}
