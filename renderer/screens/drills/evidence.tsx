import { Download, FileArchive } from 'lucide-react';
import type { EvidenceItem } from '../../../shared/domain/evidence-item.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Hash } from '../../components/hash.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { saveBytes } from '../../lib/save-bytes.ts';
import { useText } from '../../lib/text.ts';
import { readEvidence } from '../../state/drills.ts';
import styles from './drill-screen.module.css';

/** The raw bytes that were kept, with where they came from. */
export function Evidence({ items }: { readonly items: readonly EvidenceItem[] }) {
  const t = useText();
  const { instant, bytes } = useFormat();
  const save = async (item: EvidenceItem) => {
    const file = await readEvidence(item.evidenceId);
    if (file) saveBytes(file.fileName, file.bytes, file.mediaType);
  };
  const columns: readonly TableColumn<EvidenceItem>[] = [
    {
      id: 'title',
      header: t('drill.evidenceItem'),
      cell: (item) => (
        <>
          {item.title}
          <p className={styles.small}>{item.fileName}</p>
        </>
      ),
    },
    { id: 'kind', header: t('drill.kind'), cell: (item) => t(`evidence-kind.${item.kind}`) },
    {
      id: 'source',
      header: t('drill.source'),
      isNarrow: true,
      cell: ({ provenance }) => (
        <>
          {[provenance.tool, provenance.toolVersion].filter(Boolean).join(' ')}
          <p className={styles.small}>{[provenance.host, provenance.operator].filter(Boolean).join(' · ')}</p>
        </>
      ),
    },
    { id: 'at', header: t('drill.capturedAt'), isNarrow: true, cell: (item) => instant(item.capturedAt) },
    { id: 'bytes', header: t('common.size'), align: 'end', isNarrow: true, cell: (item) => bytes(item.bytes) },
    { id: 'hash', header: 'SHA-256', isNarrow: true, cell: (item) => <Hash value={item.sha256} label={item.title} /> },
    {
      id: 'save',
      header: t('common.save'),
      align: 'end',
      isNarrow: true,
      cell: (item) => (
        <span className={styles.save}>
          <IconButton icon={Download} label={t('drill.saveEvidence', { file: item.fileName })} onPress={() => save(item)} />
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={t('drill.evidence')}
      columns={columns}
      rows={items}
      keyOf={(item) => item.evidenceId}
      empty={
        <EmptyState icon={FileArchive} title={t('drill.noEvidence')}>
          {t('drill.noEvidenceLead')}
        </EmptyState>
      }
    />
  );
}
