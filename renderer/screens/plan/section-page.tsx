import type { ReactNode } from 'react';
import type { PlanSection } from '../../../shared/domain/assessment.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Page } from '../../components/page.tsx';
import { addressOf } from '../../lib/route.ts';
import { useText } from '../../lib/text.ts';
import { sectionTitles } from './section-titles.ts';

interface SectionPageProps {
  readonly section: PlanSection;
  readonly actions?: ReactNode;
  readonly isFull?: boolean;
  readonly children: ReactNode;
}

/** One section of the plan, with the way back to the list of tasks. */
export function SectionPage({ section, actions, isFull = false, children }: SectionPageProps) {
  const t = useText();
  const { title, lead } = sectionTitles[section];
  return (
    <Page
      title={t(title)}
      lead={t(lead)}
      isFull={isFull}
      actions={actions}
      trail={<BackLink address={addressOf({ screen: 'plan', section: 'tasks' })}>{t('plan.title')}</BackLink>}
    >
      {children}
    </Page>
  );
}
