import { type FormEvent, useState } from 'react';
import type { Failure } from '../../../shared/contract/reply.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Minutes } from '../../../shared/domain/units.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DurationField } from '../../components/duration-field.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { useText } from '../../lib/text.ts';
import { failureOf } from '../../state/notices.ts';
import { setObjectives } from '../../state/site.ts';
import styles from './plan-screen.module.css';

/** How long the service may be down and how much of its newest data may be lost, agreed together. */
export function ObjectivesDialog({ service, onClose }: { readonly service: Service; readonly onClose: () => void }) {
  const t = useText();
  const agreed = service.objectives;
  const [rtoMinutes, setRto] = useState<Minutes | null>(agreed?.rtoMinutes ?? null);
  const [rpoMinutes, setRpo] = useState<Minutes | null>(agreed?.rpoMinutes ?? null);
  const [mtdMinutes, setMtd] = useState<Minutes | null>(agreed?.mtdMinutes ?? null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || rtoMinutes === null || rpoMinutes === null) return;
    setBusy(true);
    try {
      await setObjectives(service, { rtoMinutes, rpoMinutes, mtdMinutes });
      onClose();
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t('service.objectivesOf', { service: service.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            form="objectives"
            isPending={busy}
            isDisabled={rtoMinutes === null || rpoMinutes === null}
          >
            {t('service.agree')}
          </Button>
        </>
      }
    >
      <form id="objectives" onSubmit={submit} className={styles.form}>
        <DurationField label={t('service.rtoQuestion')} value={rtoMinutes} onChange={setRto} autoFocus />
        <DurationField label={t('service.rpoQuestion')} value={rpoMinutes} onChange={setRpo} />
        <DurationField label={t('service.mtdQuestion')} value={mtdMinutes} onChange={setMtd} />
      </form>
      {failure && <FailureBanner failure={failure} />}
    </Dialog>
  );
}
