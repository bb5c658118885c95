import { useState } from 'react';
import { PageSizeSelect } from '../../../components/page-size-select.tsx';
import { saveBytes } from '../../../lib/save-bytes.ts';
import { useLocale, useText } from '../../../lib/text.ts';
import { drawForm } from '../../../state/identities.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { type IdentityTaskProps, idOf } from './identity-task-props.ts';

/** The paper that ties the key to its owner. */
export function FormTask({ identity, onClose }: IdentityTaskProps) {
  const t = useText();
  const locale = useLocale();
  const [pageSize, setPageSize] = useState<'A4' | 'Letter'>('A4');
  const submit = async () => {
    const file = await drawForm(idOf(identity), pageSize, locale);
    saveBytes(file.fileName, file.bytes, 'application/pdf');
    onClose();
  };
  return (
    <FormDialog title={t('identity.form')} submit={t('identity.formSave')} isReady onSubmit={submit} onClose={onClose}>
      {() => (
        <>
          <p>{t('identity.formLead')}</p>
          <PageSizeSelect value={pageSize} onChange={setPageSize} />
        </>
      )}
    </FormDialog>
  );
}
