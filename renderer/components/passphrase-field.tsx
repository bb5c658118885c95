import { Eye, EyeOff } from 'lucide-react';
import { type Ref, useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { useText } from '../lib/text.ts';
import fieldStyles from './field.module.css';
import { IconButton } from './icon-button.tsx';
import styles from './passphrase-field.module.css';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A secret as it is typed: hidden unless its owner wants to see it; no browser keeps or corrects it. */
export function PassphraseField({ label, hint, problem, inputRef, ...rest }: PassphraseFieldProps) {
  const t = useText();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...rest}
      className={fieldStyles.field ?? ''}
      type={isShown ? 'text' : 'password'}
      isInvalid={problem !== undefined}
      // what was wrong is said, and does not keep anybody from trying again
      validationBehavior="aria"
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      maxLength={1_000}
    >
      <Label className={fieldStyles.label ?? ''}>{label}</Label>
      <Group className={styles.group ?? ''}>
        <Input className={fieldStyles.input ?? ''} {...(inputRef ? { ref: inputRef } : {})} />
        <span className={styles.eye}>
          <IconButton
            icon={isShown ? EyeOff : Eye}
            label={t(isShown ? 'passphrase.hide' : 'passphrase.show')}
            onPress={() => setShown(!isShown)}
          />
        </span>
      </Group>
      {hint && (
        <Text slot="description" className={fieldStyles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={fieldStyles.problem ?? ''}>{problem}</FieldError>
    </TextField>
  );
}
