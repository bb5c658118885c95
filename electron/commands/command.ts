import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Turns a command's work, which answers its exit code, into what commander calls. */
export type Act = <Args extends readonly unknown[], Options>(
  run: (terminal: Terminal, options: Options, ...args: Args) => Promise<number>,
) => (...called: unknown[]) => Promise<void>;

/** Adds one command to the program. */
export type AddCommand = (program: Command, say: Terminal['say'], act: Act) => void;
