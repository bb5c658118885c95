import { useState } from 'react';
import { type Person, roles } from '../../../shared/domain/person.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { useText } from '../../lib/text.ts';
import { setRoles } from '../../state/site.ts';
import { FormDialog } from '../form-dialog.tsx';
import styles from './plan-screen.module.css';

/** What a person answers for, role by role. */
export function RolesDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const t = useText();
  const [held, setHeld] = useState(person.roles);
  const isChanged = roles.some((role) => held.includes(role) !== person.roles.includes(role));
  return (
    <FormDialog
      title={t('person.rolesOf', { person: person.name })}
      submit={t('person.setRoles')}
      isReady={isChanged}
      onSubmit={async () => {
        await setRoles(person, held);
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <p className={styles.small}>{t('person.rolesLead')}</p>
          <fieldset className={styles.roleChoice} aria-label={t('person.roles')}>
            {roles.map((role) => (
              <Checkbox
                key={role}
                isSelected={held.includes(role)}
                onChange={(isOn) => setHeld(roles.filter((entry) => (entry === role ? isOn : held.includes(entry))))}
              >
                {t(`role.${role}`)}
              </Checkbox>
            ))}
          </fieldset>
        </>
      )}
    </FormDialog>
  );
}
