import { lazy, Suspense, useEffect } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Banner } from '../../components/banner.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Page } from '../../components/page.tsx';
import { Progress } from '../../components/progress.tsx';
import { useJobFacts } from '../../lib/job-facts.ts';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { usualRawLimitBytes } from '../../lib/wanted-pack.ts';
import { cancelJob, useJobs } from '../../state/jobs.ts';
import { leavePack, loadPreview, usePacks } from '../../state/packs.ts';
import styles from './pack-screen.module.css';

const PdfPages = lazy(async () => ({ default: (await import('../../components/pdf-pages.tsx')).PdfPages }));

interface PreviewScreenProps {
  readonly site: SiteView;
  readonly drillId: string;
}

/** The pages a drill's pack would have if it were issued now. */
export function PreviewScreen({ site, drillId }: PreviewScreenProps) {
  const t = useText();
  const { file, jobId } = usePacks();
  const progress = useJobs((state) => (jobId ? (state.progress[jobId] ?? null) : null));
  const facts = useJobFacts(progress);
  const drill = site.drills.find((candidate) => candidate.drillId === drillId);
  const id = drill?.drillId;
  useEffect(() => {
    if (!id) return;
    void loadPreview({
      subject: { kind: 'drill', drillId: id },
      pageSize: 'A4',
      signers: {},
      rawLimitBytes: usualRawLimitBytes,
    });
    return leavePack;
  }, [id]);
  return (
    <Page
      isFull
      title={t('packs.previewTitle')}
      lead={drill?.title}
      trail={<BackLink address={addressOf({ screen: 'drill', drillId })}>{t('drill.noun')}</BackLink>}
    >
      {!drill && <FailureBanner failure={{ code: 'DRILL_NOT_FOUND', detail: { drillId }, fields: {} }} />}
      {drill && file.state === 'failed' && <FailureBanner failure={file.failure} />}
      {drill && file.state === 'loading' && jobId && (
        <Progress {...facts} label={t('packs.drawing')} onCancel={() => cancelJob(jobId)} />
      )}
      {drill && file.state === 'ready' && (
        <>
          <Banner tone="info" title={t('packs.draft')}>
            {t('packs.draftLead')}
          </Banner>
          <div className={styles.alone}>
            <Suspense fallback={<div className={styles.waiting} />}>
              <PdfPages label={t('packs.previewTitle')} bytes={file.value.bytes} />
            </Suspense>
          </div>
        </>
      )}
    </Page>
  );
}
