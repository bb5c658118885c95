import { useState } from 'react';
import type { ExportedPack } from '../../../shared/domain/evidence-pack.ts';
import type { Sha256 } from '../../../shared/domain/units.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Progress } from '../../components/progress.tsx';
import { TextField } from '../../components/text-field.tsx';
import { call } from '../../lib/client.ts';
import { useJobFacts } from '../../lib/job-facts.ts';
import { useText } from '../../lib/text.ts';
import { useApp } from '../../state/app.ts';
import { cancelJob, useJobs } from '../../state/jobs.ts';
import { exportPack, usePacks } from '../../state/packs.ts';
import { FormDialog } from '../form-dialog.tsx';

interface ExportPackDialogProps {
  readonly packId: Sha256;
  readonly fileName: string;
  readonly filesBeside: number;
  readonly onClose: () => void;
}

/** A copy of a pack with the raw evidence that belongs beside it: a download has no folder, so it goes to a place on this machine. */
export function ExportPackDialog({ packId, fileName, filesBeside, onClose }: ExportPackDialogProps) {
  const t = useText();
  const app = useApp((state) => state.app);
  const [path, setPath] = useState(`${app?.defaultFolder ?? ''}/${fileName}`);
  const [written, setWritten] = useState<ExportedPack | null>(null);
  const jobId = usePacks((state) => state.exporting);
  const facts = useJobFacts(useJobs((state) => (jobId ? (state.progress[jobId] ?? null) : null)));
  const choose = async () => {
    const chosen = await call('app:choose-file', { purpose: 'save-copy', suggestedName: fileName });
    if (chosen) setPath(chosen);
  };
  const close = () => {
    if (jobId) void cancelJob(jobId);
    onClose();
  };
  if (written) {
    const { rawFolder } = written;
    return (
      <Dialog
        title={t('packs.saveCopy')}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{t('common.close')}</Button>}
      >
        <Banner tone="good" title={t('packs.saved', { path: written.path })}>
          {rawFolder !== null && t('packs.savedBeside', { count: written.filesBeside, folder: rawFolder })}
        </Banner>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={t('packs.saveCopy')}
      submit={t('packs.saveCopy')}
      isReady={path.trim() !== ''}
      onSubmit={async () => setWritten(await exportPack(packId, path))}
      onClose={close}
    >
      {() => (
        <>
          <p>{t('packs.saveBeside', { count: filesBeside })}</p>
          <TextField label={t('packs.savePlace')} hint={t('packs.savePlaceHint')} value={path} onChange={setPath} autoFocus />
          {app?.hasDialogs && <Button onPress={choose}>{t('start.choosePlace')}</Button>}
          {jobId && <Progress {...facts} onCancel={() => cancelJob(jobId)} />}
        </>
      )}
    </FormDialog>
  );
}
