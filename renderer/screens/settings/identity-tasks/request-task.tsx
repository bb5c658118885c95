import { useState } from 'react';
import { saidByUnlockField, UnlockField } from '../../../components/unlock-field.tsx';
import { saveBytes } from '../../../lib/save-bytes.ts';
import { useText } from '../../../lib/text.ts';
import { requestCertificate } from '../../../state/identities.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { type IdentityTaskProps, idOf } from './identity-task-props.ts';

/** Asks an authority to vouch for the name. */
export function RequestTask({ identity, onClose }: IdentityTaskProps) {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  const submit = async () => {
    const file = await requestCertificate(idOf(identity), passphrase);
    saveBytes(file.fileName, file.bytes, 'application/pkcs10');
    onClose();
  };
  return (
    <FormDialog
      title={t('identity.request')}
      submit={t('identity.requestSave')}
      isReady={passphrase !== ''}
      inFields={saidByUnlockField}
      onSubmit={submit}
      onClose={onClose}
    >
      {(failure) => (
        <>
          <p>{t('identity.requestLead')}</p>
          <UnlockField
            label={t('passphrase.of', { name: identity.name })}
            value={passphrase}
            onChange={setPassphrase}
            failure={failure}
            autoFocus
          />
        </>
      )}
    </FormDialog>
  );
}
