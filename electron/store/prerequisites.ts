import { prerequisiteSchema } from '../../shared/domain/prerequisite.ts';
import { recordTable } from './record-table.ts';

export const prerequisites = recordTable({ table: 'prerequisite', schema: prerequisiteSchema, key: 'kind', orderBy: 'rowid' });
