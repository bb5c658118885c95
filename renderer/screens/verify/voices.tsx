import type { Verdict } from '../../../shared/domain/verdict.ts';
import { type Status, StatusIcon } from '../../components/status-badge.tsx';
import { useText } from '../../lib/text.ts';
import styles from './verify-screen.module.css';

const identityStatus: Readonly<Record<Verdict['identity']['state'], Status>> = {
  trusted: 'met',
  unproven: 'at-risk',
  contradicted: 'not-met',
  'not-checked': 'unknown',
};

const completenessStatus: Readonly<Record<Verdict['completeness']['state'], Status>> = {
  complete: 'met',
  incomplete: 'at-risk',
  'not-checked': 'unknown',
};

/** Three answers that are never melted into one tick. */
export function Voices({ verdict: { integrity, identity, completeness } }: { readonly verdict: Verdict }) {
  const t = useText();
  const failed = integrity.checks.filter((check) => check.state === 'failed').length;
  const anchored = identity.signers.filter((signer) => signer.anchor !== 'unknown').length;
  const voices = [
    {
      id: 'integrity',
      status: integrity.state === 'passed' ? 'met' : 'not-met',
      title: t('verify.voice.integrity'),
      said: t(`verify.state.${integrity.state}`),
      count:
        failed > 0
          ? t('verifier.checksFailed', { failed, count: integrity.checks.length })
          : t('verifier.checksPassed', { count: integrity.checks.filter((check) => check.state === 'passed').length }),
    },
    {
      id: 'identity',
      status: identityStatus[identity.state],
      title: t('verify.voice.identity'),
      said: t(`verify.identity.${identity.state}`),
      count: t('verifier.signersAnchored', { anchored, count: identity.signers.length }),
    },
    {
      id: 'completeness',
      status: completenessStatus[completeness.state],
      title: t('verify.voice.completeness'),
      said: t(`verify.completeness.${completeness.state}`),
      count: t('verifier.rolesSigned', { signed: completeness.signed.length, count: completeness.required.length }),
    },
  ] as const;
  return (
    <div className={styles.voices}>
      {voices.map((voice) => (
        <section key={voice.id} className={styles.voice}>
          <h2>{voice.title}</h2>
          <p className={styles.said}>
            <StatusIcon status={voice.status} size={20} />
            {voice.said}
          </p>
          {voice.status !== 'unknown' && <p className={styles.count}>{voice.count}</p>}
        </section>
      ))}
    </div>
  );
}
