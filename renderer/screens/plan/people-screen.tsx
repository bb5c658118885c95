import { Users } from 'lucide-react';
import { useState } from 'react';
import type { SiteView } from '../../../shared/contract/site.ts';
import { type Person, roles } from '../../../shared/domain/person.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './plan-screen.module.css';
import { RolesDialog } from './roles-dialog.tsx';
import { SectionPage } from './section-page.tsx';

interface RoleHolders {
  readonly role: (typeof roles)[number];
  readonly names: readonly string[];
}

/** Who answers for what, and how to reach them. */
export function PeopleScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { day } = useFormat();
  const { people } = site.plan;
  const [editedId, setEditedId] = useState<string | null>(null);
  const edited = people.find((person) => person.personId === editedId);
  const holders: readonly RoleHolders[] = roles.map((role) => ({
    role,
    names: people.filter((person) => person.roles.includes(role)).map((person) => person.name),
  }));
  const change: TableColumn<Person> = {
    id: 'change',
    header: t('common.change'),
    isNarrow: true,
    cell: (person) => (
      <Button size="small" onPress={() => setEditedId(person.personId)}>
        {t('person.changeRoles')}
      </Button>
    ),
  };
  const columns: readonly TableColumn<Person>[] = [
    {
      id: 'name',
      header: t('person.name'),
      cell: (person) => (
        <>
          {person.name}
          <p className={styles.small}>{person.organisation}</p>
        </>
      ),
    },
    {
      id: 'roles',
      header: t('person.roles'),
      cell: (person) => (
        <ul className={styles.roles}>
          {person.roles.map((role) => (
            <li key={role} className={styles.role}>
              {t(`role.${role}`)}
            </li>
          ))}
        </ul>
      ),
    },
    { id: 'contact', header: t('person.contact'), cell: (person) => person.contact || t('person.noContact') },
    {
      id: 'confirmed',
      header: t('person.contactConfirmed'),
      isNarrow: true,
      cell: (person) => (person.contactConfirmedOn ? day(person.contactConfirmedOn) : '–'),
    },
    ...(site.readOnly ? [] : [change]),
  ];
  return (
    <SectionPage section="people">
      <Panel title={t('section.people')} isFlush>
        <Table
          caption={t('section.people')}
          columns={columns}
          rows={people}
          keyOf={(person) => person.personId}
          empty={
            <EmptyState icon={Users} title={t('person.none')}>
              {t('person.noneLead')}
            </EmptyState>
          }
        />
      </Panel>
      <Panel title={t('person.byRole')} lead={t('person.byRoleLead')} isFlush>
        <Table
          caption={t('person.byRole')}
          rows={holders}
          keyOf={(row) => row.role}
          columns={[
            { id: 'role', header: t('person.role'), cell: (row) => t(`role.${row.role}`) },
            {
              id: 'state',
              header: t('common.state'),
              isNarrow: true,
              cell: (row) =>
                row.names.length > 0 ? (
                  <StatusBadge status="met">{t('person.roleNamed')}</StatusBadge>
                ) : (
                  <StatusBadge status="unknown">{t('person.roleOpen')}</StatusBadge>
                ),
            },
            { id: 'names', header: t('person.people'), cell: (row) => row.names.join(', ') || '–' },
          ]}
        />
      </Panel>
      {edited && <RolesDialog person={edited} onClose={() => setEditedId(null)} />}
    </SectionPage>
  );
}
