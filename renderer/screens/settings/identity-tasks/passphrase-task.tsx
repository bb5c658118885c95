import { useState } from 'react';
import { saidByUnlockField, UnlockField } from '../../../components/unlock-field.tsx';
import { useText } from '../../../lib/text.ts';
import { changePassphrase } from '../../../state/identities.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { isPassphraseReady, NewPassphrase, nothingTyped } from '../new-passphrase.tsx';
import { type IdentityTaskProps, idOf } from './identity-task-props.ts';

/** Locks the key with another passphrase. */
export function PassphraseTask({ identity, onDone, onClose }: IdentityTaskProps) {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  const [next, setNext] = useState(nothingTyped);
  const submit = async () => {
    await changePassphrase({ identityId: idOf(identity), passphrase, newPassphrase: next.first });
    onDone([t('identity.passphraseChanged')]);
    onClose();
  };
  return (
    <FormDialog
      title={t('identity.passphrase')}
      submit={t('identity.passphraseChange')}
      isReady={passphrase !== '' && isPassphraseReady(next)}
      inFields={saidByUnlockField}
      onSubmit={submit}
      onClose={onClose}
    >
      {(failure) => (
        <>
          <p>{t('identity.passphraseLead')}</p>
          <UnlockField label={t('passphrase.current')} value={passphrase} onChange={setPassphrase} failure={failure} autoFocus />
          <NewPassphrase value={next} onChange={setNext} />
        </>
      )}
    </FormDialog>
  );
}
