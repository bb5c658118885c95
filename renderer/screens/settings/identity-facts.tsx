import type { IdentityView } from '../../../shared/domain/identity.ts';
import { Hash } from '../../components/hash.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { Panel } from '../../components/panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './identities.module.css';
import { identityBadge } from './identity-state.ts';

/** Whose key it is and what its certificate says, and what that proves. */
export function IdentityFacts({ identity }: { readonly identity: IdentityView }) {
  const t = useText();
  const format = useFormat();
  const { certificate, kind, chain, createdAt, path } = identity;
  const { status, word } = identityBadge(identity, t, format, new Date().toISOString());
  const proves = certificate.selfSigned ? t('identity.provesSelf') : t('identity.provesIssued', { issuer: certificate.issuer });
  return (
    <Panel title={t('identity.about')} aside={<StatusBadge status={status}>{word}</StatusBadge>}>
      <KeyValues
        items={[
          { key: t('identity.kind'), value: t(`identity.kind.${kind}`) },
          { key: t('signing.subject'), value: <span className="whole-words">{certificate.subject}</span> },
          { key: t('identity.issuer'), value: certificate.selfSigned ? t('identity.selfSigned') : certificate.issuer },
          ...chain.map((link) => ({ key: t('verifier.chain'), value: <span className="whole-words">{link.subject}</span> })),
          {
            key: t('verifier.validity'),
            value: `${format.day(certificate.notBefore)} – ${format.day(certificate.notAfter)}`,
          },
          { key: t('verifier.key'), value: certificate.key },
          { key: t('identity.created'), value: format.instant(createdAt) },
          { key: t('settings.file'), value: <span className={styles.path}>{path}</span> },
          {
            key: t('identity.fingerprintWhole'),
            value: <Hash value={certificate.fingerprintSha256} label={t('identity.fingerprintWhole')} isWhole />,
          },
        ]}
      />
      <h3 className={styles.heading}>{t('identity.proves')}</h3>
      <p className={styles.small}>{proves}</p>
    </Panel>
  );
}
