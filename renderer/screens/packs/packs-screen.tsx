import { FilePlus2, PenLine, ScrollText } from 'lucide-react';
import { useEffect } from 'react';
import type { PackView } from '../../../shared/contract/pack.ts';
import type { SiteView } from '../../../shared/contract/site.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Hash } from '../../components/hash.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchableTable } from '../../components/searchable-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { loadPacks, usePacks } from '../../state/packs.ts';
import { packState, signersIn } from './pack-state.ts';
import { packTitle } from './pack-title.ts';

/** Every pack issued from this site file, and the drills that could have one. */
export function PacksScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { instant, bytes } = useFormat();
  const packs = usePacks((state) => state.packs);
  useEffect(() => void loadPacks(), []);
  const columns: readonly TableColumn<PackView>[] = [
    {
      id: 'subject',
      header: t('issue.kind'),
      cell: (view) => <a href={addressOf({ screen: 'pack', packId: view.pack.packId })}>{packTitle(t, site, view.pack)}</a>,
    },
    { id: 'id', header: t('packs.id'), isNarrow: true, cell: ({ pack }) => <Hash value={pack.packId} label={t('packs.id')} /> },
    {
      id: 'state',
      header: t('common.state'),
      isNarrow: true,
      cell: ({ pack, revisions }) => {
        const { status, signed, isSealed } = packState(revisions, signersIn(pack.subject));
        return (
          <StatusBadge status={status}>{isSealed ? t('packs.signedBy', { count: signed }) : t('packs.notSealed')}</StatusBadge>
        );
      },
    },
    { id: 'issued', header: t('packs.issuedAt'), isNarrow: true, cell: ({ pack }) => instant(pack.issuedAt) },
    { id: 'pages', header: t('packs.pages'), align: 'end', isNarrow: true, cell: ({ pack }) => pack.pageCount },
    {
      id: 'size',
      header: t('common.size'),
      align: 'end',
      isNarrow: true,
      cell: ({ revisions }) => bytes(revisions.at(-1)?.bytes ?? 0),
    },
  ];
  return (
    <Page
      title={t('packs.listTitle')}
      lead={t('packs.listLead')}
      actions={
        <>
          <LinkButton icon={PenLine} address={addressOf({ screen: 'sign-file' })}>
            {t('packs.signFile')}
          </LinkButton>
          <LinkButton kind="primary" icon={FilePlus2} address={addressOf({ screen: 'issue' })}>
            {t('issue.action')}
          </LinkButton>
        </>
      }
    >
      {packs.state === 'failed' && <FailureBanner failure={packs.failure} />}
      {packs.state === 'ready' && (
        <Panel title={t('packs.issued')} aside={t('packs.count', { count: packs.value.length })} isFlush>
          <SearchableTable
            searchLabel={t('packs.search')}
            wordsOf={({ pack }) => `${packTitle(t, site, pack)} ${pack.packId} ${instant(pack.issuedAt)}`}
            caption={t('packs.issued')}
            columns={columns}
            rows={packs.value}
            keyOf={({ pack }) => pack.packId}
            empty={
              <EmptyState
                icon={ScrollText}
                title={t('packs.none')}
                action={<a href={addressOf({ screen: 'issue' })}>{t('issue.action')}</a>}
              >
                {t('packs.noneLead')}
              </EmptyState>
            }
          />
        </Panel>
      )}
    </Page>
  );
}
