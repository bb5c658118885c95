import * as v from 'valibot';
import { personIdSchema, serviceIdSchema } from './ids.ts';
import { lineSchema, minutesSchema, noteSchema } from './units.ts';

/** How long a business process may be down, and how much of its newest data may be lost. Equal to the objective is met. */
export const recoveryObjectivesSchema = v.strictObject({
  rtoMinutes: minutesSchema,
  rpoMinutes: minutesSchema,
  mtdMinutes: v.nullable(minutesSchema),
});
export type RecoveryObjectives = v.InferOutput<typeof recoveryObjectivesSchema>;

/** 1 is restored first and tested most often. */
export const servicePrioritySchema = v.picklist([1, 2, 3, 4]);

/** A business process that has recovery objectives and is carried by protected assets. */
export const serviceSchema = v.strictObject({
  serviceId: serviceIdSchema,
  name: lineSchema,
  description: noteSchema,
  priority: servicePrioritySchema,
  ownerId: v.nullable(personIdSchema),
  objectives: v.nullable(recoveryObjectivesSchema),
});
export type Service = v.InferOutput<typeof serviceSchema>;
