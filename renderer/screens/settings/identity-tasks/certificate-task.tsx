import { useState } from 'react';
import { FileButton } from '../../../components/file-button.tsx';
import { saidByUnlockField, UnlockField } from '../../../components/unlock-field.tsx';
import { useText } from '../../../lib/text.ts';
import { takeCertificate } from '../../../state/identities.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { type IdentityTaskProps, idOf } from './identity-task-props.ts';

/** Takes in what the authority sent back. */
export function CertificateTask({ identity, onDone, onClose }: IdentityTaskProps) {
  const t = useText();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const submit = async () => {
    if (!file) return;
    const taken = await takeCertificate(idOf(identity), file, passphrase);
    const renamed = t('identity.renamed', { before: identity.name, after: taken.name });
    onDone([
      t('identity.certificateTaken'),
      ...(taken.name === identity.name ? [] : [renamed]),
      ...(taken.chainComplete ? [] : [t('identity.chainIncomplete')]),
    ]);
    onClose();
  };
  return (
    <FormDialog
      title={t('identity.certificate')}
      submit={t('identity.certificateTake')}
      isReady={file !== null && passphrase !== ''}
      inFields={saidByUnlockField}
      onSubmit={submit}
      onClose={onClose}
    >
      {(failure) => (
        <>
          <p>{t('identity.certificateLead')}</p>
          <FileButton
            label={t('trust.chooseCertificate')}
            acceptedTypes={['.pem', '.crt', '.cer', '.der', '.p7b']}
            chosen={file?.name ?? null}
            onFile={setFile}
          />
          <UnlockField
            label={t('passphrase.of', { name: identity.name })}
            value={passphrase}
            onChange={setPassphrase}
            failure={failure}
          />
        </>
      )}
    </FormDialog>
  );
}
