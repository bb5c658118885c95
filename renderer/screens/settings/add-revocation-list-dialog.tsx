import { useState } from 'react';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { useText } from '../../lib/text.ts';
import { addRevocationList } from '../../state/trust.ts';
import { FormDialog } from '../form-dialog.tsx';

/** Takes in what an authority took back; says so where nobody here trusts that authority. */
export function AddRevocationListDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [file, setFile] = useState<File | null>(null);
  const [isIdle, setIdle] = useState(false);
  const submit = async () => {
    if (!file) return;
    if (await addRevocationList(file)) onClose();
    else setIdle(true);
  };
  if (isIdle) {
    return (
      <Dialog
        title={t('trust.addList')}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{t('common.close')}</Button>}
      >
        <Banner tone="warning" title={t('trust.issuerUnknown')} />
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={t('trust.addList')}
      submit={t('identity.import')}
      isReady={file !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{t('trust.listsLead')}</p>
          <FileButton
            label={t('identity.chooseFile')}
            acceptedTypes={['.crl', '.pem', '.der']}
            chosen={file?.name ?? null}
            onFile={setFile}
          />
        </>
      )}
    </FormDialog>
  );
}
