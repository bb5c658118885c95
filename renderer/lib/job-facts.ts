import type { JobProgress } from '../../shared/contract/job.ts';
import { useFormat } from './format.ts';
import { sentenceOr } from './sentences.ts';
import { useText } from './text.ts';

export interface JobFacts {
  readonly label: string;
  readonly fraction: number | null;
  readonly facts: readonly string[];
}

/** How far long work is, in words: what it does, how much is done, how fast, how long it will still take. */
export function useJobFacts(progress: JobProgress | null): JobFacts {
  const t = useText();
  const { bytes, count, elapsed } = useFormat();
  if (!progress) return { label: t('common.working'), fraction: null, facts: [] };
  const { doneBytes, totalBytes, doneCount, totalCount, bytesPerSecond, secondsLeft } = progress;
  const fraction = totalBytes ? doneBytes / totalBytes : totalCount ? doneCount / totalCount : null;
  const facts = [
    totalBytes !== null && t('common.doneOf', { done: bytes(doneBytes), total: bytes(totalBytes) }),
    totalBytes === null && doneBytes > 0 && bytes(doneBytes),
    totalCount !== null && totalBytes === null && t('common.doneOf', { done: count(doneCount), total: count(totalCount) }),
    bytesPerSecond !== null && t('common.perSecond', { rate: bytes(bytesPerSecond) }),
    secondsLeft !== null && t('common.timeLeft', { time: elapsed(Math.max(1, Math.round(secondsLeft)) * 1000) }),
  ].filter((fact) => fact !== false);
  return { label: sentenceOr(t, `stage.${progress.stage}`, progress.detail, t('common.working')), fraction, facts };
}
