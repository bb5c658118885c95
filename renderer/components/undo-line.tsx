import { Redo2, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../lib/text.ts';
import { IconButton } from './icon-button.tsx';
import styles from './undo-line.module.css';

interface UndoLineProps {
  /** What the newest edit was about; null when there is none to take back. */
  readonly undoName: string | null;
  readonly redoName: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Takes back the newest edit, which it names, or does again what was taken back. */
export function UndoLine({ undoName, redoName, onUndo, onRedo }: UndoLineProps) {
  const t = useText();
  if (undoName === null && redoName === null) return null;
  return (
    <div className={styles.line}>
      {undoName !== null && (
        <Button className={styles.undo ?? ''} onPress={onUndo}>
          <Undo2 size={14} aria-hidden />
          <span>{t('shell.undoOf', { name: undoName })}</span>
        </Button>
      )}
      {redoName !== null && <IconButton icon={Redo2} label={t('shell.redoOf', { name: redoName })} onPress={onRedo} />}
    </div>
  );
}
