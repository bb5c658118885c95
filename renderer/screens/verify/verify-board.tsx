import { Files, FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { isContradicted, type PackSeries } from '../../../shared/domain/pack-series.ts';
import { shownLine } from '../../../shared/domain/shown-text.ts';
import type { BottomLine } from '../../../shared/domain/verdict.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { DropZone } from '../../components/drop-zone.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Progress } from '../../components/progress.tsx';
import { useText } from '../../lib/text.ts';
import { type VerifyEntry, verifiedOf } from '../../lib/verify-entry.ts';
import { FileList, seriesRow } from './file-list.tsx';
import { SeriesReport } from './series-report.tsx';
import { VerdictReport } from './verdict-report.tsx';
import styles from './verify-board.module.css';

const pdf = ['application/pdf', '.pdf'];

interface VerifyBoardProps {
  readonly entries: readonly VerifyEntry[];
  readonly series: PackSeries;
  /** What there is to say where not every signer is trusted. */
  readonly untrusted: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Stops it where it is being verified. */
  readonly onRemove: (id: string) => void;
  readonly onSaveAttachment: (id: string, name: string) => void;
  /** What stands below the place to drop files while there are none. */
  readonly children?: ReactNode;
}

/** What came of it for whoever hears rather than sees it, once and at the end. It is there before it has anything to say. */
function Said({ entries }: Pick<VerifyBoardProps, 'entries'>) {
  const t = useText();
  const isOver = entries.every(({ outcome }) => outcome.state === 'done' || outcome.state === 'failed');
  const done = isOver ? verifiedOf(entries) : [];
  const [first] = done;
  const lines = [...new Set(done.map(({ verdict }) => verdict.bottomLine))];
  const countOf = (line: BottomLine) => done.filter(({ verdict }) => verdict.bottomLine === line).length;
  const words =
    done.length === 1 && first
      ? [`${shownLine(first.fileName)}: ${t(`verify.bottomLine.${first.verdict.bottomLine}`)}`]
      : lines.map((line) => `${t(`verifier.short.${line}`)}: ${countOf(line)}`);
  return (
    <p role="status" className="visually-hidden">
      {words.join(', ')}
    </p>
  );
}

/** The files somebody wants verified beside what the verifier says of the one that is chosen, or of all together. */
export function VerifyBoard(props: VerifyBoardProps) {
  return (
    <>
      <Said entries={props.entries} />
      <Board {...props} />
    </>
  );
}

function Board({ entries, series, untrusted, onFiles, onRemove, onSaveAttachment, children }: VerifyBoardProps) {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [first] = entries;
  if (!first) {
    return (
      <>
        <DropZone title={t('verifier.drop')} chooseLabel={t('verifier.chooseMany')} acceptedTypes={pdf} onFiles={onFiles}>
          {t('verifier.dropLead')}
        </DropZone>
        {children}
      </>
    );
  }
  const isSeries = series.sites.length > 0;
  const isThere = (id: string | null): id is string =>
    id !== null && (entries.some((entry) => entry.id === id) || (isSeries && id === seriesRow));
  const selected = isThere(chosen) ? chosen : first.id;
  const entry = entries.find(({ id }) => id === selected);
  const report = entry ? (
    <EntryReport entry={entry} untrusted={untrusted} onCancel={() => onRemove(entry.id)} onSaveAttachment={onSaveAttachment} />
  ) : (
    <SeriesReport series={series} />
  );
  if (entries.length === 1) return <div className={styles.report}>{report}</div>;
  return (
    <>
      {isContradicted(series) && selected !== seriesRow && (
        <Banner
          tone="problem"
          title={t('series.contradicted')}
          actions={
            <Button size="small" icon={Files} onPress={() => setChosen(seriesRow)}>
              {t('common.open')}
            </Button>
          }
        />
      )}
      <div className={styles.split}>
        <div className={styles.files}>
          <FileList
            entries={entries}
            series={isSeries ? series : null}
            selected={selected}
            onSelect={setChosen}
            onRemove={onRemove}
          />
        </div>
        <div className={styles.report}>{report}</div>
      </div>
    </>
  );
}

interface EntryReportProps extends Pick<VerifyBoardProps, 'untrusted' | 'onSaveAttachment'> {
  readonly entry: VerifyEntry;
  readonly onCancel: () => void;
}

function EntryReport({ entry, untrusted, onCancel, onSaveAttachment }: EntryReportProps) {
  const t = useText();
  const { outcome } = entry;
  switch (outcome.state) {
    case 'waiting':
    case 'working':
      return (
        <div className={styles.working}>
          <Progress
            label={t('verifier.working', { file: entry.fileName })}
            fraction={null}
            facts={outcome.state === 'waiting' ? [t('verifier.waiting')] : []}
            onCancel={onCancel}
          />
        </div>
      );
    case 'failed':
      return <FailureBanner failure={outcome.failure} />;
    case 'done':
      return (
        <VerdictReport file={outcome.file} untrusted={untrusted} onSaveAttachment={(name) => onSaveAttachment(entry.id, name)} />
      );
  }
}

/** The way to more files once there are some. */
export function AddFiles({ onFiles }: Pick<VerifyBoardProps, 'onFiles'>) {
  const t = useText();
  return (
    <FileTrigger acceptedFileTypes={pdf} allowsMultiple onSelect={(files) => onFiles([...(files ?? [])])}>
      <Button icon={FileUp}>{t('verifier.add')}</Button>
    </FileTrigger>
  );
}
