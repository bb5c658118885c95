import { FileText, Stamp } from 'lucide-react';
import { useEffect } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import { BackLink } from '../../components/back-link.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { loadDrill, useDrill } from '../../state/drills.ts';
import { DrillDetail } from './drill-detail.tsx';

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
          <>
            <LinkButton icon={FileText} address={addressOf({ screen: 'preview', drillId })}>
              {t('drill.previewPack')}
            </LinkButton>
            {known.progress.kind === 'signed-off' && (
              <LinkButton kind="primary" icon={Stamp} address={addressOf({ screen: 'issue', kind: 'drill', drillId })}>
                {t('issue.ofDrill')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      {!known && <FailureBanner failure={{ code: 'DRILL_NOT_FOUND', detail: { drillId }, fields: {} }} />}
      {known && loadedId === id && drill.state === 'failed' && <FailureBanner failure={drill.failure} />}
      {known && loadedId === id && drill.state === 'ready' && <DrillDetail site={site} view={drill.value} />}
    </Page>
  );
}
