import { use } from 'react';
import type { PlaceName } from '../../../shared/document/compose-verified-checks.ts';
import type { SignerIdentity } from '../../../shared/domain/verdict.ts';
import { Hash } from '../../components/hash.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { roleWord } from '../../lib/role-word.ts';
import { useText } from '../../lib/text.ts';
import { CertificateChain } from './certificate-chain.tsx';
import { CheckList } from './check-list.tsx';
import { TimeStamp } from './time-stamps.tsx';
import { TrustAction } from './trust-action.ts';
import styles from './verify-screen.module.css';

interface SignersProps {
  readonly signers: readonly SignerIdentity[];
  readonly place: PlaceName;
  readonly isWhole: boolean;
}

/** Who made each signature, and what outside the pack speaks for it. */
export function Signers({ signers, place, isWhole }: SignersProps) {
  return (
    <ol>
      {signers.map((signer) => (
        <Signer key={signer.field} signer={signer} place={place} isWhole={isWhole} />
      ))}
    </ol>
  );
}

function Signer({ signer, place, isWhole }: Omit<SignersProps, 'signers'> & { readonly signer: SignerIdentity }) {
  const t = useText();
  const { instant, day } = useFormat();
  const { certificate, anchor, anchorName, checks } = signer;
  const trust = use(TrustAction);
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
          { key: t('verifier.certificate'), value: <span className="whole-words">{certificate?.subject ?? '–'}</span> },
          {
            key: t('verifier.validity'),
            value: (
              <span className="whole-words">
                {certificate ? `${day(certificate.notBefore)} – ${day(certificate.notAfter)}` : '–'}
              </span>
            ),
          },
          { key: t('verifier.revocation'), value: t(`verify.revocation.${signer.revocation}`) },
          { key: t('verifier.claimedAt'), value: signer.claimedAt ? instant(signer.claimedAt) : '–' },
          ...(signer.timeStamp ? [{ key: t('verifier.timeStamp'), value: <TimeStamp stamp={signer.timeStamp} /> }] : []),
        ]}
      />
      {certificate && (
        <p className={styles.fingerprint}>
          <span className={styles.fingerprintWord}>{t('verifier.fingerprint')}</span>
          <Hash value={certificate.fingerprintSha256} label={t('verifier.fingerprint')} isWhole />
        </p>
      )}
      {certificate && trust && anchor === 'unknown' && !hasFailed && <p className={styles.trust}>{trust(signer)}</p>}
      {certificate && signer.chain.length > 0 && <CertificateChain links={[certificate, ...signer.chain]} isOpen={isWhole} />}
      <div className={styles.signerChecks}>
        <CheckList checks={checks} place={place} subject={signer.field} shownPassed={isWhole ? Number.POSITIVE_INFINITY : 0} />
      </div>
    </li>
  );
}
