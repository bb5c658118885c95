import { serviceSchema } from '../../shared/domain/service.ts';
import { recordTable } from './record-table.ts';

export const services = recordTable({
  table: 'service',
  schema: serviceSchema,
  key: 'serviceId',
  json: ['objectives'],
  orderBy: 'priority, name, service_id',
});
