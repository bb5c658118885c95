import { Download, PenLine, ShieldCheck, Stamp } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { addressOf } from '../../lib/route.ts';
import { saveBytes } from '../../lib/save-bytes.ts';
import { useText } from '../../lib/text.ts';
import { leavePack, loadPackFile, loadPacks, usePacks } from '../../state/packs.ts';
import { goTo } from '../../state/route.ts';
import { verifyFile } from '../../state/verify.ts';
import { ExportPackDialog } from './export-pack-dialog.tsx';
import { PackFacts } from './pack-facts.tsx';
import styles from './pack-screen.module.css';
import { packState, signersIn } from './pack-state.ts';
import { packTitle } from './pack-title.ts';

const PdfPages = lazy(async () => ({ default: (await import('../../components/pdf-pages.tsx')).PdfPages }));

interface PackScreenProps {
  readonly site: SiteView;
  readonly packId: string;
}

/** An issued pack: its pages, its signatures, and the way to check and hand it over. */
export function PackScreen({ site, packId }: PackScreenProps) {
  const t = useText();
  const { packs, file } = usePacks();
  const [isExporting, setExporting] = useState(false);
  useEffect(() => void loadPacks(), []);
  const view = packs.state === 'ready' ? packs.value.find(({ pack }) => pack.packId === packId) : undefined;
  const id = view?.pack.packId;
  useEffect(() => {
    if (!id) return;
    void loadPackFile(id);
    return leavePack;
  }, [id]);
  const ready = file.state === 'ready' ? file.value : null;
  const state = view ? packState(view.revisions, signersIn(view.pack.subject)) : null;
  const check = async () => {
    if (!ready) return;
    goTo({ screen: 'verify' });
    await verifyFile(ready.fileName, new Uint8Array(ready.bytes));
  };
  const filesBeside = ready?.filesBeside ?? 0;
  const save = () => {
    if (filesBeside > 0) setExporting(true);
    else if (ready) saveBytes(ready.fileName, ready.bytes, 'application/pdf');
  };
  return (
    <Page
      isFull
      title={view ? packTitle(t, site, view.pack) : t('packs.noun')}
      trail={<BackLink address={addressOf({ screen: 'packs' })}>{t('packs.listTitle')}</BackLink>}
      actions={
        ready && (
          <>
            <Button icon={ShieldCheck} onPress={check}>
              {t('packs.verify')}
            </Button>
            <Button kind={state?.isComplete ? 'primary' : 'secondary'} icon={Download} onPress={save}>
              {t('packs.saveCopy')}
            </Button>
            {state && !state.isComplete && (
              <LinkButton kind="primary" icon={state.isSealed ? PenLine : Stamp} address={addressOf({ screen: 'sign', packId })}>
                {t(state.isSealed ? 'packs.sign' : 'packs.seal')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      {packs.state === 'failed' && <FailureBanner failure={packs.failure} />}
      {packs.state === 'ready' && !view && <FailureBanner failure={{ code: 'PACK_NOT_FOUND', detail: { packId }, fields: {} }} />}
      {file.state === 'failed' && <FailureBanner failure={file.failure} />}
      {view && file.state !== 'failed' && (
        <div className={styles.split}>
          {ready ? (
            <Suspense fallback={<div className={styles.waiting} />}>
              <PdfPages label={ready.fileName} bytes={ready.bytes} />
            </Suspense>
          ) : (
            <div className={styles.waiting} aria-busy="true" />
          )}
          <PackFacts view={view} />
        </div>
      )}
      {isExporting && id && ready && (
        <ExportPackDialog packId={id} fileName={ready.fileName} filesBeside={filesBeside} onClose={() => setExporting(false)} />
      )}
    </Page>
  );
}
