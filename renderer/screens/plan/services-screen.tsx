import { Boxes } from 'lucide-react';
import { useState } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { ObjectivesDialog } from './objectives-dialog.tsx';
import styles from './plan-screen.module.css';
import { SectionPage } from './section-page.tsx';

/** The business processes, how long each may be down and how much of its data may be lost. */
export function ServicesScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { duration } = useFormat();
  const { services, people, assets } = site.plan;
  const [editedId, setEditedId] = useState<string | null>(null);
  const edited = services.find((service) => service.serviceId === editedId);
  const nameOf = (service: Service) => people.find((person) => person.personId === service.ownerId)?.name ?? t('asset.noOwner');
  const assetsOf = Map.groupBy(assets, (asset) => asset.serviceId);
  const change: TableColumn<Service> = {
    id: 'change',
    header: t('common.change'),
    isNarrow: true,
    cell: (service) => (
      <Button size="small" onPress={() => setEditedId(service.serviceId)}>
        {t('service.changeObjectives')}
      </Button>
    ),
  };
  const columns: readonly TableColumn<Service>[] = [
    {
      id: 'name',
      header: t('service.noun'),
      cell: (service) => (
        <>
          {service.name}
          {service.description && <p className={styles.small}>{service.description}</p>}
        </>
      ),
    },
    { id: 'priority', header: t('service.priority'), isNarrow: true, cell: (service) => service.priority },
    { id: 'owner', header: t('service.owner'), cell: nameOf },
    {
      id: 'rto',
      header: t('service.rto'),
      align: 'end',
      isNarrow: true,
      cell: ({ objectives }) => (objectives ? duration(objectives.rtoMinutes) : '–'),
    },
    {
      id: 'rpo',
      header: t('service.rpo'),
      align: 'end',
      isNarrow: true,
      cell: ({ objectives }) => (objectives ? duration(objectives.rpoMinutes) : '–'),
    },
    {
      id: 'mtd',
      header: t('service.mtd'),
      align: 'end',
      isNarrow: true,
      cell: ({ objectives }) => (objectives && objectives.mtdMinutes !== null ? duration(objectives.mtdMinutes) : '–'),
    },
    {
      id: 'assets',
      header: t('asset.nouns'),
      align: 'end',
      isNarrow: true,
      cell: (service) => assetsOf.get(service.serviceId)?.length ?? 0,
    },
    ...(site.readOnly ? [] : [change]),
  ];
  return (
    <SectionPage section="services">
      <Panel title={t('section.services')} isFlush>
        <Table
          caption={t('section.services')}
          columns={columns}
          rows={[...services].sort((left, right) => left.priority - right.priority)}
          keyOf={(service) => service.serviceId}
          empty={
            <EmptyState icon={Boxes} title={t('service.none')}>
              {t('service.noneLead')}
            </EmptyState>
          }
        />
      </Panel>
      {edited && <ObjectivesDialog service={edited} onClose={() => setEditedId(null)} />}
    </SectionPage>
  );
}
