import type { FieldToSign, PackResult, PackToSign } from '../../../shared/domain/pack-to-sign.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { Hash } from '../../components/hash.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { type Format, useFormat } from '../../lib/format.ts';
import { roleWord } from '../../lib/role-word.ts';
import { useText } from '../../lib/text.ts';
import { statusOfVerdict } from '../status-of.ts';
import styles from './sign-screen.module.css';

interface WhatIsSignedProps {
  readonly pack: PackToSign;
  readonly field: FieldToSign;
}

/** What a signature in this place answers for: the pack, its result in one line, and the words of whoever signs. */
export function WhatIsSigned({ pack, field }: WhatIsSignedProps) {
  const t = useText();
  const format = useFormat();
  const { result } = pack;
  const about = result.kind === 'drill' ? result.title : result.kind === 'plan' ? '' : `${result.from} – ${result.to}`;
  return (
    <section aria-labelledby="what-is-signed">
      <h2 id="what-is-signed">{t('signing.what')}</h2>
      <KeyValues
        items={[
          { key: t('signing.of'), value: [t(`pack-kind.${result.kind}`), about].filter(Boolean).join(' · ') },
          { key: t('signing.site'), value: pack.siteName },
          { key: t('packs.id'), value: <Hash value={pack.packId} label={t('packs.id')} isWhole /> },
          { key: t('signing.result'), value: <Result result={result} t={t} format={format} /> },
          { key: t('signing.open'), value: openWords(t, pack) },
          { key: t('signing.as'), value: field.role === null ? t('verifier.seal') : whoSigns(t, field) },
          ...(field.decision === null
            ? []
            : [
                {
                  key: t('drill.decision'),
                  value: (
                    <StatusBadge status={field.decision === 'rejected' ? 'not-met' : 'met'}>
                      {t(`decision.${field.decision}`)}
                    </StatusBadge>
                  ),
                },
              ]),
        ]}
      />
      {field.kind === 'seal' ? (
        <p className={styles.meaning}>{t('signing.sealMeaning')}</p>
      ) : (
        field.statement && <blockquote className={styles.statement}>{field.statement}</blockquote>
      )}
    </section>
  );
}

function whoSigns(t: Translate, { role, personName }: FieldToSign): string {
  return `${personName ?? ''} · ${roleWord(t, role ?? '')}`;
}

function openWords(t: Translate, { result, openGaps: gaps }: PackToSign): string {
  return result.kind === 'plan'
    ? t('signing.openGaps', { gaps })
    : t('signing.openCounts', { differences: result.openDifferences, gaps });
}

function Result({ result, t, format }: { readonly result: PackResult; readonly t: Translate; readonly format: Format }) {
  const time = (minutes: number | null) => (minutes === null ? t('signing.unknown') : format.duration(minutes));
  switch (result.kind) {
    case 'drill': {
      const measured = ([name, { measuredMinutes, objectiveMinutes }]: readonly [string, typeof result.rto]) =>
        t('signing.measured', { name, measured: time(measuredMinutes), objective: time(objectiveMinutes) });
      return (
        <>
          <StatusBadge status={statusOfVerdict[result.verdict]} plain>
            {t(`verdict.${result.verdict}`)}
          </StatusBadge>
          <span className={styles.measured}>{t(`grade.${result.grade}`)}</span>
          <span className={styles.measured}>{measured([t('service.rto'), result.rto])}</span>
          <span className={styles.measured}>{measured([t('service.rpo'), result.rpo])}</span>
        </>
      );
    }
    case 'plan':
      return (
        <StatusBadge status={result.criteriaMet === result.criteria ? 'met' : 'at-risk'} plain>
          {t('signing.resultPlan', { met: result.criteriaMet, count: result.criteria })}
        </StatusBadge>
      );
    case 'site-audit':
      if (result.drills.length === 0) return <>{t('signing.resultNoDrill')}</>;
      return result.drills.map(({ verdict, count }) => (
        <span key={verdict} className={styles.measured}>
          <StatusBadge status={statusOfVerdict[verdict]} plain>
            {t('signing.resultCount', { verdict: t(`verdict.${verdict}`), count })}
          </StatusBadge>
        </span>
      ));
  }
}
