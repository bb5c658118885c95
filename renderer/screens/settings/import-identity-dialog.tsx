import { useState } from 'react';
import { type IdentityKind, identityKinds } from '../../../shared/domain/identity.ts';
import { Choice } from '../../components/choice.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { saidByUnlockField, UnlockField } from '../../components/unlock-field.tsx';
import { useText } from '../../lib/text.ts';
import { addIdentity, importPkcs12 } from '../../state/identities.ts';
import { goTo } from '../../state/route.ts';
import { FormDialog } from '../form-dialog.tsx';
import { isPassphraseReady, NewPassphrase, nothingTyped } from './new-passphrase.tsx';

const forms = ['identity', 'pkcs12'] as const;
const accepted = { identity: ['.json', 'application/json'], pkcs12: ['.p12', '.pfx', 'application/x-pkcs12'] } as const;

/** Takes a key in that was made elsewhere: an identity of Drillbook, or a PKCS #12 file. */
export function ImportIdentityDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [form, setForm] = useState<(typeof forms)[number]>('identity');
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<IdentityKind>('person');
  const [filePassphrase, setFilePassphrase] = useState('');
  const [passphrase, setPassphrase] = useState(nothingTyped);
  const isPkcs12 = form === 'pkcs12';
  const submit = async () => {
    if (!file) return;
    const wanted = { file, kind, filePassphrase, passphrase: passphrase.first };
    const { identityId } = isPkcs12 ? await importPkcs12(wanted) : await addIdentity(file);
    onClose();
    goTo({ screen: 'identity', identityId });
  };
  return (
    <FormDialog
      title={t('identity.importTitle')}
      submit={t('identity.import')}
      isReady={file !== null && (!isPkcs12 || isPassphraseReady(passphrase))}
      inFields={saidByUnlockField}
      onSubmit={submit}
      onClose={onClose}
    >
      {(failure) => (
        <>
          <Choice
            label={t('identity.importWhat')}
            value={form}
            options={forms.map((value) => ({
              value,
              label: t(`identity.import.${value}`),
              hint: t(`identity.importHint.${value}`),
            }))}
            onChange={(chosen) => {
              setForm(chosen);
              setFile(null);
            }}
          />
          <FileButton
            label={t('identity.chooseFile')}
            acceptedTypes={accepted[form]}
            chosen={file?.name ?? null}
            onFile={setFile}
          />
          {isPkcs12 && (
            <>
              <UnlockField
                label={t('identity.filePassphrase')}
                value={filePassphrase}
                onChange={setFilePassphrase}
                failure={failure}
              />
              <Choice
                label={t('identity.kind')}
                value={kind}
                options={identityKinds.map((value) => ({ value, label: t(`identity.kind.${value}`) }))}
                onChange={setKind}
              />
              <NewPassphrase value={passphrase} onChange={setPassphrase} />
            </>
          )}
        </>
      )}
    </FormDialog>
  );
}
