import type { SiteView } from '../../../shared/contract/site.ts';
import type { Prerequisite } from '../../../shared/domain/prerequisite.ts';
import { deploymentModels } from '../../../shared/domain/prerequisite.ts';
import { Panel } from '../../components/panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { SectionPage } from './section-page.tsx';

/** The seven facts without which no plan can be approved. */
export function PrerequisitesScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { instant } = useFormat();
  const nameOf = (personId: string) => site.plan.people.find((person) => person.personId === personId)?.name ?? personId;
  const wordsOf = ({ kind, value }: Prerequisite): string => {
    const model = kind === 'deployment-model' ? deploymentModels.find((known) => known === value) : undefined;
    return model ? t(`deployment-model.${model}`) : value || '–';
  };
  const stateOf = (row: Prerequisite) => (row.value === '' ? 'open' : row.confirmedBy ? 'confirmed' : 'unconfirmed');
  const columns: readonly TableColumn<Prerequisite>[] = [
    { id: 'kind', header: t('plan.prerequisite'), cell: (row) => t(`prerequisite.${row.kind}`) },
    { id: 'value', header: t('plan.value'), cell: wordsOf },
    {
      id: 'state',
      header: t('common.state'),
      isNarrow: true,
      cell: (row) => {
        const state = stateOf(row);
        const status = { open: 'not-met', unconfirmed: 'at-risk', confirmed: 'met' } as const;
        return <StatusBadge status={status[state]}>{t(`plan.prerequisite-${state}`)}</StatusBadge>;
      },
    },
    { id: 'by', header: t('plan.confirmedBy'), cell: (row) => (row.confirmedBy ? nameOf(row.confirmedBy) : '–') },
    {
      id: 'at',
      header: t('plan.confirmedAt'),
      isNarrow: true,
      cell: (row) => (row.confirmedAt ? instant(row.confirmedAt) : '–'),
    },
  ];
  return (
    <SectionPage section="prerequisites">
      <Panel title={t('section.prerequisites')} isFlush>
        <Table caption={t('section.prerequisites')} columns={columns} rows={site.plan.prerequisites} keyOf={(row) => row.kind} />
      </Panel>
    </SectionPage>
  );
}
