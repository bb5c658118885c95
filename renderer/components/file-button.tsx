import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button.tsx';
import styles from './file-button.module.css';

interface FileButtonProps {
  readonly label: string;
  readonly acceptedTypes: readonly string[];
  /** The name of what was chosen, or null. */
  readonly chosen: string | null;
  readonly onFile: (file: File) => void;
}

/** Asks for one file, and says which it was given. */
export function FileButton({ label, acceptedTypes, chosen, onFile }: FileButtonProps) {
  return (
    <div className={styles.row}>
      <FileTrigger acceptedFileTypes={[...acceptedTypes]} onSelect={(files) => files?.[0] && onFile(files[0])}>
        <Button icon={FileUp}>{label}</Button>
      </FileTrigger>
      <span className={styles.name} role="status">
        {chosen ?? ''}
      </span>
    </div>
  );
}
