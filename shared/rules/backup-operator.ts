import type { BackupOperator } from '../domain/assessment.ts';
import { type DeploymentModel, deploymentModels, type Prerequisite } from '../domain/prerequisite.ts';

const operatorOf: Readonly<Record<DeploymentModel, BackupOperator>> = {
  'vendor-hosted': 'vendor',
  'customer-hosted': 'customer',
  'provider-hosted': 'provider',
};

/** Who operates the backups: decided by the deployment model once someone confirmed it, unknown before. */
export function backupOperator(prerequisites: readonly Prerequisite[]): BackupOperator {
  const model = prerequisites.find((entry) => entry.kind === 'deployment-model');
  if (model === undefined || model.confirmedAt === null) return 'unknown';
  const known = deploymentModels.find((entry) => entry === model.value);
  return known === undefined ? 'unknown' : operatorOf[known];
}
