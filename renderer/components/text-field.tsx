import type { Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import styles from './field.module.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value; the field is invalid while there is one. */
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  readonly rows?: number;
  /** Of the line to type in; several rows have none. */
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, problem, placeholder, rows, inputRef, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={styles.field ?? ''} isInvalid={problem !== undefined}>
      <Label className={styles.label ?? ''}>{label}</Label>
      {rows === undefined ? (
        <Input
          className={styles.input ?? ''}
          {...(placeholder ? { placeholder } : {})}
          {...(inputRef ? { ref: inputRef } : {})}
        />
      ) : (
        <TextArea className={styles.input ?? ''} rows={rows} {...(placeholder ? { placeholder } : {})} />
      )}
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
    </AriaTextField>
  );
}
