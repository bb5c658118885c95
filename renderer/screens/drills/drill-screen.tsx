import { FileText } from 'lucide-react';
import { useEffect } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import { BackLink } from '../../components/back-link.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Page } from '../../components/page.tsx';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { loadDrill, useDrill } from '../../state/drills.ts';
import { DrillDetail } from './drill-detail.tsx';
import styles from './drill-screen.module.css';

interface DrillScreenProps {
  readonly site: SiteView;
  readonly drillId: string;
}

/** One drill with everything recorded under it. */
export function DrillScreen({ site, drillId }: DrillScreenProps) {
  const t = useText();
  const known = site.drills.find((drill) => drill.drillId === drillId);
  const id = known?.drillId;
  const { drillId: loadedId, drill } = useDrill();
  useEffect(() => {
    if (id) void loadDrill(id);
  }, [id]);
  const isRecorded = known?.progress.kind === 'recorded' || known?.progress.kind === 'signed-off';
  return (
    <Page
      title={known?.title ?? t('drill.unknown')}
      trail={<BackLink address={addressOf({ screen: 'drills' })}>{t('drill.listTitle')}</BackLink>}
      lead={known && `${t(`scenario.${known.scenario}`)} · ${t(`drill-mode.${known.mode}`)}`}
      actions={
        isRecorded && (
          <a href={addressOf({ screen: 'preview', drillId })} className={styles.action}>
            <FileText size={16} aria-hidden />
            {t('drill.previewPack')}
          </a>
        )
      }
    >
      {!known && <FailureBanner failure={{ code: 'DRILL_NOT_FOUND', detail: { drillId }, fields: {} }} />}
      {known && loadedId === id && drill.state === 'failed' && <FailureBanner failure={drill.failure} />}
      {known && loadedId === id && drill.state === 'ready' && <DrillDetail site={site} view={drill.value} />}
    </Page>
  );
}
