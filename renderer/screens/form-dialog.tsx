import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Failure } from '../../shared/contract/reply.ts';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { FailureBanner } from '../components/failure-banner.tsx';
import { useText } from '../lib/text.ts';
import { failureOf } from '../state/notices.ts';
import styles from './form-dialog.module.css';

interface FormDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly isReady: boolean;
  readonly isDangerous?: boolean;
  /** Throws: DrillbookError where it was refused; what was typed then stays. */
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  /** Failures a field says itself. */
  readonly inFields?: readonly ErrorCode[];
  readonly children: (failure: Failure | null) => ReactNode;
}

/** A small form over the screen: busy while it is sent, with the reason where it was refused. */
export function FormDialog({
  title,
  submit,
  isReady,
  isDangerous = false,
  onSubmit,
  onClose,
  inFields = [],
  children,
}: FormDialogProps) {
  const t = useText();
  const id = useId();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) said.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !isReady) return;
    setBusy(true);
    setFailure(null);
    try {
      await onSubmit();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setBusy(false);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button kind={isDangerous ? 'danger' : 'primary'} type="submit" form={id} isDisabled={!isReady} isBusy={busy}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} aria-busy={busy} onSubmit={send} className={styles.form}>
        {children(failure)}
      </form>
      {failure && !inFields.includes(failure.code) && (
        <div ref={said}>
          <FailureBanner failure={failure} />
        </div>
      )}
    </Dialog>
  );
}
