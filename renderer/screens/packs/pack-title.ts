import type { SiteView } from '../../../shared/contract/site.ts';
import type { EvidencePack } from '../../../shared/domain/evidence-pack.ts';
import type { Translate } from '../../../shared/text/translate.ts';

/** What a pack is of, as a list names it. */
export function packTitle(t: Translate, { drills }: Pick<SiteView, 'drills'>, { subject }: EvidencePack): string {
  switch (subject.kind) {
    case 'drill':
      return drills.find(({ drillId }) => drillId === subject.drillId)?.title ?? subject.drillId;
    case 'plan':
      return t('pack-kind.plan');
    case 'site-audit':
      return t('packs.of-period', { kind: t('pack-kind.site-audit'), from: subject.from, to: subject.to });
  }
}
