import type { IdentityView } from '../../../shared/domain/identity.ts';
import type { FieldToSign } from '../../../shared/domain/pack-to-sign.ts';
import { Hash } from '../../components/hash.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { StatusIcon } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { keyProblems } from '../../lib/key-problems.ts';
import { useText } from '../../lib/text.ts';
import styles from './sign-screen.module.css';

interface KeyCardProps {
  readonly identity: IdentityView;
  readonly field: FieldToSign;
  readonly fields: readonly FieldToSign[];
}

/** The certificate that would sign, and why it would be refused where it would. */
export function KeyCard({ identity, field, fields }: KeyCardProps) {
  const t = useText();
  const { day } = useFormat();
  const { certificate, kind } = identity;
  const problems = keyProblems(identity, field, fields);
  return (
    <div className={styles.card}>
      <KeyValues
        items={[
          { key: t('signing.subject'), value: <span className="whole-words">{certificate.subject}</span> },
          { key: t('verifier.issuer'), value: certificate.selfSigned ? t('signing.selfSigned') : certificate.issuer },
          { key: t('verifier.validity'), value: `${day(certificate.notBefore)} – ${day(certificate.notAfter)}` },
          { key: t('drill.kind'), value: t(kind === 'seal' ? 'signing.kindSeal' : 'signing.kindPerson') },
          {
            key: t('verifier.fingerprint'),
            value: <Hash value={certificate.fingerprintSha256} label={t('verifier.fingerprint')} isWhole />,
          },
        ]}
      />
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem}>
              <StatusIcon status="not-met" />
              <span>{t(`signing.problem.${problem}`, { found: certificate.commonName, expected: field.personName ?? '' })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
