import { FileUp, KeyRound, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { IdentityView } from '../../../shared/domain/identity.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Hash } from '../../components/hash.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchableTable } from '../../components/searchable-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { loadIdentities, readableIn, useIdentities } from '../../state/identities.ts';
import { Alone } from '../alone.tsx';
import { CreateIdentityDialog } from './create-identity-dialog.tsx';
import { identityBadge } from './identity-state.ts';
import { ImportIdentityDialog } from './import-identity-dialog.tsx';
import { SettingsParts } from './settings-parts.tsx';

/** The keys of this machine. */
export function IdentitiesScreen({ isAlone = false }: { readonly isAlone?: boolean }) {
  const t = useText();
  const format = useFormat();
  const list = useIdentities((state) => state.list);
  const [dialog, setDialog] = useState<'create' | 'import' | null>(null);
  useEffect(() => void loadIdentities(), []);
  const identities = readableIn(list);
  const unreadable = list.state === 'ready' ? list.value.identities.filter(({ state }) => state === 'unreadable') : [];
  const columns: readonly TableColumn<IdentityView>[] = [
    {
      id: 'name',
      header: t('identity.name'),
      cell: ({ identityId, name }) => <a href={addressOf({ screen: 'identity', identityId })}>{name}</a>,
    },
    { id: 'kind', header: t('identity.kind'), isNarrow: true, cell: ({ kind }) => t(`identity.kind.${kind}`) },
    {
      id: 'state',
      header: t('common.state'),
      isNarrow: true,
      cell: (identity) => {
        const { status, word } = identityBadge(identity, t, format, new Date().toISOString());
        return <StatusBadge status={status}>{word}</StatusBadge>;
      },
    },
    { id: 'until', header: t('identity.until'), isNarrow: true, cell: ({ certificate }) => format.day(certificate.notAfter) },
    {
      id: 'issuer',
      header: t('identity.issuer'),
      cell: ({ certificate }) =>
        certificate.selfSigned ? t('identity.selfSigned') : <span className="whole-words">{certificate.issuer}</span>,
    },
    {
      id: 'fingerprint',
      header: t('verifier.fingerprint'),
      isNarrow: true,
      cell: ({ name, certificate }) => <Hash value={certificate.fingerprintSha256} label={name} />,
    },
  ];
  return (
    <Alone isAlone={isAlone}>
      <Page
        title={t('identity.listTitle')}
        lead={t('identity.listLead')}
        trail={isAlone && <BackLink address={addressOf({ screen: 'start' })}>{t('start.title')}</BackLink>}
        actions={
          <>
            <Button icon={FileUp} onPress={() => setDialog('import')}>
              {t('identity.add')}
            </Button>
            <Button kind="primary" icon={Plus} onPress={() => setDialog('create')}>
              {t('identity.new')}
            </Button>
          </>
        }
      >
        {!isAlone && <SettingsParts current="identities" />}
        {list.state === 'failed' && <FailureBanner failure={list.failure} />}
        {unreadable.map(({ path }) => (
          <Banner key={path} tone="warning" title={`${t('identity.unreadable')}: ${path}`}>
            {t('identity.unreadableLead')}
          </Banner>
        ))}
        {list.state === 'ready' && (
          <Panel
            title={t('identity.here')}
            lead={t('identity.folder', { folder: list.value.folder })}
            aside={t('identity.count', { count: identities.length })}
            isFlush
          >
            <SearchableTable
              searchLabel={t('identity.filter')}
              wordsOf={({ name, certificate }) => `${name} ${certificate.fingerprintSha256}`}
              caption={t('identity.listTitle')}
              columns={columns}
              rows={identities}
              keyOf={({ path }) => path}
              empty={
                <EmptyState icon={KeyRound} title={t('identity.none')}>
                  {t('identity.noneLead')}
                </EmptyState>
              }
            />
          </Panel>
        )}
        {dialog === 'create' && <CreateIdentityDialog onClose={() => setDialog(null)} />}
        {dialog === 'import' && <ImportIdentityDialog onClose={() => setDialog(null)} />}
      </Page>
    </Alone>
  );
}
