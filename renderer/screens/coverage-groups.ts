import { useMemo } from 'react';
import type { SiteView } from '../../shared/contract/site.ts';
import type { CoverageGroup } from '../components/coverage-matrix.tsx';
import { useLocale, useText } from '../lib/text.ts';

/** The scope of the template, group by group, with what answers for each item. */
export function useCoverageGroups({ plan, assessment }: SiteView): readonly CoverageGroup[] {
  const t = useText();
  const { language } = useLocale();
  return useMemo(() => {
    const coverage = new Map(assessment.coverage.map((item) => [item.itemId, item]));
    const exclusions = new Map(plan.exclusions.map((exclusion) => [exclusion.itemId, exclusion]));
    const byGroup = Map.groupBy(plan.scopeItems, (item) => item.groupId);
    return [...byGroup].map(([id, items]) => {
      const cells = [...items]
        .sort((left, right) => left.position - right.position)
        .map((item) => {
          const { state, assetIds } = coverage.get(item.itemId) ?? { state: 'open' as const, assetIds: [] };
          const hints = {
            covered: t('asset.count', { count: assetIds.length }),
            excluded: exclusions.get(item.itemId)?.reason ?? '',
            open: '',
          };
          const details = { covered: String(assetIds.length), excluded: t('coverage.excluded'), open: t('coverage.open') };
          return {
            id: item.itemId,
            name: item.name[language],
            state,
            stateWord: t(`coverage.${state}`),
            detail: details[state],
            hint: hints[state],
          };
        });
      const done = cells.filter((cell) => cell.state !== 'open').length;
      const name = items[0]?.groupName[language] ?? id;
      return { id, name, summary: t('common.doneOf', { done, total: cells.length }), cells };
    });
  }, [plan, assessment, t, language]);
}
