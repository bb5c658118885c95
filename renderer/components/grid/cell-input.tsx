import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styles from './data-grid.module.css';
import type { CellChoice } from './grid-column.ts';

/** What becomes of the keyboard after a cell was saved or left. */
export type AfterEdit = 'down' | 'left' | 'right' | 'stay' | 'nowhere';

interface CellInputProps {
  readonly label: string;
  readonly original: string;
  /** The first key typed on the cell, which replaces the value; null to change what is there. */
  readonly typed: string | null;
  readonly choices: readonly CellChoice[] | undefined;
  readonly save: (text: string) => Promise<string | null>;
  readonly onDone: (after: AfterEdit) => void;
}

/** A cell being changed: Enter and Tab save, Esc leaves it as it was, and a value that is refused stays to be mended. */
export function CellInput({ label, original, typed, choices, save, onDone }: CellInputProps) {
  const [text, setText] = useState(typed ?? original);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const busy = useRef(false);
  useEffect(() => input.current?.focus(), []);

  const commit = async (value: string, after: AfterEdit) => {
    if (busy.current) return;
    if (value === original) return onDone(after);
    busy.current = true;
    const wrong = await save(value);
    if (wrong === null) return onDone(after);
    busy.current = false;
    setProblem(wrong);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // Enter that ends the writing of a Chinese or Japanese word is not the Enter that saves.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      busy.current = true;
      onDone('stay');
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      void commit(text, event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right');
    }
  };
  const shared = {
    ref: input,
    value: text,
    'aria-label': label,
    'aria-invalid': problem !== null,
    onKeyDown,
    onBlur: () => void commit(text, 'nowhere'),
  };
  return (
    <>
      {choices ? (
        <select
          {...shared}
          className={styles.input}
          onChange={(event) => {
            setText(event.target.value);
            void commit(event.target.value, 'stay');
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} className={styles.input} onChange={(event) => setText(event.target.value)} />
      )}
      {problem && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
