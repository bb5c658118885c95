import { Download } from 'lucide-react';
import type { AttachmentVerdict } from '../../../shared/domain/verdict.ts';
import { Hash } from '../../components/hash.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Table, type TableColumn } from '../../components/table.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';
import { statusOfAttachment } from './verdict-status.ts';

interface AttachmentsProps {
  readonly attachments: readonly AttachmentVerdict[];
  readonly onSave: ((name: string) => void) | null;
}

/** The files the pack vouches for, each hashed again where it could be; what is embedded and intact can be saved. */
export function Attachments({ attachments, onSave }: AttachmentsProps) {
  const t = useText();
  const { bytes } = useFormat();
  const columns: readonly TableColumn<AttachmentVerdict>[] = [
    {
      id: 'name',
      header: t('common.file'),
      cell: (item) => (item.place === 'beside' ? t('verifier.fileBeside', { name: item.name }) : item.name),
    },
    {
      id: 'state',
      header: t('common.state'),
      isNarrow: true,
      cell: (item) => <StatusBadge status={statusOfAttachment[item.state]}>{t(`verify.state.${item.state}`)}</StatusBadge>,
    },
    { id: 'type', header: t('verifier.mediaType'), cell: (item) => item.mediaType },
    { id: 'size', header: t('common.size'), align: 'end', isNarrow: true, cell: (item) => bytes(item.bytes) },
    { id: 'hash', header: 'SHA-256', isNarrow: true, cell: (item) => <Hash value={item.sha256} label={item.name} /> },
    ...(onSave
      ? [
          {
            id: 'save',
            header: t('common.save'),
            align: 'end',
            isNarrow: true,
            cell: (item: AttachmentVerdict) =>
              item.state === 'passed' &&
              item.place === 'embedded' && (
                <IconButton
                  icon={Download}
                  label={t('verifier.saveAttachment', { name: item.name })}
                  onPress={() => onSave(item.name)}
                />
              ),
          } as const,
        ]
      : []),
  ];
  return <Table caption={t('verifier.attachments')} columns={columns} rows={attachments} keyOf={(item) => item.name} />;
}
