import type { MissingPack, PackSeries, SeriesEntry, SeriesFinding, SiteSeries } from '../../../shared/domain/pack-series.ts';
import { Hash } from '../../components/hash.tsx';
import { Panel } from '../../components/panel.tsx';
import { StatusBadge, StatusIcon } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { statusOfFinding } from './verdict-status.ts';
import styles from './verify-screen.module.css';

interface SeriesReportProps {
  readonly series: PackSeries;
  /** On paper nothing can be unfolded. */
  readonly isWhole?: boolean;
}

/** What the packs of each site say about each other. */
export function SeriesReport({ series, isWhole = false }: SeriesReportProps) {
  const { sites, leftOut } = series;
  return (
    <>
      {sites.map((site) => (
        <Site key={site.siteId} site={site} />
      ))}
      {leftOut.length > 0 && <LeftOut files={leftOut} isOpen={isWhole || leftOut.length <= leftOutShown} />}
    </>
  );
}

/** More than a handful would push everything else off the screen. */
const leftOutShown = 5;

function LeftOut({ files, isOpen }: { readonly files: readonly string[]; readonly isOpen: boolean }) {
  const t = useText();
  return (
    <details className={styles.leftOut} open={isOpen}>
      <summary>{t('series.leftOut', { count: files.length })}</summary>
      <ul>
        {[...files.entries()].map(([at, file]) => (
          <li key={at}>{file}</li>
        ))}
      </ul>
    </details>
  );
}

function Site({ site }: { readonly site: SiteSeries }) {
  const t = useText();
  const status = site.state === 'consistent' ? 'met' : 'not-met';
  return (
    <>
      <section className={styles.bottom} data-status={status}>
        <StatusIcon status={status} size={26} />
        <div>
          <p className={styles.line}>{t(`series.${site.state}`)}</p>
          <p className={styles.next}>{t('series.lead')}</p>
          <p className={styles.file}>{site.siteName}</p>
        </div>
      </section>
      <Panel title={t('series.title')} isFlush>
        <ul className={styles.checks}>
          {site.findings.map((finding) => (
            <Finding key={JSON.stringify(finding)} finding={finding} />
          ))}
        </ul>
      </Panel>
      <Panel title={site.siteName} isFlush>
        <Packs site={site} />
      </Panel>
    </>
  );
}

function Finding({ finding: { code, state, detail } }: { readonly finding: SeriesFinding }) {
  const t = useText();
  return (
    <li className={styles.check} data-state={state}>
      <StatusIcon status={statusOfFinding[state]} />
      <p>
        <span className="visually-hidden">{t(`series.state.${state}`)}: </span>
        {t(`series.${code}`, { ...detail, state })}
      </p>
      <span className={styles.code}>{code}</span>
    </li>
  );
}

type Row = (SeriesEntry & { readonly isGiven: true }) | (MissingPack & { readonly isGiven: false });

function Packs({ site }: { readonly site: SiteSeries }) {
  const t = useText();
  const { instant, count } = useFormat();
  const rows: readonly Row[] = [
    ...site.entries.map((entry) => ({ ...entry, isGiven: true }) as const),
    ...site.notGiven.map((missing) => ({ ...missing, isGiven: false }) as const),
  ].toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : a.issuedAt > b.issuedAt ? 1 : a.size - b.size));
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'file',
      header: t('common.file'),
      cell: (row) =>
        row.isGiven ? (
          row.fileName
        ) : (
          <StatusBadge status="unknown" plain>
            {t('series.notGiven')}
          </StatusBadge>
        ),
    },
    { id: 'issued', header: t('packs.issuedAt'), isNarrow: true, cell: (row) => instant(row.issuedAt) },
    { id: 'size', header: t('series.logSize'), align: 'end', isNarrow: true, cell: (row) => count(row.size) },
    {
      id: 'signatures',
      header: t('series.signatures'),
      align: 'end',
      isNarrow: true,
      cell: (row) => (row.isGiven ? count(row.signatures) : '–'),
    },
    { id: 'pack', header: t('packs.id'), isNarrow: true, cell: (row) => <Hash value={row.packId} label={t('packs.id')} /> },
  ];
  return (
    <Table
      caption={site.siteName}
      columns={columns}
      rows={rows}
      keyOf={(row) => `${row.packId} ${row.isGiven ? row.fileName : ''}`}
    />
  );
}
