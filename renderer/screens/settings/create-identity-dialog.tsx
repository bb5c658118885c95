import { useState } from 'react';
import { certificateYears, type IdentityKind, identityKinds, type KeyType, keyTypes } from '../../../shared/domain/identity.ts';
import { Choice } from '../../components/choice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { fieldProblem } from '../../lib/sentences.ts';
import { useText } from '../../lib/text.ts';
import { createIdentity } from '../../state/identities.ts';
import { goTo } from '../../state/route.ts';
import { FormDialog } from '../form-dialog.tsx';
import styles from './identities.module.css';
import { isPassphraseReady, NewPassphrase, nothingTyped } from './new-passphrase.tsx';

const keyNames: Readonly<Record<KeyType, string>> = {
  'ec-p256': 'ECDSA P-256',
  'ec-p384': 'ECDSA P-384',
  'rsa-3072': 'RSA 3072',
};

/** A key with a self-signed certificate, for one person or for the seal; then straight to what can be done with it. */
export function CreateIdentityDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [kind, setKind] = useState<IdentityKind>('person');
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [keyType, setKeyType] = useState<KeyType>(keyTypes[0]);
  const [years, setYears] = useState(String(certificateYears.usual));
  const [passphrase, setPassphrase] = useState(nothingTyped);
  const { least, most } = certificateYears;
  const isYears = /^\d{1,2}$/.test(years) && Number(years) >= least && Number(years) <= most;
  const submit = async () => {
    const wanted = { kind, name, organisation: organisation.trim() || null, keyType, years: Number(years) };
    const { identityId } = await createIdentity({ ...wanted, passphrase: passphrase.first });
    onClose();
    goTo({ screen: 'identity', identityId });
  };
  return (
    <FormDialog
      title={t('identity.createTitle')}
      submit={t('identity.create')}
      isReady={name.trim() !== '' && isYears && isPassphraseReady(passphrase)}
      onSubmit={submit}
      onClose={onClose}
    >
      {(failure) => (
        <>
          <Choice
            label={t('identity.kind')}
            value={kind}
            options={identityKinds.map((value) => ({
              value,
              label: t(`identity.kind.${value}`),
              hint: t(`identity.kindHint.${value}`),
            }))}
            onChange={setKind}
          />
          <TextField
            label={t('identity.name')}
            hint={t(`identity.nameHint.${kind}`)}
            value={name}
            onChange={setName}
            maxLength={64}
            isRequired
            autoFocus
            problem={fieldProblem(t, failure, 'name')}
            // what the host refused once may be sent again
            validationBehavior="aria"
          />
          <TextField
            label={t('identity.organisation')}
            hint={t('identity.optional')}
            value={organisation}
            onChange={setOrganisation}
            maxLength={64}
          />
          <NewPassphrase value={passphrase} onChange={setPassphrase} />
          <details className={styles.details}>
            <summary>{t('issue.details')}</summary>
            <Choice
              label={t('identity.keyType')}
              value={keyType}
              options={keyTypes.map((value) => ({ value, label: keyNames[value], hint: t(`identity.keyTypeHint.${value}`) }))}
              onChange={setKeyType}
            />
            <TextField
              label={t('identity.years')}
              value={years}
              inputMode="numeric"
              onChange={setYears}
              problem={isYears ? undefined : `${least} – ${most}`}
            />
          </details>
        </>
      )}
    </FormDialog>
  );
}
