import { type FormEvent, useState } from 'react';
import type { Failure } from '../../../shared/contract/reply.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../lib/text.ts';
import { failureOf } from '../../state/notices.ts';
import { openSite } from '../../state/site.ts';
import styles from './start-screen.module.css';

interface OpenSiteDialogProps {
  readonly folder: string;
  readonly onClose: () => void;
}

/** Where the host has no file dialog, the path is typed. */
export function OpenSiteDialog({ folder, onClose }: OpenSiteDialogProps) {
  const t = useText();
  const [path, setPath] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await openSite(path);
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t('start.open')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="open-site" isPending={busy} isDisabled={path.trim() === ''}>
            {t('common.open')}
          </Button>
        </>
      }
    >
      <form id="open-site" onSubmit={submit} className={styles.form}>
        <TextField
          label={t('start.path')}
          value={path}
          onChange={setPath}
          autoFocus
          placeholder={`${folder}/site.drillbook`}
          hint={t('start.pathHint')}
        />
      </form>
      {failure && <FailureBanner failure={failure} />}
    </Dialog>
  );
}
