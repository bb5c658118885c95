import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { call } from '../../../lib/client.ts';
import { useText } from '../../../lib/text.ts';
import { useApp } from '../../../state/app.ts';
import { backUpIdentity } from '../../../state/identities.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { type IdentityTaskProps, idOf } from './identity-task-props.ts';

/** A copy of the locked key in another place. */
export function BackUpTask({ identity, onDone, onClose }: IdentityTaskProps) {
  const t = useText();
  const app = useApp((state) => state.app);
  const fileName = identity.path.split(/[\\/]/).at(-1) ?? 'key.identity.json';
  const [path, setPath] = useState(`${app?.defaultFolder ?? ''}/${fileName}`);
  const choose = async () => {
    const chosen = await call('app:choose-file', { purpose: 'save-copy', suggestedName: fileName });
    if (chosen) setPath(chosen);
  };
  const submit = async () => {
    onDone([t('identity.backedUp', { path: await backUpIdentity(idOf(identity), path) })]);
    onClose();
  };
  return (
    <FormDialog
      title={t('identity.backUp')}
      submit={t('identity.backUpSave')}
      isReady={path.trim() !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{t('identity.backUpLead')}</p>
          <TextField
            label={t('identity.backUpPlace')}
            hint={t('identity.backUpHint')}
            value={path}
            onChange={setPath}
            autoFocus
          />
          {app?.hasDialogs && <Button onPress={choose}>{t('start.choosePlace')}</Button>}
        </>
      )}
    </FormDialog>
  );
}
