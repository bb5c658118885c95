import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/contract/reply.ts';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import { failureSentence } from '../lib/sentences.ts';
import { useText } from '../lib/text.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** The failures this field says itself. */
export const saidByUnlockField: readonly ErrorCode[] = ['PASSPHRASE_WRONG', 'PKCS12_PASSPHRASE_WRONG'];

interface UnlockFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Why the last attempt was refused. */
  readonly failure: Failure | null;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
}

/** The passphrase a key has already: where it was wrong, the field says so until it is typed anew, and has the focus. */
export function UnlockField({ failure, onChange, ...rest }: UnlockFieldProps) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [answered, setAnswered] = useState<Failure | null>(null);
  const wrong = failure !== null && saidByUnlockField.includes(failure.code) ? failure : null;
  useEffect(() => {
    if (wrong) input.current?.select();
  }, [wrong]);
  return (
    <PassphraseField
      {...rest}
      inputRef={input}
      onChange={(typed) => {
        setAnswered(failure);
        onChange(typed);
      }}
      problem={wrong && wrong !== answered ? failureSentence(t, wrong) : undefined}
    />
  );
}
