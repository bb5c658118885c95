import { useState } from 'react';
import type { HandedOutTrustList } from '../../../shared/contract/trust.ts';
import type { IdentityId } from '../../../shared/domain/ids.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Hash } from '../../components/hash.tsx';
import { Select } from '../../components/select.tsx';
import { saidByUnlockField, UnlockField } from '../../components/unlock-field.tsx';
import { saveBytes } from '../../lib/save-bytes.ts';
import { useText } from '../../lib/text.ts';
import { readableIn, useIdentities } from '../../state/identities.ts';
import { exportTrust } from '../../state/trust.ts';
import { FormDialog } from '../form-dialog.tsx';

const nobody = 'none';

/** Hands the trust list out, signed by a key of this machine or not. */
export function ExportTrustDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const identities = readableIn(useIdentities((state) => state.list)).filter(({ state }) => state === 'usable');
  const first = identities.find(({ kind }) => kind === 'seal');
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [done, setDone] = useState<HandedOutTrustList | null>(null);
  const identity = chosen === nobody ? undefined : (identities.find(({ identityId }) => identityId === chosen) ?? first);
  const submit = async () => {
    const handed = await exportTrust(identity ? { identityId: identity.identityId as IdentityId, passphrase } : null);
    if (handed.signature) saveBytes(handed.signature.fileName, handed.signature.bytes, 'application/pkcs7-signature');
    saveBytes(handed.list.fileName, handed.list.bytes, 'application/json');
    setPassphrase('');
    setDone(handed);
  };
  if (done) {
    const files = [done.list.fileName, ...(done.signature ? [done.signature.fileName] : [])].join(', ');
    return (
      <Dialog title={t('trust.export')} isOpen onClose={onClose} actions={<Button onPress={onClose}>{t('common.close')}</Button>}>
        <Banner tone="good" title={t('trust.exported', { files })} />
        <Hash value={done.sha256} label="SHA-256" isWhole />
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={t('trust.export')}
      submit={t('trust.exportDo')}
      isReady={identity === undefined || passphrase !== ''}
      inFields={saidByUnlockField}
      onSubmit={submit}
      onClose={onClose}
    >
      {(failure) => (
        <>
          <p>{t('trust.exportLead')}</p>
          <Select
            label={t('trust.exportWith')}
            value={identity?.identityId ?? nobody}
            options={[
              ...identities.map(({ identityId, name }) => ({ value: identityId, label: name })),
              { value: nobody, label: t('trust.exportUnsigned') },
            ]}
            onChange={setChosen}
          />
          {identity && (
            <UnlockField
              label={t('passphrase.of', { name: identity.name })}
              value={passphrase}
              onChange={setPassphrase}
              failure={failure}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
