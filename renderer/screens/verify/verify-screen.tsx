import { FileCheck2, Fingerprint } from 'lucide-react';
import { useState } from 'react';
import type { SignerIdentity } from '../../../shared/domain/verdict.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { addressOf } from '../../lib/route.ts';
import { useLocale, useText } from '../../lib/text.ts';
import { seriesOf, verifiedOf } from '../../lib/verify-entry.ts';
import {
  forgetVerdicts,
  removeEntry,
  saveAttachment,
  saveRecord,
  useVerify,
  verifyAgain,
  verifyDropped,
} from '../../state/verify.ts';
import { HandOut } from './hand-out.tsx';
import { TrustAction } from './trust-action.ts';
import { TrustCertificateDialog } from './trust-certificate-dialog.tsx';
import { AddFiles, VerifyBoard } from './verify-board.tsx';
import styles from './verify-screen.module.css';
import '../../lib/verifier-sentences.ts';

/** Drop PDFs and hear whether each is an evidence pack, unchanged, by whom, whether everyone has signed, and what they say together. */
export function VerifyScreen({ isAlone = false }: { readonly isAlone?: boolean }) {
  const t = useText();
  const locale = useLocale();
  const { entries, recording } = useVerify();
  const [signer, setSigner] = useState<SignerIdentity | null>(null);
  const done = verifiedOf(entries).length;
  const isDone = done > 0 && entries.every(({ outcome }) => outcome.state === 'done' || outcome.state === 'failed');
  const lead = entries.length > 1 ? t('verifier.filesDone', { done, count: entries.length }) : t('verifier.lead');
  const page = (
    <Page
      title={t('verifier.title')}
      lead={lead}
      trail={isAlone && <BackLink address={addressOf({ screen: 'start' })}>{t('start.title')}</BackLink>}
      actions={
        entries.length > 0 && (
          <>
            <Button kind="quiet" onPress={forgetVerdicts}>
              {t('verifier.clear')}
            </Button>
            <AddFiles onFiles={verifyDropped} />
            <Button kind="primary" icon={FileCheck2} isDisabled={!isDone || recording} onPress={() => void saveRecord(locale)}>
              {t('verifier.saveRecord')}
            </Button>
          </>
        )
      }
    >
      <VerifyBoard
        entries={entries}
        series={seriesOf(entries)}
        untrusted={t(isAlone ? 'verifier.noSite' : 'verifier.notTrusted')}
        onFiles={verifyDropped}
        onRemove={removeEntry}
        onSaveAttachment={saveAttachment}
      >
        {isAlone && (
          <Banner tone="info" title={t('verifier.noSite')}>
            {t('verifier.howToCompare')}
          </Banner>
        )}
        <HandOut />
      </VerifyBoard>
    </Page>
  );
  if (isAlone) return <main className={styles.alone}>{page}</main>;
  const trustButton = (untrusted: SignerIdentity) => (
    <Button size="small" icon={Fingerprint} onPress={() => setSigner(untrusted)}>
      {t('trust.certificate')}
    </Button>
  );
  return (
    <TrustAction value={trustButton}>
      {page}
      {signer && <TrustCertificateDialog signer={signer} onTrusted={verifyAgain} onClose={() => setSigner(null)} />}
    </TrustAction>
  );
}
