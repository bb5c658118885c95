import { formatBytes } from '../../shared/text/format-bytes.ts';
import type { StageProgress } from '../threads/worker-reply.ts';
import type { Terminal } from './terminal.ts';

/** Shows on standard error what a thread does and how far it is. */
export function stageProgress(terminal: Terminal): (progress: StageProgress) => void {
  return ({ stage, doneBytes, totalBytes, doneCount, totalCount }) => {
    const facts = [pair(doneCount, totalCount, String), pair(doneBytes, totalBytes, formatBytes)];
    terminal.progress(terminal.say(`stage.${stage}`), facts.filter(Boolean).join('  '));
  };
}

function pair(done: number | undefined, total: number | undefined, format: (value: number) => string): string {
  if (done === undefined) return '';
  return total === undefined ? format(done) : `${format(done)} / ${format(total)}`;
}
