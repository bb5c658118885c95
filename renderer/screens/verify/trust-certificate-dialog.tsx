import { useState } from 'react';
import type { Sha256 } from '../../../shared/domain/units.ts';
import type { SignerIdentity } from '../../../shared/domain/verdict.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { groupedFingerprint } from '../../lib/fingerprint.ts';
import { useText } from '../../lib/text.ts';
import { pinCertificate } from '../../state/trust.ts';
import { FormDialog } from '../form-dialog.tsx';
import styles from '../settings/trust.module.css';

interface TrustCertificateDialogProps {
  readonly signer: SignerIdentity;
  readonly onTrusted: () => void;
  readonly onClose: () => void;
}

/** Trusts a certificate that stood in a verified pack, once its fingerprint was read aloud against the paper form. */
export function TrustCertificateDialog({ signer, onTrusted, onClose }: TrustCertificateDialogProps) {
  const t = useText();
  const [compared, setCompared] = useState(false);
  const { certificate, kind } = signer;
  if (!certificate) return null;
  const pinKind = kind === 'seal' ? 'seal' : 'person';
  const name = signer.personName ?? certificate.commonName;
  const submit = async () => {
    await pinCertificate({ certificateSha256: certificate.fingerprintSha256 as Sha256, kind: pinKind, name });
    onTrusted();
    onClose();
  };
  const rows = [0, 16, 32, 48].map((start) => ({
    at: start / 16 + 1,
    digits: certificate.fingerprintSha256.slice(start, start + 16),
  }));
  return (
    <FormDialog
      title={t('trust.certificateTitle')}
      submit={t('trust.pinDo')}
      isReady={compared}
      onSubmit={submit}
      onClose={onClose}
    >
      {() => (
        <>
          <KeyValues
            items={[
              { key: t('trust.name'), value: <span className="whole-words">{name}</span> },
              { key: t('trust.as'), value: t(pinKind === 'seal' ? 'signing.kindSeal' : 'signing.kindPerson') },
              { key: t('signing.subject'), value: <span className="whole-words">{certificate.subject}</span> },
            ]}
          />
          <p className={styles.meaning}>{t('trust.certificateLead')}</p>
          <ol className={styles.rows} aria-label={t('verifier.fingerprint')}>
            {rows.map((row) => (
              <li key={row.at}>
                <span className={styles.row}>{t('trust.certificateRow', { row: row.at })}</span>
                <span className={styles.digits}>{groupedFingerprint(row.digits)}</span>
              </li>
            ))}
          </ol>
          <p className={styles.meaning}>{t('trust.pinMeaning', { kind: pinKind })}</p>
          <Checkbox isSelected={compared} onChange={setCompared}>
            {t('trust.compared')}
          </Checkbox>
        </>
      )}
    </FormDialog>
  );
}
