import { useText } from '../../../lib/text.ts';
import { removeIdentity } from '../../../state/identities.ts';
import { goTo } from '../../../state/route.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { type IdentityTaskProps, idOf } from './identity-task-props.ts';

/** Takes the key off this machine. */
export function RemoveTask({ identity, onClose }: IdentityTaskProps) {
  const t = useText();
  const submit = async () => {
    await removeIdentity(idOf(identity));
    onClose();
    goTo({ screen: 'settings', part: 'identities' });
  };
  return (
    <FormDialog
      title={t('identity.removeTitle', { name: identity.name })}
      submit={t('identity.removeDo')}
      isReady
      isDangerous
      onSubmit={submit}
      onClose={onClose}
    >
      {() => <p>{t('identity.removeLost')}</p>}
    </FormDialog>
  );
}
