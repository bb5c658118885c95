import { formatBytes } from '../../shared/text/format-bytes.ts';
import type { Progress } from '../collectors/progress.ts';
import { formatSeconds } from './measures.ts';
import type { Terminal } from './terminal.ts';

/** Shows files, bytes, rate and time left of hashing or comparing. */
export function treeProgress(terminal: Terminal, stage: 'hash' | 'compare'): (progress: Progress) => void {
  const { language } = terminal;
  return (progress) => {
    const rate = progress.bytesPerSecond ? `${formatBytes(progress.bytesPerSecond)}/s` : '';
    const left = progress.secondsLeft == null ? '' : formatSeconds(progress.secondsLeft * 1000, language);
    const facts = [progress.files.toLocaleString(language), formatBytes(progress.bytes), rate, left];
    terminal.progress(terminal.say(`stage.${stage}`), facts.filter(Boolean).join('  '));
  };
}
