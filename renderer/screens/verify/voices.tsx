import { integrityVoiceOf, type Verdict } from '../../../shared/domain/verdict.ts';
import { StatusIcon } from '../../components/status-badge.tsx';
import { useText } from '../../lib/text.ts';
import { statusOfCompleteness, statusOfIdentity, statusOfIntegrity } from './verdict-status.ts';
import styles from './verify-screen.module.css';

/** Three answers that are never melted into one tick. */
export function Voices({ verdict }: { readonly verdict: Verdict }) {
  const t = useText();
  const { integrity, identity, completeness } = verdict;
  const whole = integrityVoiceOf(verdict);
  const failed = integrity.checks.filter((check) => check.state === 'failed').length;
  const anchored = identity.signers.filter((signer) => signer.anchor !== 'unknown').length;
  const voices = [
    {
      id: 'integrity',
      status: statusOfIntegrity[whole],
      title: t('verify.voice.integrity'),
      said: t(`verify.integrity.${whole}`),
      count:
        failed > 0
          ? t('verifier.checksFailed', { failed, count: integrity.checks.length })
          : t('verifier.checksPassed', { count: integrity.checks.filter((check) => check.state === 'passed').length }),
    },
    {
      id: 'identity',
      status: statusOfIdentity[identity.state],
      title: t('verify.voice.identity'),
      said: t(`verify.identity.${identity.state}`),
      count: t('verifier.signersAnchored', { anchored, count: identity.signers.length }),
    },
    {
      id: 'completeness',
      status: statusOfCompleteness[completeness.state],
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
