import { type FormEvent, useState } from 'react';
import type { Failure } from '../../../shared/contract/reply.ts';
import type { PersonId, ScopeItemId, ServiceId } from '../../../shared/domain/ids.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { type AssetKind, assetKinds } from '../../../shared/domain/protected-asset.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { fieldProblem } from '../../lib/sentences.ts';
import { useLocale, useText } from '../../lib/text.ts';
import { failureOf } from '../../state/notices.ts';
import { addAsset } from '../../state/site.ts';
import styles from './plan-screen.module.css';

const none = '-';

/** What is needed for an asset to count: the rest is filled in the grid. */
export function AddAssetDialog({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const t = useText();
  const { language } = useLocale();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<AssetKind>('database');
  const [serviceId, setServiceId] = useState<string>(none);
  const [ownerId, setOwnerId] = useState<string>(none);
  const [scopeItemId, setScopeItemId] = useState<string>(none);
  const [backupMethod, setBackupMethod] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const nothing = { value: none, label: '–' };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await addAsset({
        name,
        kind,
        serviceId: serviceId === none ? null : (serviceId as ServiceId),
        ownerId: ownerId === none ? null : (ownerId as PersonId),
        location: '',
        backupMethod,
        retentionDays: null,
        sizeBytes: null,
        restoreOrder: null,
        dependsOn: [],
        scopeItemIds: scopeItemId === none ? [] : [scopeItemId as ScopeItemId],
        note: '',
      });
      onClose();
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t('asset.add')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="add-asset" isPending={busy} isDisabled={name.trim() === ''}>
            {t('asset.addIt')}
          </Button>
        </>
      }
    >
      <form id="add-asset" onSubmit={submit} onChange={() => setFailure(null)} className={styles.form}>
        <TextField
          label={t('asset.name')}
          value={name}
          onChange={setName}
          problem={fieldProblem(t, failure, 'asset.name')}
          autoFocus
          isRequired
          maxLength={300}
        />
        <div className={styles.pair}>
          <Select
            label={t('asset.kind')}
            value={kind}
            options={assetKinds.map((value) => ({ value, label: t(`asset-kind.${value}`) }))}
            onChange={setKind}
          />
          <Select
            label={t('service.noun')}
            value={serviceId}
            options={[nothing, ...plan.services.map((service) => ({ value: service.serviceId, label: service.name }))]}
            onChange={setServiceId}
          />
          <Select
            label={t('asset.owner')}
            value={ownerId}
            options={[nothing, ...plan.people.map((person) => ({ value: person.personId, label: person.name }))]}
            onChange={setOwnerId}
          />
          <Select
            label={t('plan.scopeItem')}
            value={scopeItemId}
            options={[nothing, ...plan.scopeItems.map((item) => ({ value: item.itemId, label: item.name[language] }))]}
            onChange={setScopeItemId}
          />
        </div>
        <TextField
          label={t('asset.backupMethod')}
          hint={t('asset.backupHint')}
          value={backupMethod}
          onChange={setBackupMethod}
          problem={fieldProblem(t, failure, 'asset.backupMethod')}
        />
      </form>
      {failure && <FailureBanner failure={failure} />}
    </Dialog>
  );
}
