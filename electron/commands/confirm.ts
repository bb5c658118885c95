import { createInterface } from 'node:readline/promises';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { Terminal } from './terminal.ts';

/** Asks at the keyboard; only yes goes on. Throws: CANCELLED. */
export async function confirmAtKeyboard(terminal: Terminal, sentence: string): Promise<void> {
  const question = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  const stop = new AbortController();
  question.once('SIGINT', () => stop.abort());
  let answer = '';
  try {
    answer = await question.question(sentence, { signal: AbortSignal.any([stop.signal, terminal.signal]) });
  } catch (cause) {
    throw new DrillbookError('CANCELLED', { cause });
  } finally {
    question.close();
  }
  if (!/^y(es)?$/i.test(answer.trim())) throw new DrillbookError('CANCELLED');
}
