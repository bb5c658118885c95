import type { Failure } from '../../../shared/contract/reply.ts';
import { saidByUnlockField, UnlockField } from '../../components/unlock-field.tsx';
import { useText } from '../../lib/text.ts';
import { isAddressRefused, TimeStampOption } from './time-stamp-option.tsx';

/** What a key needs to sign. Shape: `address` is null while nobody is to be asked for the time. */
export interface KeyAtHand {
  readonly passphrase: string;
  readonly address: string | null;
}

export const nothingAtHand: KeyAtHand = { passphrase: '', address: null };

interface KeyAtHandFieldsProps {
  /** Whose key it is. */
  readonly name: string;
  readonly value: KeyAtHand;
  readonly onChange: (value: KeyAtHand) => void;
  readonly failure: Failure | null;
  readonly isBusy: boolean;
}

/** Unlocks a key for one signature, and asks somebody for the time where that is wanted. */
export function KeyAtHandFields({ name, value, onChange, failure, isBusy }: KeyAtHandFieldsProps) {
  const t = useText();
  return (
    <>
      <UnlockField
        label={t('passphrase.of', { name })}
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        isReadOnly={isBusy}
        failure={failure}
      />
      <TimeStampOption address={value.address} onChange={(address) => onChange({ ...value, address })} failure={failure} />
    </>
  );
}

/** Whether a failure is told by these fields, or by whoever stopped the work. */
export function isToldAtKey(failure: Failure): boolean {
  return failure.code === 'CANCELLED' || saidByUnlockField.includes(failure.code) || isAddressRefused(failure);
}
