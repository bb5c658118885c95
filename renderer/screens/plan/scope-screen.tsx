import type { SiteView } from '../../../shared/contract/site.ts';
import { CoverageMatrix } from '../../components/coverage-matrix.tsx';
import { Panel } from '../../components/panel.tsx';
import { Table } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useLocale, useText } from '../../lib/text.ts';
import { useCoverageGroups } from '../coverage-groups.ts';
import { SectionPage } from './section-page.tsx';

/** Every item a backup must answer for: carried by an asset, or left out for a reason. */
export function ScopeScreen({ site }: { readonly site: SiteView }) {
  const t = useText();
  const { instant } = useFormat();
  const { language } = useLocale();
  const groups = useCoverageGroups(site);
  const { coverage } = site.assessment;
  const { plan } = site;
  const answered = coverage.filter((item) => item.state !== 'open').length;
  const itemName = (itemId: string) => plan.scopeItems.find((item) => item.itemId === itemId)?.name[language] ?? itemId;
  const nameOf = (personId: string) => plan.people.find((person) => person.personId === personId)?.name ?? personId;
  return (
    <SectionPage section="scope">
      <Panel title={t('overview.coverage')} aside={t('common.doneOf', { done: answered, total: coverage.length })}>
        <CoverageMatrix groups={groups} />
      </Panel>
      {plan.exclusions.length > 0 && (
        <Panel title={t('plan.exclusions')} lead={t('plan.exclusionsLead')} isFlush>
          <Table
            caption={t('plan.exclusions')}
            rows={plan.exclusions}
            keyOf={(row) => row.itemId}
            columns={[
              { id: 'item', header: t('plan.scopeItem'), cell: (row) => itemName(row.itemId) },
              { id: 'reason', header: t('plan.reason'), cell: (row) => row.reason },
              { id: 'by', header: t('plan.excludedBy'), cell: (row) => nameOf(row.excludedBy) },
              { id: 'at', header: t('plan.excludedAt'), isNarrow: true, cell: (row) => instant(row.excludedAt) },
            ]}
          />
        </Panel>
      )}
    </SectionPage>
  );
}
