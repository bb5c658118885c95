import type { SignerIdentity } from '../../../shared/domain/verdict.ts';
import { Hash } from '../../components/hash.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { roleWord } from '../../lib/role-word.ts';
import { useText } from '../../lib/text.ts';
import { CheckList } from './check-list.tsx';
import styles from './verify-screen.module.css';

/** Who made each signature, and what outside the pack speaks for it. */
export function Signers({ signers }: { readonly signers: readonly SignerIdentity[] }) {
  return (
    <ol>
      {signers.map((signer) => (
        <Signer key={signer.field} signer={signer} />
      ))}
    </ol>
  );
}

function Signer({ signer }: { readonly signer: SignerIdentity }) {
  const t = useText();
  const { instant, day } = useFormat();
  const { certificate, anchor, anchorName, checks } = signer;
  const hasFailed = checks.some((check) => check.state === 'failed');
  const status = hasFailed ? 'not-met' : anchor === 'unknown' ? 'at-risk' : 'met';
  const role = signer.kind === 'seal' ? t('verifier.seal') : roleWord(t, signer.role ?? signer.field);
  return (
    <li className={styles.signer}>
      <div className={styles.signerHead}>
        <h3>
          {signer.personName ?? certificate?.commonName ?? signer.field} <span>{role}</span>
        </h3>
        <StatusBadge status={status}>{t(`verify.anchor.${anchor}`, { name: anchorName ?? '' })}</StatusBadge>
      </div>
      <KeyValues
        layout="columns"
        items={[
          { key: t('verifier.certificate'), value: certificate?.subject ?? '–' },
          {
            key: t('verifier.validity'),
            value: certificate ? `${day(certificate.notBefore)} – ${day(certificate.notAfter)}` : '–',
          },
          { key: t('verifier.revocation'), value: t(`verify.revocation.${signer.revocation}`) },
          { key: t('verifier.claimedAt'), value: signer.claimedAt ? instant(signer.claimedAt) : '–' },
        ]}
      />
      {certificate && (
        <p className={styles.fingerprint}>
          <span className={styles.fingerprintWord}>{t('verifier.fingerprint')}</span>
          <Hash value={certificate.fingerprintSha256} label={t('verifier.fingerprint')} isWhole />
        </p>
      )}
      <div className={styles.signerChecks}>
        <CheckList checks={checks} subject={signer.field} shownPassed={0} />
      </div>
    </li>
  );
}
