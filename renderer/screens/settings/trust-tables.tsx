import { BadgeCheck, FileX2, Fingerprint, Trash2 } from 'lucide-react';
import type { RevocationListView, TrustAnchorView } from '../../../shared/domain/trust.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Hash } from '../../components/hash.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { type Status, StatusBadge } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './trust.module.css';

/** What may be taken off the list, by what it is known by. */
export interface TrustEntry {
  readonly sha256: string;
  readonly name: string;
}

type OnRemove = (entry: TrustEntry) => void;

interface AnchorsProps {
  readonly anchors: readonly TrustAnchorView[];
  readonly onRemove: OnRemove;
}

const isPin = ({ kind }: TrustAnchorView) => kind === 'seal' || kind === 'person';

function useRemoveColumn<Row>(onRemove: OnRemove, entryOf: (row: Row) => TrustEntry): TableColumn<Row> {
  const t = useText();
  return {
    id: 'remove',
    header: t('identity.remove'),
    align: 'end',
    isNarrow: true,
    cell: (row) => {
      const entry = entryOf(row);
      return (
        <span className={styles.inRow}>
          <IconButton icon={Trash2} label={t('trust.remove', { name: entry.name })} onPress={() => onRemove(entry)} />
        </span>
      );
    },
  };
}

function useAddedColumn(isNarrow: boolean): TableColumn<TrustAnchorView> {
  const t = useText();
  const { day } = useFormat();
  return {
    id: 'added',
    header: t('trust.added'),
    ...(isNarrow ? { isNarrow } : { width: '18%' }),
    cell: ({ addedAt, addedBy }) => t('trust.addedBy', { at: day(addedAt), name: addedBy }),
  };
}

const anchorEntry = ({ certificateSha256: sha256, name }: TrustAnchorView): TrustEntry => ({ sha256, name });

/** Seals and people, trusted by their fingerprint alone. */
export function PinTable({ anchors, onRemove }: AnchorsProps) {
  const t = useText();
  const added = useAddedColumn(true);
  const remove = useRemoveColumn(onRemove, anchorEntry);
  const columns: readonly TableColumn<TrustAnchorView>[] = [
    { id: 'name', header: t('identity.name'), cell: ({ name }) => <span className="whole-words">{name}</span> },
    {
      id: 'kind',
      header: t('trust.as'),
      isNarrow: true,
      cell: ({ kind }) => t(kind === 'seal' ? 'signing.kindSeal' : 'signing.kindPerson'),
    },
    {
      id: 'fingerprint',
      header: t('verifier.fingerprint'),
      isNarrow: true,
      cell: ({ name, certificateSha256 }) => <Hash value={certificateSha256} label={name} digits={16} />,
    },
    added,
    remove,
  ];
  return (
    <Table
      caption={t('trust.pins')}
      columns={columns}
      rows={anchors.filter(isPin)}
      keyOf={({ certificateSha256, kind }) => `${kind} ${certificateSha256}`}
      empty={
        <EmptyState icon={Fingerprint} title={t('trust.pinsNone')}>
          {t('trust.pinsNoneLead')}
        </EmptyState>
      }
    />
  );
}

const statusOfAnchor: Readonly<Record<TrustAnchorView['state'], Status>> = {
  valid: 'met',
  expired: 'not-met',
  'not-yet-valid': 'at-risk',
  unknown: 'unknown',
};

/** Authorities, for who signed and for when. */
export function AuthorityTable({ anchors, onRemove }: AnchorsProps) {
  const t = useText();
  const { day } = useFormat();
  // beside six more columns a long name would have no room
  const added = useAddedColumn(false);
  const remove = useRemoveColumn(onRemove, anchorEntry);
  const columns: readonly TableColumn<TrustAnchorView>[] = [
    { id: 'name', header: t('identity.name'), cell: ({ name }) => <span className="whole-words">{name}</span> },
    {
      id: 'purpose',
      header: t('trust.purpose'),
      isNarrow: true,
      cell: ({ kind }) => t(kind === 'authority' ? 'trust.purpose.authority' : 'trust.purpose.time-stamp-authority'),
    },
    {
      id: 'state',
      header: t('common.state'),
      isNarrow: true,
      cell: ({ state }) => <StatusBadge status={statusOfAnchor[state]}>{t(`trust.authority.${state}`)}</StatusBadge>,
    },
    {
      id: 'until',
      header: t('identity.until'),
      isNarrow: true,
      cell: ({ certificate }) => (certificate ? day(certificate.notAfter) : '–'),
    },
    {
      id: 'fingerprint',
      header: t('verifier.fingerprint'),
      isNarrow: true,
      cell: ({ name, certificateSha256 }) => <Hash value={certificateSha256} label={name} />,
    },
    added,
    remove,
  ];
  return (
    <Table
      caption={t('trust.authorities')}
      columns={columns}
      rows={anchors.filter((anchor) => !isPin(anchor))}
      keyOf={({ certificateSha256, kind }) => `${kind} ${certificateSha256}`}
      empty={
        <EmptyState icon={BadgeCheck} title={t('trust.authoritiesNone')}>
          {t('trust.authoritiesNoneLead')}
        </EmptyState>
      }
    />
  );
}

interface ListsProps {
  readonly lists: readonly RevocationListView[];
  readonly today: string;
  readonly onRemove: OnRemove;
}

/** Revocation lists with their age: an old one cannot tell of what was taken back since. */
export function RevocationListTable({ lists, today, onRemove }: ListsProps) {
  const t = useText();
  const { day, away } = useFormat();
  const remove = useRemoveColumn(onRemove, ({ sha256, issuer }: RevocationListView) => ({ sha256, name: issuer }));
  const columns: readonly TableColumn<RevocationListView>[] = [
    { id: 'issuer', header: t('identity.issuer'), cell: ({ issuer }) => <span className="whole-words">{issuer}</span> },
    {
      id: 'state',
      header: t('common.state'),
      isNarrow: true,
      cell: ({ state, covers }) => (
        <StatusBadge status={state === 'current' && covers === 'all' ? 'met' : 'at-risk'}>
          {t(state === 'current' && covers === 'some' ? 'trust.list.some' : `trust.list.${state}`)}
        </StatusBadge>
      ),
    },
    {
      id: 'issued',
      header: t('trust.listIssued'),
      isNarrow: true,
      cell: ({ thisUpdate }) => `${day(thisUpdate)} · ${away(thisUpdate, today)}`,
    },
    { id: 'next', header: t('trust.listNext'), isNarrow: true, cell: ({ nextUpdate }) => day(nextUpdate) },
    { id: 'hash', header: 'SHA-256', isNarrow: true, cell: ({ sha256, issuer }) => <Hash value={sha256} label={issuer} /> },
    remove,
  ];
  return (
    <Table
      caption={t('trust.lists')}
      columns={columns}
      rows={lists}
      keyOf={({ sha256 }) => sha256}
      empty={
        <EmptyState icon={FileX2} title={t('trust.listsNone')}>
          {t('trust.listsNoneLead')}
        </EmptyState>
      }
    />
  );
}
