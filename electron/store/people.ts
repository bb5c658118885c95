import { personSchema } from '../../shared/domain/person.ts';
import { recordTable } from './record-table.ts';

export const people = recordTable({
  table: 'person',
  schema: personSchema,
  key: 'personId',
  json: ['roles'],
  orderBy: 'name, person_id',
});
