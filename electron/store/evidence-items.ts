import { evidenceItemSchema } from '../../shared/domain/evidence-item.ts';
import { recordTable } from './record-table.ts';

export const evidenceItems = recordTable({
  table: 'evidence_item',
  schema: evidenceItemSchema,
  key: 'evidenceId',
  json: ['provenance'],
  orderBy: 'rowid',
});
