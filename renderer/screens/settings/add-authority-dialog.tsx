import { useState } from 'react';
import { Choice } from '../../components/choice.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { useText } from '../../lib/text.ts';
import { addAuthorities } from '../../state/trust.ts';
import { FormDialog } from '../form-dialog.tsx';
import styles from './trust.module.css';

const purposes = ['authority', 'time-stamp-authority'] as const;

/** Trusts an authority, for who signed or for when. */
export function AddAuthorityDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>('authority');
  const [file, setFile] = useState<File | null>(null);
  const submit = async () => {
    if (!file) return;
    await addAuthorities(file, purpose);
    onClose();
  };
  return (
    <FormDialog
      title={t('trust.addAuthority')}
      submit={t('trust.pinDo')}
      isReady={file !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      {() => (
        <>
          <p className={styles.meaning}>{t('trust.authorityMeaning')}</p>
          <Choice
            label={t('trust.purpose')}
            value={purpose}
            options={purposes.map((value) => ({ value, label: t(`trust.purpose.${value}`) }))}
            onChange={setPurpose}
          />
          <FileButton
            label={t('trust.chooseCertificate')}
            acceptedTypes={['.pem', '.crt', '.cer', '.der', '.p7b']}
            chosen={file?.name ?? null}
            onFile={setFile}
          />
        </>
      )}
    </FormDialog>
  );
}
