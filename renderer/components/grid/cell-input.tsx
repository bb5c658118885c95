import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
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
  /** The cell was left with a value that cannot be saved. */
  readonly onRefused: (value: string, problem: string) => void;
}

interface Refusal {
  readonly text: string;
  readonly problem: string;
}

/**
 * A cell being changed.
 *
 * Enter and Tab save, leaving it saves, Esc leaves it as it was. A value that is refused stays to be mended while the
 * keyboard stays; it is not tried a second time by leaving. Passing over the choices of a list with the arrow keys is
 * looking: only Enter, Tab or a choice picked from the open list takes one.
 */
export function CellInput({ label, original, typed, choices, save, onDone, onRefused }: CellInputProps) {
  const [text, setText] = useState(typed ?? original);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const stage = useRef<'open' | 'saving' | 'left'>('open');
  const isLooking = useRef(false);
  const problemId = useId();
  useEffect(() => input.current?.focus(), []);

  // True as well while the whole window is in the background: the keyboard comes back to where it was.
  const hasKeyboard = () => input.current !== null && document.activeElement === input.current;
  const leave = (after: AfterEdit) => {
    stage.current = 'left';
    onDone(after);
  };
  const giveUp = (value: string, problem: string) => {
    onRefused(choices?.find((choice) => choice.value === value)?.label ?? value, problem);
    leave('nowhere');
  };
  const commit = async (value: string, after: AfterEdit) => {
    if (value === original) return leave(after);
    stage.current = 'saving';
    const problem = await save(value);
    if (hasLeft(stage.current)) return;
    if (problem === null) return leave(hasKeyboard() ? after : 'nowhere');
    if (!hasKeyboard()) return giveUp(value, problem);
    stage.current = 'open';
    setRefusal({ text: value, problem });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // Enter that ends the writing of a Chinese or Japanese word is not the Enter that saves.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      leave('stay');
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      if (stage.current === 'open') void commit(text, event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right');
    } else {
      isLooking.current = !(event.altKey || event.key === ' ');
    }
  };
  const onBlur = () => {
    if (stage.current !== 'open') return;
    const isLeft = !hasKeyboard();
    if (refusal?.text === text && text !== original) {
      if (isLeft) giveUp(text, refusal.problem);
    } else if (!choices || !isLooking.current) {
      void commit(text, isLeft ? 'nowhere' : 'stay');
    } else if (isLeft) {
      leave('nowhere');
    }
  };
  const shared = {
    ref: input,
    value: text,
    'aria-label': label,
    'aria-invalid': refusal !== null,
    'aria-describedby': refusal ? problemId : undefined,
    className: styles.input,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => setText(event.target.value),
    onKeyDown,
    onBlur,
  };
  return (
    <>
      {choices ? (
        <select
          {...shared}
          onPointerDown={() => {
            isLooking.current = false;
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} />
      )}
      {refusal && (
        <span id={problemId} className={styles.problem} role="alert">
          {refusal.problem}
        </span>
      )}
    </>
  );
}

// Asked after waiting: by then Esc may have been pressed.
function hasLeft(stage: 'open' | 'saving' | 'left'): boolean {
  return stage === 'left';
}
