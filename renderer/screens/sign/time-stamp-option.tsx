import { useEffect, useRef } from 'react';
import type { Failure } from '../../../shared/contract/reply.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextField } from '../../components/text-field.tsx';
import { fieldProblem } from '../../lib/sentences.ts';
import { useText } from '../../lib/text.ts';
import { useApp } from '../../state/app.ts';
import styles from './sign-screen.module.css';

const addressFields = ['timeStampAddress', 'seal.timeStampAddress', 'tsa'] as const;

/** Whether it was the address that was refused. */
export function isAddressRefused({ fields }: Failure): boolean {
  return addressFields.some((field) => field in fields);
}

interface TimeStampOptionProps {
  /** Null while nobody is to be asked. */
  readonly address: string | null;
  /** Why the last attempt was refused. */
  readonly failure: Failure | null;
  readonly onChange: (address: string | null) => void;
}

/** Whether somebody is asked for the time; off until it is said, though the address of the last time is remembered. */
export function TimeStampOption({ address, failure, onChange }: TimeStampOptionProps) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const problem = addressFields.flatMap((field) => fieldProblem(t, failure, field) ?? [])[0];
  useEffect(() => {
    if (failure && isAddressRefused(failure)) input.current?.focus();
  }, [failure]);
  const remembered = useApp((state) => state.app?.timeStampAddress ?? '');
  return (
    <div className={styles.option}>
      <Checkbox
        isSelected={address !== null}
        onChange={(isOn) => onChange(isOn ? remembered : null)}
        hint={t('signing.timeStampHint')}
      >
        {t('signing.timeStamp')}
      </Checkbox>
      {address !== null && (
        <div className={styles.indented}>
          <TextField
            label={t('signing.timeStampAddress')}
            value={address}
            onChange={onChange}
            inputRef={input}
            problem={problem}
            // what the host refused once may be sent again
            validationBehavior="aria"
            placeholder="http://tsa.example/tsr"
            maxLength={2_000}
            spellCheck="false"
          />
        </div>
      )}
    </div>
  );
}

/** What is sent of it: an address, or nobody. */
export function addressToAsk(address: string | null): string | null {
  return address === null || address.trim() === '' ? null : address.trim();
}
