import { BackLink } from '../../components/back-link.tsx';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { DropZone } from '../../components/drop-zone.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Page } from '../../components/page.tsx';
import { Progress } from '../../components/progress.tsx';
import { useJobFacts } from '../../lib/job-facts.ts';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { cancelJob, useJobs } from '../../state/jobs.ts';
import { forgetVerdict, useVerify, verifyDropped } from '../../state/verify.ts';
import { VerdictReport } from './verdict-report.tsx';
import styles from './verify-screen.module.css';

/** Drop a PDF and hear whether it is an evidence pack, unchanged, by whom, and whether everyone has signed. */
export function VerifyScreen({ isAlone = false }: { readonly isAlone?: boolean }) {
  const t = useText();
  const { fileName, bytes, jobId, verdict } = useVerify();
  const progress = useJobs((state) => (jobId ? (state.progress[jobId] ?? null) : null));
  const facts = useJobFacts(progress);
  const page = (
    <Page
      title={t('verifier.title')}
      lead={t('verifier.lead')}
      trail={isAlone && <BackLink address={addressOf({ screen: 'start' })}>{t('start.title')}</BackLink>}
      actions={verdict && verdict.state !== 'loading' && <Button onPress={forgetVerdict}>{t('verifier.another')}</Button>}
    >
      {!verdict && (
        <DropZone
          title={t('verifier.drop')}
          chooseLabel={t('verifier.choose')}
          acceptedTypes={['application/pdf', '.pdf']}
          onFile={verifyDropped}
        >
          {t('verifier.dropLead')}
        </DropZone>
      )}
      {!verdict && isAlone && (
        <Banner tone="info" title={t('verifier.noSite')}>
          {t('verifier.howToCompare')}
        </Banner>
      )}
      {verdict?.state === 'loading' && (
        <div className={styles.working}>
          <Progress
            {...facts}
            label={t('verifier.working', { file: fileName ?? '' })}
            onCancel={jobId ? () => cancelJob(jobId) : undefined}
          />
        </div>
      )}
      {verdict?.state === 'failed' && <FailureBanner failure={verdict.failure} />}
      {verdict?.state === 'ready' && (
        <VerdictReport verdict={verdict.value} fileName={fileName ?? ''} bytes={bytes} hasSite={!isAlone} />
      )}
    </Page>
  );
  return isAlone ? <main className={styles.alone}>{page}</main> : page;
}
