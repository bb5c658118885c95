import { useState } from 'react';
import type { IdentityView } from '../../../shared/domain/identity.ts';
import type { IdentityId } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { call } from '../../lib/client.ts';
import { saveBytes } from '../../lib/save-bytes.ts';
import { failureSentence } from '../../lib/sentences.ts';
import { useLocale, useText } from '../../lib/text.ts';
import { useApp } from '../../state/app.ts';
import {
  backUpIdentity,
  changePassphrase,
  drawForm,
  removeIdentity,
  requestCertificate,
  takeCertificate,
} from '../../state/identities.ts';
import { goTo } from '../../state/route.ts';
import { FormDialog } from '../form-dialog.tsx';
import { isPassphraseReady, NewPassphrase, nothingTyped } from './new-passphrase.tsx';

export type IdentityTask = 'form' | 'back-up' | 'request' | 'certificate' | 'passphrase' | 'remove';

interface TaskProps {
  readonly identity: IdentityView;
  /** Told what came of it, the most important first. */
  readonly onDone: (said: readonly string[]) => void;
  readonly onClose: () => void;
}

/** One of the things an owner does with a key, asked for what it needs. */
export function IdentityTaskDialog({ task, ...props }: TaskProps & { readonly task: IdentityTask }) {
  switch (task) {
    case 'form':
      return <FormTask {...props} />;
    case 'back-up':
      return <BackUpTask {...props} />;
    case 'request':
      return <RequestTask {...props} />;
    case 'certificate':
      return <CertificateTask {...props} />;
    case 'passphrase':
      return <PassphraseTask {...props} />;
    case 'remove':
      return <RemoveTask {...props} />;
  }
}

const idOf = ({ identityId }: IdentityView) => identityId as IdentityId;

function FormTask({ identity, onClose }: TaskProps) {
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
          <Select
            label={t('issue.page')}
            value={pageSize}
            options={[
              { value: 'A4', label: 'A4' },
              { value: 'Letter', label: 'Letter' },
            ]}
            onChange={setPageSize}
          />
        </>
      )}
    </FormDialog>
  );
}

function BackUpTask({ identity, onDone, onClose }: TaskProps) {
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

function RequestTask({ identity, onClose }: TaskProps) {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  const submit = async () => {
    const file = await requestCertificate(idOf(identity), passphrase);
    saveBytes(file.fileName, file.bytes, 'application/pkcs10');
    onClose();
  };
  return (
    <FormDialog
      title={t('identity.request')}
      submit={t('identity.requestSave')}
      isReady={passphrase !== ''}
      inFields={['PASSPHRASE_WRONG']}
      onSubmit={submit}
      onClose={onClose}
    >
      {(failure) => (
        <>
          <p>{t('identity.requestLead')}</p>
          <PassphraseField
            label={t('passphrase.of', { name: identity.name })}
            value={passphrase}
            onChange={setPassphrase}
            problem={failure?.code === 'PASSPHRASE_WRONG' ? failureSentence(t, failure) : undefined}
            autoFocus
          />
        </>
      )}
    </FormDialog>
  );
}

function CertificateTask({ identity, onDone, onClose }: TaskProps) {
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
      inFields={['PASSPHRASE_WRONG']}
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
          <PassphraseField
            label={t('passphrase.of', { name: identity.name })}
            value={passphrase}
            onChange={setPassphrase}
            problem={failure?.code === 'PASSPHRASE_WRONG' ? failureSentence(t, failure) : undefined}
          />
        </>
      )}
    </FormDialog>
  );
}

function PassphraseTask({ identity, onDone, onClose }: TaskProps) {
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
      inFields={['PASSPHRASE_WRONG']}
      onSubmit={submit}
      onClose={onClose}
    >
      {(failure) => (
        <>
          <p>{t('identity.passphraseLead')}</p>
          <PassphraseField
            label={t('passphrase.current')}
            value={passphrase}
            onChange={setPassphrase}
            problem={failure?.code === 'PASSPHRASE_WRONG' ? failureSentence(t, failure) : undefined}
            autoFocus
          />
          <NewPassphrase value={next} onChange={setNext} />
        </>
      )}
    </FormDialog>
  );
}

function RemoveTask({ identity, onClose }: TaskProps) {
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
