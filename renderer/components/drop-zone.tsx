import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DropZone as AriaDropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import styles from './drop-zone.module.css';

interface DropZoneProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly chooseLabel: string;
  readonly acceptedTypes: readonly string[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly isSingle?: boolean;
}

/** Takes files: dropped, chosen, or pasted. */
export function DropZone({ title, children, chooseLabel, acceptedTypes, onFiles, isSingle = false }: DropZoneProps) {
  const give = (files: readonly File[]) => {
    if (files.length > 0) onFiles(isSingle ? files.slice(0, 1) : files);
  };
  return (
    <AriaDropZone
      className={styles.zone ?? ''}
      aria-label={title}
      onDrop={async (event) => {
        give(await Promise.all(event.items.flatMap((dropped) => (dropped.kind === 'file' ? dropped.getFile() : []))));
      }}
    >
      <FileUp size={28} strokeWidth={1.5} aria-hidden className={styles.icon} />
      <p className={styles.title}>{title}</p>
      <div className={styles.text}>{children}</div>
      <FileTrigger
        acceptedFileTypes={[...acceptedTypes]}
        allowsMultiple={!isSingle}
        onSelect={(files) => give([...(files ?? [])])}
      >
        <AriaButton className={styles.choose ?? ''}>{chooseLabel}</AriaButton>
      </FileTrigger>
    </AriaDropZone>
  );
}
