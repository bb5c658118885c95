import { FileText } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Progress } from '../../components/progress.tsx';
import { useJobFacts } from '../../lib/job-facts.ts';
import { useText } from '../../lib/text.ts';
import type { WantedPack } from '../../lib/wanted-pack.ts';
import { cancelJob, useJobs } from '../../state/jobs.ts';
import { loadPreview, usePacks } from '../../state/packs.ts';
import styles from './issue-screen.module.css';

const PdfPages = lazy(async () => ({ default: (await import('../../components/pdf-pages.tsx')).PdfPages }));

/** The draft of a pack beside the choices it was made by. */
export function DraftPages({ wanted }: { readonly wanted: WantedPack | null }) {
  const t = useText();
  const { file, jobId } = usePacks();
  const [drawn, setDrawn] = useState<string | null>(null);
  const facts = useJobFacts(useJobs((state) => (jobId ? (state.progress[jobId] ?? null) : null)));
  const now = JSON.stringify(wanted);
  const draw = () => {
    if (!wanted) return;
    setDrawn(now);
    void loadPreview(wanted);
  };
  const isCancelled = file.state === 'failed' && file.failure.code === 'CANCELLED';
  const button = (word: 'issue.drawDraft' | 'issue.drawAgain') => (
    <Button
      size={word === 'issue.drawAgain' ? 'small' : 'medium'}
      icon={FileText}
      isDisabled={!wanted}
      autoFocus={isCancelled}
      onPress={draw}
    >
      {t(word)}
    </Button>
  );
  if (drawn === null || isCancelled) {
    return (
      <section className={styles.draft} aria-label={t('issue.draft')}>
        <div className={styles.empty}>
          <EmptyState icon={FileText} title={t('issue.draftNone')} action={button('issue.drawDraft')}>
            {t('issue.draftNoneLead')}
          </EmptyState>
        </div>
      </section>
    );
  }
  return (
    <section className={styles.draft} aria-label={t('issue.draft')}>
      {file.state === 'loading' && jobId && (
        <div className={styles.empty}>
          <div className={styles.drawing}>
            <Progress {...facts} label={t('packs.drawing')} onCancel={() => cancelJob(jobId)} />
          </div>
        </div>
      )}
      {file.state === 'failed' && <FailureBanner failure={file.failure} actions={button('issue.drawAgain')} />}
      {file.state === 'ready' && (
        <>
          {drawn !== now && <Banner tone="warning" title={t('issue.draftOld')} actions={button('issue.drawAgain')} />}
          <Suspense fallback={<div className={styles.empty} />}>
            <PdfPages label={t('packs.previewTitle')} bytes={file.value.bytes} />
          </Suspense>
        </>
      )}
    </section>
  );
}
