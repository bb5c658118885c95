import { Link2 } from 'lucide-react';
import { useEffect } from 'react';
import type { AuditEntry } from '../../../shared/domain/audit-entry.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Hash } from '../../components/hash.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { auditSummary } from '../../lib/audit-summary.ts';
import { useFormat } from '../../lib/format.ts';
import { sentenceOr } from '../../lib/sentences.ts';
import { useText } from '../../lib/text.ts';
import { checkActivity, loadActivity, loadEarlier, useActivity } from '../../state/activity.ts';
import styles from './activity-screen.module.css';

/** Everything that was changed, by whom and when, each entry bound to the one before. */
export function ActivityScreen() {
  const t = useText();
  const { precise, count } = useFormat();
  const { entries, head, check } = useActivity();
  useEffect(() => void loadActivity(), []);
  const subjectOf = (entry: AuditEntry) => {
    const summary = auditSummary(entry);
    return sentenceOr(t, `step.${summary}`, {}, summary);
  };
  const columns: readonly TableColumn<AuditEntry>[] = [
    { id: 'sequence', header: t('activity.number'), align: 'end', cell: (entry) => count(entry.sequence) },
    { id: 'at', header: t('activity.at'), isNarrow: true, cell: (entry) => precise(entry.at) },
    { id: 'actor', header: t('activity.actor'), isNarrow: true, cell: (entry) => entry.actor },
    {
      id: 'action',
      header: t('activity.action'),
      width: '60%',
      cell: (entry) => (
        <>
          {sentenceOr(t, `action.${entry.action}`, {}, entry.action)}
          <details className={styles.payload}>
            <summary>
              {subjectOf(entry)}
              <span className="visually-hidden"> {t('activity.show')}</span>
            </summary>
            <code>
              {entry.subject}
              {'\n'}
              {entry.payload}
            </code>
          </details>
        </>
      ),
    },
    {
      id: 'hash',
      header: t('activity.hash'),
      isNarrow: true,
      cell: (entry) => <Hash value={entry.sha256} label={t('activity.hash')} digits={10} />,
    },
  ];
  return (
    <Page
      title={t('activity.title')}
      lead={t('activity.lead')}
      actions={
        <Button icon={Link2} isDisabled={check?.state === 'loading'} onPress={checkActivity}>
          {t('activity.check')}
        </Button>
      }
    >
      {check?.state === 'failed' && <FailureBanner failure={check.failure} />}
      {check?.state === 'ready' &&
        (check.value.intact ? (
          <Banner tone="good" title={t('activity.intact', { count: check.value.checked })}>
            {t('activity.intactLead')}
          </Banner>
        ) : (
          <Banner tone="problem" title={t('activity.broken', { number: check.value.brokenAt ?? 0 })}>
            {t('activity.brokenLead')}
          </Banner>
        ))}
      <Panel
        title={t('activity.entries')}
        lead={
          head && (
            <>
              {t('activity.headIs', { count: head.size })} <Hash value={head.head} label={t('activity.head')} digits={16} />
            </>
          )
        }
        isFlush
      >
        <Table caption={t('activity.entries')} columns={columns} rows={entries} keyOf={(entry) => String(entry.sequence)} />
        {(entries.at(-1)?.sequence ?? 1) > 1 && (
          <div className={styles.more}>
            <Button kind="quiet" onPress={loadEarlier}>
              {t('activity.earlier')}
            </Button>
          </div>
        )}
      </Panel>
    </Page>
  );
}
