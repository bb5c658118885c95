import { Files, LoaderCircle, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { isContradicted, type PackSeries } from '../../../shared/domain/pack-series.ts';
import { shownLine } from '../../../shared/domain/shown-text.ts';
import { type Status, StatusIcon } from '../../components/status-badge.tsx';
import { useText } from '../../lib/text.ts';
import type { VerifyEntry } from '../../lib/verify-entry.ts';
import styles from './file-list.module.css';
import { statusOfBottomLine } from './verdict-status.ts';

/** The row of what the packs say together, above those of the files. */
export const seriesRow = 'series';

interface FileListProps {
  readonly entries: readonly VerifyEntry[];
  /** Null where no two packs are of one site. */
  readonly series: PackSeries | null;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** The files that were given, each with its result in few words; arrow keys walk them, Delete takes one off. */
export function FileList({ entries, series, selected, onSelect, onRemove }: FileListProps) {
  const t = useText();
  return (
    <GridList
      className={styles.list ?? ''}
      aria-label={t('verifier.files')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (typeof key === 'string') onSelect(key);
      }}
    >
      {series && (
        <GridListItem id={seriesRow} textValue={t('series.title')} className={styles.row ?? ''} data-kind="series">
          <Files size={18} aria-hidden className={styles.icon} />
          <span className={styles.text}>
            <span className={styles.name}>{t('series.title')}</span>
            <Result status={isContradicted(series) ? 'not-met' : 'met'}>
              {t(isContradicted(series) ? 'series.contradictedShort' : 'series.consistentShort')}
            </Result>
          </span>
        </GridListItem>
      )}
      {entries.map((entry) => (
        <GridListItem key={entry.id} id={entry.id} textValue={entry.fileName} className={styles.row ?? ''}>
          <StateIcon entry={entry} />
          <span className={styles.text}>
            <span className={styles.name} title={entry.fileName}>
              {shownLine(entry.fileName)}
            </span>
            <Outcome entry={entry} />
          </span>
          <Button
            className={styles.remove ?? ''}
            aria-label={t('verifier.remove', { file: entry.fileName })}
            onPress={() => onRemove(entry.id)}
          >
            <X size={14} aria-hidden />
          </Button>
        </GridListItem>
      ))}
    </GridList>
  );
}

function statusOf({ outcome }: VerifyEntry): Status {
  if (outcome.state === 'done') return statusOfBottomLine[outcome.file.verdict.bottomLine];
  return outcome.state === 'failed' ? 'not-met' : 'unknown';
}

function StateIcon({ entry }: { readonly entry: VerifyEntry }) {
  if (entry.outcome.state === 'working') return <LoaderCircle size={18} aria-hidden className={styles.working} />;
  return <StatusIcon status={statusOf(entry)} size={18} />;
}

function Outcome({ entry }: { readonly entry: VerifyEntry }) {
  const t = useText();
  const { outcome } = entry;
  const words = {
    waiting: () => t('verifier.waiting'),
    working: () => t('verifier.inProgress'),
    failed: () => t('verifier.couldNot'),
    done: () => (outcome.state === 'done' ? t(`verifier.short.${outcome.file.verdict.bottomLine}`) : ''),
  };
  return <Result status={statusOf(entry)}>{words[outcome.state]()}</Result>;
}

function Result({ status, children }: { readonly status: Status; readonly children: string }) {
  return (
    <span className={styles.result} data-status={status}>
      {children}
    </span>
  );
}
