import { useState } from 'react';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { useText } from '../../lib/text.ts';
import { addRevocationList } from '../../state/trust.ts';
import { FormDialog } from '../form-dialog.tsx';

type Reserve = 'trust.issuerUnknown' | 'trust.listSome';

/** Takes in what an authority took back; says so where that counts for less than it seems to. */
export function AddRevocationListDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [file, setFile] = useState<File | null>(null);
  const [reserves, setReserves] = useState<readonly Reserve[]>([]);
  const submit = async () => {
    if (!file) return;
    const { issuerTrusted, covers } = await addRevocationList(file);
    const found: readonly Reserve[] = [
      ...(issuerTrusted ? [] : (['trust.issuerUnknown'] as const)),
      ...(covers === 'all' ? [] : (['trust.listSome'] as const)),
    ];
    if (found.length === 0) onClose();
    else setReserves(found);
  };
  if (reserves.length > 0) {
    return (
      <Dialog
        title={t('trust.addList')}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{t('common.close')}</Button>}
      >
        {reserves.map((reserve) => (
          <Banner key={reserve} tone="warning" title={t(reserve)} />
        ))}
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
