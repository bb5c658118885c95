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
  readonly onFile: (file: File) => void;
}

/** Takes one file: dropped, chosen, or pasted. */
export function DropZone({ title, children, chooseLabel, acceptedTypes, onFile }: DropZoneProps) {
  return (
    <AriaDropZone
      className={styles.zone ?? ''}
      aria-label={title}
      onDrop={async (event) => {
        const item = event.items.find((dropped) => dropped.kind === 'file');
        if (item?.kind === 'file') onFile(await item.getFile());
      }}
    >
      <FileUp size={28} strokeWidth={1.5} aria-hidden className={styles.icon} />
      <p className={styles.title}>{title}</p>
      <div className={styles.text}>{children}</div>
      <FileTrigger
        acceptedFileTypes={[...acceptedTypes]}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onFile(file);
        }}
      >
        <AriaButton className={styles.choose ?? ''}>{chooseLabel}</AriaButton>
      </FileTrigger>
    </AriaDropZone>
  );
}
