import { PenLine } from 'lucide-react';
import type { Person } from '../../../shared/domain/person.ts';
import type { SignOff } from '../../../shared/domain/sign-off.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Hash } from '../../components/hash.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';

/** Who answers for the result, in which role, with which words and by which key. */
export function SignOffs({ signOffs, people }: { readonly signOffs: readonly SignOff[]; readonly people: readonly Person[] }) {
  const t = useText();
  const { instant } = useFormat();
  const nameOf = (signOff: SignOff) => people.find((person) => person.personId === signOff.personId)?.name ?? signOff.personId;
  const columns: readonly TableColumn<SignOff>[] = [
    { id: 'name', header: t('person.name'), isNarrow: true, cell: nameOf },
    { id: 'role', header: t('person.role'), isNarrow: true, cell: (signOff) => t(`role.${signOff.role}`) },
    {
      id: 'decision',
      header: t('drill.decision'),
      isNarrow: true,
      cell: (signOff) => (
        <StatusBadge status={signOff.decision === 'rejected' ? 'not-met' : 'met'}>
          {t(`decision.${signOff.decision}`)}
        </StatusBadge>
      ),
    },
    { id: 'statement', header: t('drill.statement'), cell: (signOff) => signOff.statement },
    { id: 'at', header: t('drill.at'), isNarrow: true, cell: (signOff) => instant(signOff.signedOffAt) },
    {
      id: 'key',
      header: t('drill.key'),
      isNarrow: true,
      cell: (signOff) =>
        signOff.certificateSha256 ? <Hash value={signOff.certificateSha256} label={t('drill.key')} /> : t('drill.noKey'),
    },
  ];
  return (
    <Table
      caption={t('drill.signOffs')}
      columns={columns}
      rows={signOffs}
      keyOf={(signOff) => signOff.signOffId}
      empty={
        <EmptyState icon={PenLine} title={t('drill.noSignOffs')}>
          {t('drill.noSignOffsLead')}
        </EmptyState>
      }
    />
  );
}
