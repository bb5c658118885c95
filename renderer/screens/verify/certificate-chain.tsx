import type { ReactNode } from 'react';
import type { CertificateFacts } from '../../../shared/domain/verdict.ts';
import { Hash } from '../../components/hash.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import styles from './certificate-chain.module.css';

/** The certificates from the signer's up to the last one the pack brought along. */
export function CertificateChain({
  links,
  isOpen = false,
}: {
  readonly links: readonly CertificateFacts[];
  readonly isOpen?: boolean;
}) {
  const t = useText();
  const { day } = useFormat();
  return (
    <details className={styles.chain} open={isOpen}>
      <summary>
        {t('verifier.chain')} <span className={styles.count}>({links.length})</span>
      </summary>
      <p className={styles.lead}>{t('verifier.chainLead')}</p>
      <ol>
        {links.map((link) => (
          <li key={link.fingerprintSha256} className={styles.link}>
            <p className={`${styles.subject} whole-words`}>{link.subject}</p>
            <dl className={styles.facts}>
              <Fact name={t('verifier.issuer')}>
                <span className="whole-words">{link.issuer}</span>
              </Fact>
              <Fact name={t('verifier.validity')}>{`${day(link.notBefore)} – ${day(link.notAfter)}`}</Fact>
              <Fact name={t('verifier.key')}>{link.key}</Fact>
              <Fact name={t('verifier.serial')}>
                <span className={styles.serial}>{link.serial}</span>
              </Fact>
            </dl>
            <Hash value={link.fingerprintSha256} label={t('verifier.fingerprint')} isWhole />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
