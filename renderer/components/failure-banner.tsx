import type { ReactNode } from 'react';
import type { Failure } from '../../shared/contract/reply.ts';
import { failureSentence, fieldProblems } from '../lib/sentences.ts';
import { useText } from '../lib/text.ts';
import { Banner } from './banner.tsx';

/** Why something did not work, and what mends it. */
export function FailureBanner({ failure, actions }: { readonly failure: Failure; readonly actions?: ReactNode }) {
  const t = useText();
  return (
    <Banner tone="problem" title={t('common.didNotWork')} code={failure.code} actions={actions}>
      {failureSentence(t, failure)}
      {failure.code === 'REQUEST_INVALID' && fieldProblems(t, failure).map((problem) => <p key={problem}>{problem}</p>)}
    </Banner>
  );
}
