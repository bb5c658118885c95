import { Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { placesOf } from '../../../shared/document/compose-verified-checks.ts';
import { evidenceFileName } from '../../../shared/domain/evidence-envelope.ts';
import { shownLine } from '../../../shared/domain/shown-text.ts';
import type { VerifiedFile } from '../../../shared/domain/verified-file.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Hash } from '../../components/hash.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { Panel } from '../../components/panel.tsx';
import { StatusIcon } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { Attachments } from './attachments.tsx';
import { CheckList } from './check-list.tsx';
import { Completeness } from './completeness.tsx';
import { Signers } from './signers.tsx';
import { TimeStamps } from './time-stamps.tsx';
import { statusOfBottomLine } from './verdict-status.ts';
import styles from './verify-screen.module.css';
import { Voices } from './voices.tsx';

interface VerdictReportProps {
  readonly file: VerifiedFile;
  /** What there is to say where not every signer is trusted. */
  readonly untrusted: string;
  readonly onSaveAttachment: ((name: string) => void) | null;
  /** On paper nothing can be unfolded. */
  readonly isWhole?: boolean;
}

/** The line that counts, the three voices, and every single check behind them. */
export function VerdictReport({ file, untrusted, onSaveAttachment, isWhole = false }: VerdictReportProps) {
  const t = useText();
  const format = useFormat();
  const { verdict, fileName, bytes } = file;
  const status = statusOfBottomLine[verdict.bottomLine];
  const isPack = verdict.kind === 'pack';
  const { integrity, identity, completeness, attachments, documentTimeStamps } = verdict;
  const bottom = useRef<HTMLElement>(null);
  useEffect(() => {
    // the button that asked for this verdict is gone: the place to drop a file, or the one that trusts a signer
    if (!isWhole && document.activeElement === document.body) bottom.current?.focus();
  }, [isWhole]);
  const place = placesOf({ say: t }, verdict);
  const folding = isWhole ? { shownPassed: Number.POSITIVE_INFINITY } : {};
  return (
    <>
      <section ref={bottom} tabIndex={-1} className={styles.bottom} data-status={status}>
        <StatusIcon status={status} size={26} />
        <div>
          <p className={styles.line}>{t(`verify.bottomLine.${verdict.bottomLine}`)}</p>
          <p className={styles.next}>{t(`verifier.next.${verdict.bottomLine}`)}</p>
          <p className={styles.file}>
            {shownLine(fileName)} · {format.bytes(bytes)}
          </p>
        </div>
      </section>
      {isPack && <Voices verdict={verdict} />}
      {isPack && identity.state === 'unproven' && (
        <Banner tone="info" title={untrusted}>
          {t('verifier.howToCompare')}
        </Banner>
      )}
      <Panel title={isPack ? t('verifier.pack') : t('common.file')}>
        <KeyValues
          layout={isWhole ? 'rows' : 'columns'}
          items={[
            ...(verdict.packId === null
              ? []
              : [
                  { key: t('verifier.site'), value: verdict.siteName ?? '–' },
                  { key: t('packs.issuedAt'), value: verdict.issuedAt ? format.instant(verdict.issuedAt) : '–' },
                  { key: t('verifier.revisions'), value: verdict.revisions },
                  {
                    key: t('packs.id'),
                    value: <Hash value={verdict.packId} label={t('packs.id')} digits={16} isWhole={isWhole} />,
                  },
                ]),
            {
              key: t('verifier.fileSha256'),
              value: <Hash value={file.sha256} label={t('verifier.fileSha256')} digits={16} isWhole={isWhole} />,
            },
          ]}
        />
      </Panel>
      {integrity.checks.length > 0 && (
        <Panel title={t('verify.voice.integrity')} lead={t('verifier.integrityLead')} isFlush>
          <CheckList checks={integrity.checks} place={place} {...folding} />
        </Panel>
      )}
      {identity.signers.length > 0 && (
        <Panel title={t('verify.voice.identity')} lead={t('verifier.identityLead')} isFlush>
          <Signers signers={identity.signers} place={place} isWhole={isWhole} />
          {identity.checks.length > 0 && <CheckList checks={identity.checks} place={place} />}
        </Panel>
      )}
      {documentTimeStamps.length > 0 && (
        <Panel title={t('verifier.documentTimeStamps')} isFlush>
          <TimeStamps stamps={documentTimeStamps} />
        </Panel>
      )}
      {completeness.required.length > 0 && (
        <Panel title={t('verify.voice.completeness')} lead={t('verifier.completenessLead')} isFlush>
          <Completeness completeness={completeness} />
        </Panel>
      )}
      {verdict.packId !== null && (
        <Panel
          title={t('verifier.attachments')}
          lead={`${t('verifier.attachmentsLead')}${onSaveAttachment ? ` ${t('verifier.neverOpened')}` : ''}`}
          aside={
            onSaveAttachment && (
              <Button icon={Download} size="small" onPress={() => onSaveAttachment(evidenceFileName)}>
                {t('verifier.saveEvidence')}
              </Button>
            )
          }
          isFlush
        >
          <Attachments attachments={attachments} onSave={onSaveAttachment} />
        </Panel>
      )}
    </>
  );
}
