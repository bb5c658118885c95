import type { JobProgress } from '../../../shared/contract/job.ts';
import { Progress } from '../../components/progress.tsx';
import { useJobFacts } from '../../lib/job-facts.ts';
import { cancelJob } from '../../state/jobs.ts';
import styles from './start-screen.module.css';

interface JobPanelProps {
  readonly jobId: string;
  readonly title: string;
  readonly lead: string;
  readonly progress: JobProgress | null;
}

/** Long work in place of what started it. */
export function JobPanel({ jobId, title, lead, progress }: JobPanelProps) {
  const { label, fraction, facts } = useJobFacts(progress);
  return (
    <section className={styles.job} aria-live="polite">
      <h2>{title}</h2>
      <p>{lead}</p>
      <Progress label={label} fraction={fraction} facts={facts} onCancel={() => cancelJob(jobId)} />
    </section>
  );
}
