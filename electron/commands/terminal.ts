import { styleText } from 'node:util';
import { formatInstant } from '../../shared/document/compose-format.ts';
import { shownJson, shownText } from '../../shared/domain/shown-text.ts';
import type { Language } from '../../shared/text/language.ts';
import { type Translate, translator } from '../../shared/text/translate.ts';
import { machineTimeZone } from './workplace.ts';

/** What a command is told about its surroundings, and how it speaks. */
export interface Terminal {
  /** A sentence; a moment among its values is shown as `moment` shows it. */
  readonly say: Translate;
  /** A moment as a pack prints it, by the clock of this machine: day, time, zone. */
  readonly moment: (instant: string) => string;
  readonly language: Language;
  readonly json: boolean;
  /** A line of the result, on standard output; nothing where JSON is wanted. */
  readonly print: (line?: string) => void;
  /** The whole result as JSON; nothing where text is wanted. */
  readonly printJson: (value: unknown) => void;
  /** How far long work is, on standard error: rewritten in place on a screen; elsewhere a line for each new stage. */
  readonly progress: (stage: string, facts?: string) => void;
  readonly style: (style: Parameters<typeof styleText>[0], text: string) => string;
  readonly signal: AbortSignal;
}

/** Exit codes of every command. */
export const exitCodes = { good: 0, finding: 1, usage: 2, cannot: 3 } as const;

/** Moments are kept as `2026-11-22T14:03:07.000Z`. */
const kept = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** Any other text stays as it is, and so does a moment that never is: a certificate may carry any name. */
function asMoment(value: string): string {
  return kept.test(value) && !Number.isNaN(Date.parse(value)) ? formatInstant(value, machineTimeZone()) : value;
}

/** Much of what a sentence names was claimed by a file: it must not steer the terminal. */
function sayingWhatIsShown(translate: Translate): Translate {
  return (id, values = {}) =>
    translate(
      id,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shownText(asMoment(value)) : value]),
      ),
    );
}

interface TerminalOptions {
  readonly language: Language;
  readonly json: boolean;
  readonly signal: AbortSignal;
}

export function openTerminal({ language, json, signal }: TerminalOptions): Terminal {
  let shown = '';
  const live = process.stderr.isTTY === true;
  const clear = (): void => {
    if (live && shown !== '') process.stderr.write('\r\u001b[2K');
    shown = '';
  };
  return {
    say: sayingWhatIsShown(translator(language)),
    moment: asMoment,
    language,
    json,
    signal,
    print: (line = '') => {
      clear();
      if (!json) process.stdout.write(`${line}\n`);
    },
    printJson: (value) => {
      clear();
      if (json) process.stdout.write(`${shownJson(JSON.stringify(value, null, 2))}\n`);
    },
    progress: (stage, facts = '') => {
      const line = live && facts !== '' ? `${stage}  ${facts}` : stage;
      if (line === shown) return;
      clear();
      shown = line;
      process.stderr.write(live ? line.slice(0, process.stderr.columns - 1) : `${line}\n`);
    },
    style: (style, text) => (process.stdout.isTTY === true && !json ? styleText(style, text) : text),
  };
}
