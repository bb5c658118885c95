import * as v from 'valibot';
import { personIdSchema } from './ids.ts';
import { instantSchema, noteSchema } from './units.ts';

/** The seven facts that must be known before a recovery plan can be approved. */
export const prerequisiteKinds = [
  'deployment-model',
  'data-classification',
  'retention-policy',
  'hosting-owner',
  'backup-owner',
  'recovery-owner',
  'production-support-path',
] as const;
export type PrerequisiteKind = (typeof prerequisiteKinds)[number];

/** Who runs the installation, which decides who operates its backups. */
export const deploymentModels = ['vendor-hosted', 'customer-hosted', 'provider-hosted'] as const;
export type DeploymentModel = (typeof deploymentModels)[number];

/** The value is in force once someone confirmed it; an empty value is open. */
export const prerequisiteSchema = v.strictObject({
  kind: v.picklist(prerequisiteKinds),
  value: noteSchema,
  confirmedBy: v.nullable(personIdSchema),
  confirmedAt: v.nullable(instantSchema),
});
export type Prerequisite = v.InferOutput<typeof prerequisiteSchema>;
