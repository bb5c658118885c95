import type { PackSeries } from '../../shared/domain/pack-series.ts';
import { shownLine } from '../../shared/domain/shown-text.ts';
import type { VerifiedFile } from '../../shared/domain/verified-file.ts';
import { KeyValues } from '../components/key-values.tsx';
import { Panel } from '../components/panel.tsx';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/text.ts';
import { SeriesReport } from '../screens/verify/series-report.tsx';
import { VerdictReport } from '../screens/verify/verdict-report.tsx';
import styles from './verify-page.module.css';

interface PrintRecordProps {
  readonly files: readonly VerifiedFile[];
  readonly series: PackSeries;
  readonly untrusted: string;
}

/** The record of a verification on paper: everything unfolded, against which trust, what it means, and lines to sign by hand. */
export function PrintRecord({ files, series, untrusted }: PrintRecordProps) {
  const t = useText();
  const { precise } = useFormat();
  const [first] = files;
  if (!first) return null;
  const { pinned, authorities, timeStampAuthorities, revocationLists } = first.trust;
  const trusted = [
    ...pinned.map((item) => ({ ...item, kind: t('record.pinned') })),
    ...authorities.map((item) => ({ ...item, kind: t('record.authority') })),
    ...timeStampAuthorities.map((item) => ({ ...item, kind: t('record.timeStampAuthority') })),
    ...revocationLists.map((item) => ({ ...item, kind: t('record.revocationList') })),
  ];
  return (
    <div className={styles.record}>
      <h1>{t('record.title', { count: files.length })}</h1>
      <KeyValues
        items={[
          { key: t('record.verifiedAt'), value: precise(first.verifiedAt) },
          { key: t('record.program'), value: `Drillbook ${__DRILLBOOK_VERSION__} (verify.html)` },
        ]}
      />
      {series.sites.length > 0 && <SeriesReport series={series} isWhole />}
      {files.map((file) => (
        <section key={file.fileName + file.sha256} className={styles.recordFile}>
          <h2>{shownLine(file.fileName)}</h2>
          <VerdictReport file={file} untrusted={untrusted} onSaveAttachment={null} isWhole />
        </section>
      ))}
      <Panel title={t('record.trust')}>
        {trusted.length === 0 ? (
          <p>{t('record.trustNobody')}</p>
        ) : (
          <ul className={styles.recordTrust}>
            {trusted.map(({ kind, name, sha256 }) => (
              <li key={kind + sha256}>
                {kind}: {name} <code>{sha256}</code>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('record.meaning')}>
        <h3>{t('record.proves')}</h3>
        <ul className={styles.points}>
          <li>{t('record.proves.file')}</li>
          <li>{t('record.proves.checks')}</li>
        </ul>
        <h3>{t('record.provesNot')}</h3>
        <ul className={styles.points}>
          <li>{t('page.cannotPages')}</li>
          <li>{t('record.provesNot.content')}</li>
          <li>{t('record.provesNot.clock')}</li>
          <li>{t('record.provesNot.later')}</li>
        </ul>
      </Panel>
      <Panel title={t('record.ink')}>
        <SignLine role={t('record.verifier')} statement={t('record.verifierStatement')} />
        <SignLine role={t('record.witness')} statement={t('record.witnessStatement')} />
      </Panel>
    </div>
  );
}

function SignLine({ role, statement }: { readonly role: string; readonly statement: string }) {
  const t = useText();
  return (
    <div className={styles.signLine}>
      <p>
        <strong>{role}</strong> – {statement}
      </p>
      <div className={styles.signPlaces}>
        <span>{t('pack.name')}</span>
        <span>{t('pack.date')}</span>
        <span>{t('pack.signature')}</span>
      </div>
    </div>
  );
}
