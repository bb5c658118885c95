import { useState } from 'react';
import { parseDuration } from '../../shared/domain/duration.ts';
import type { Minutes } from '../../shared/domain/units.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/text.ts';
import { TextField } from './text-field.tsx';

interface DurationFieldProps {
  readonly label: string;
  readonly value: Minutes | null;
  readonly onChange: (minutes: Minutes | null) => void;
  readonly autoFocus?: boolean;
}

/** A duration as people write it; what was understood is said beneath before it is taken. Units: minutes. */
export function DurationField({ label, value, onChange, autoFocus = false }: DurationFieldProps) {
  const t = useText();
  const { duration } = useFormat();
  const [text, setText] = useState(value === null ? '' : duration(value));
  const parsed = text.trim() === '' ? null : parseDuration(text);
  const isWrong = text.trim() !== '' && parsed === null;
  return (
    <TextField
      label={label}
      value={text}
      autoFocus={autoFocus}
      onChange={(typed) => {
        setText(typed);
        // what cannot be read is no value: a form must not keep the one before it
        onChange(parseDuration(typed));
      }}
      onBlur={() => parsed !== null && setText(duration(parsed))}
      placeholder="4 h 30 min"
      hint={
        parsed === null ? t('common.durationHint') : t('common.durationRead', { duration: duration(parsed), minutes: parsed })
      }
      problem={isWrong ? t('common.durationProblem') : undefined}
    />
  );
}
