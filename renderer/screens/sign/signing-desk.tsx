import { Download, ShieldCheck } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { FieldToSign, PackToSign } from '../../../shared/domain/pack-to-sign.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Progress } from '../../components/progress.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useJobFacts } from '../../lib/job-facts.ts';
import { nextField } from '../../lib/key-problems.ts';
import { saveBytes } from '../../lib/save-bytes.ts';
import { useText } from '../../lib/text.ts';
import { loadIdentities, readableIn, useIdentities } from '../../state/identities.ts';
import { cancelJob, useJobs } from '../../state/jobs.ts';
import { goTo } from '../../state/route.ts';
import { type ShownPack, useSigning } from '../../state/signing.ts';
import { verifyFile } from '../../state/verify.ts';
import { ExportPackDialog } from '../packs/export-pack-dialog.tsx';
import { SignForm } from './sign-form.tsx';
import styles from './sign-screen.module.css';
import { WhatIsSigned } from './what-is-signed.tsx';
import { WhoSigns } from './who-signs.tsx';
import '../../lib/verifier-sentences.ts';

const PdfPages = lazy(async () => ({ default: (await import('../../components/pdf-pages.tsx')).PdfPages }));

interface SigningDeskProps {
  /** The place somebody came to sign in; null for whichever is next. */
  readonly wanted: string | null;
  readonly onChoose: (field: string) => void;
}

/** The very pages on the left; on the right what a signature under them says, whose it is, and by which key. */
export function SigningDesk({ wanted, onChoose }: SigningDeskProps) {
  const t = useText();
  const { shown, jobId, refused, isSigning } = useSigning();
  const facts = useJobFacts(useJobs((state) => (jobId ? (state.progress[jobId] ?? null) : null)));
  useEffect(() => void loadIdentities(), []);
  if (shown.state === 'failed') return <FailureBanner failure={shown.failure} />;
  if (shown.state === 'loading') {
    const working = jobId && !isSigning;
    return (
      <div className={styles.opening}>
        {working && <Progress {...facts} label={t('signing.opening')} onCancel={() => cancelJob(jobId)} />}
      </div>
    );
  }
  return (
    <>
      {refused && <FailureBanner failure={refused} />}
      <Opened key={shown.value.sha256} shown={shown.value} wanted={wanted} onChoose={onChoose} />
    </>
  );
}

function Opened({ shown, wanted, onChoose }: SigningDeskProps & { readonly shown: ShownPack }) {
  const t = useText();
  const [isShown, setShown] = useState(false);
  const onShown = useCallback(() => setShown(true), []);
  const { pack, verified } = shown;
  const refusal = !pack && (
    <Banner tone="problem" title={t('signing.notIntact')} code={verified.verdict.bottomLine}>
      {t('signing.notIntactLead', { line: t(`verify.bottomLine.${verified.verdict.bottomLine}`) })}
    </Banner>
  );
  // there is nothing to see in what may not even be a PDF
  if (verified.verdict.bottomLine === 'not-a-pack') return refusal;
  return (
    <div className={styles.split}>
      <Suspense fallback={<div className={styles.waiting} />}>
        <PdfPages label={t('signing.pages')} bytes={shown.bytes} onShown={onShown} />
      </Suspense>
      <aside className={styles.side} aria-label={t('signing.title')}>
        {pack && <Side shown={shown} pack={pack} wanted={wanted} onChoose={onChoose} isShown={isShown} />}
        {refusal}
      </aside>
    </div>
  );
}

interface SideProps extends SigningDeskProps {
  readonly shown: ShownPack;
  readonly pack: PackToSign;
  readonly isShown: boolean;
}

function Side({ shown, pack, wanted, onChoose, isShown }: SideProps): ReactNode {
  const t = useText();
  const list = useIdentities((state) => state.list);
  const signedField = useSigning((state) => state.signedField);
  const next = nextField(pack.fields);
  const field = pack.fields.find((candidate) => candidate.field === wanted) ?? next;
  const isUncompared = shown.verified.verdict.integrity.checks.some(
    ({ code, state }) => code === 'REVISION_REBUILT' && state !== 'passed',
  );
  const nameOf = ({ kind, personName, field: name }: FieldToSign) =>
    kind === 'seal' ? t('verifier.seal') : (personName ?? name);
  return (
    <>
      <p className={styles.verdict}>
        <StatusBadge status={isUncompared ? 'at-risk' : 'met'}>
          {t(isUncompared ? 'signing.intactNotCompared' : 'signing.intact')}
        </StatusBadge>
      </p>
      {shown.verified.verdict.identity.state === 'contradicted' && (
        <Banner tone="warning" title={t('verify.bottomLine.intact-identity-contradicted')} />
      )}
      <Outcome isNew={signedField !== null}>
        {next === null ? (
          <Banner tone="good" title={t('signing.complete')}>
            {t('signing.completeLead')}
          </Banner>
        ) : (
          signedField !== null && (
            <Banner
              tone="good"
              title={t('signing.done')}
              actions={
                field?.signed && (
                  <Button size="small" onPress={() => onChoose(next.field)}>
                    {t('signing.next', { name: nameOf(next) })}
                  </Button>
                )
              }
            >
              {t('signing.doneLead')}
            </Banner>
          )
        )}
      </Outcome>
      {next === null && <HandOver shown={shown} filesBeside={pack.filesBeside} />}
      {field && <WhatIsSigned pack={pack} field={field} />}
      <WhoSigns fields={pack.fields} current={field?.field ?? null} onChoose={onChoose} />
      {list.state === 'failed' && <FailureBanner failure={list.failure} />}
      {list.state === 'ready' && field && field.signed === null && (
        <SignForm
          key={field.field}
          pack={pack}
          field={field}
          identities={readableIn(list)}
          isShown={isShown}
          isUncompared={isUncompared}
        />
      )}
    </>
  );
}

/** What came of a signature has the focus, since the form it was made in is gone. */
function Outcome({ isNew, children }: { readonly isNew: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) place.current?.focus();
  }, [isNew]);
  return (
    <div ref={place} tabIndex={-1} className={styles.outcome}>
      {children}
    </div>
  );
}

/** What is left to do once everyone has signed. */
function HandOver({ shown, filesBeside }: { readonly shown: ShownPack; readonly filesBeside: number }) {
  const t = useText();
  const { fileName, bytes } = shown;
  const source = useSigning((state) => state.source);
  const [isExporting, setExporting] = useState(false);
  const packId = source?.kind === 'issued' ? source.packId : null;
  const save = () => {
    if (packId && filesBeside > 0) setExporting(true);
    else saveBytes(fileName, bytes, 'application/pdf');
  };
  const check = async () => {
    goTo({ screen: 'verify' });
    await verifyFile(fileName, new Uint8Array(bytes));
  };
  return (
    <div className={styles.handOver}>
      <div className={styles.actions}>
        <Button icon={ShieldCheck} onPress={check}>
          {t('packs.verify')}
        </Button>
        <Button kind="primary" icon={Download} onPress={save}>
          {t('packs.saveCopy')}
        </Button>
      </div>
      {filesBeside > 0 && (
        <p className={styles.meaning}>{t(packId ? 'signing.besideIssued' : 'signing.beside', { count: filesBeside })}</p>
      )}
      {isExporting && packId && (
        <ExportPackDialog packId={packId} fileName={fileName} filesBeside={filesBeside} onClose={() => setExporting(false)} />
      )}
    </div>
  );
}
