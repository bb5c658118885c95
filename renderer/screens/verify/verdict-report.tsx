import type { BottomLine, Verdict } from '../../../shared/domain/verdict.ts';
import { Banner } from '../../components/banner.tsx';
import { Hash } from '../../components/hash.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { Panel } from '../../components/panel.tsx';
import { type Status, StatusIcon } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { Attachments } from './attachments.tsx';
import { CheckList } from './check-list.tsx';
import { Completeness } from './completeness.tsx';
import { Signers } from './signers.tsx';
import styles from './verify-screen.module.css';
import { Voices } from './voices.tsx';

const bottomStatus: Readonly<Record<BottomLine, Status>> = {
  'intact-complete-trusted': 'met',
  'intact-complete-identity-unproven': 'at-risk',
  'intact-identity-contradicted': 'not-met',
  'intact-pages-not-compared': 'at-risk',
  'intact-incomplete': 'at-risk',
  unsealed: 'at-risk',
  altered: 'not-met',
  'not-a-pack': 'unknown',
};

interface VerdictReportProps {
  readonly verdict: Verdict;
  readonly fileName: string;
  readonly bytes: number;
  /** Whether a site is open, whose trust list was asked. */
  readonly hasSite: boolean;
}

/** The line that counts, the three voices, and every single check behind them. */
export function VerdictReport({ verdict, fileName, bytes, hasSite }: VerdictReportProps) {
  const t = useText();
  const format = useFormat();
  const status = bottomStatus[verdict.bottomLine];
  const isPack = verdict.kind === 'pack';
  const { integrity, identity, completeness, attachments } = verdict;
  return (
    <>
      <section className={styles.bottom} data-status={status} aria-live="polite">
        <StatusIcon status={status} size={26} />
        <div>
          <p className={styles.line}>{t(`verify.bottomLine.${verdict.bottomLine}`)}</p>
          <p className={styles.next}>{t(`verifier.next.${verdict.bottomLine}`)}</p>
          <p className={styles.file}>
            {fileName} · {format.bytes(bytes)}
          </p>
        </div>
      </section>
      {isPack && <Voices verdict={verdict} />}
      {isPack && identity.state === 'unproven' && (
        <Banner tone="info" title={hasSite ? t('verifier.notTrusted') : t('verifier.noSite')}>
          {t('verifier.howToCompare')}
        </Banner>
      )}
      {isPack && verdict.packId !== null && (
        <Panel title={t('verifier.pack')}>
          <KeyValues
            layout="columns"
            items={[
              { key: t('verifier.site'), value: verdict.siteName ?? '–' },
              { key: t('packs.issuedAt'), value: verdict.issuedAt ? format.instant(verdict.issuedAt) : '–' },
              { key: t('verifier.revisions'), value: verdict.revisions },
              {
                key: t('packs.id'),
                value: verdict.packId ? <Hash value={verdict.packId} label={t('packs.id')} digits={16} /> : '–',
              },
            ]}
          />
        </Panel>
      )}
      {integrity.checks.length > 0 && (
        <Panel title={t('verify.voice.integrity')} lead={t('verifier.integrityLead')} isFlush>
          <CheckList checks={integrity.checks} />
        </Panel>
      )}
      {identity.signers.length > 0 && (
        <Panel title={t('verify.voice.identity')} lead={t('verifier.identityLead')} isFlush>
          <Signers signers={identity.signers} />
        </Panel>
      )}
      {completeness.required.length > 0 && (
        <Panel title={t('verify.voice.completeness')} lead={t('verifier.completenessLead')} isFlush>
          <Completeness completeness={completeness} />
        </Panel>
      )}
      {attachments.length > 0 && (
        <Panel title={t('verifier.attachments')} lead={t('verifier.attachmentsLead')} isFlush>
          <Attachments attachments={attachments} />
        </Panel>
      )}
    </>
  );
}
