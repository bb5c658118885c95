import { recordDrill } from '../../../../electron/services/drills.ts';
import { attachEvidence } from '../../../../electron/services/evidence-items.ts';
import { signOffDrill } from '../../../../electron/services/sign-offs.ts';
import type { DrillId } from '../../../../shared/domain/ids.ts';
import { signOffRoles } from '../../../../shared/domain/sign-off.ts';
import { acceptance, performed, provenance, result, type Stage } from './stage.ts';

const sizes = [3_000_000, 40_000, 1_500_000];

/** A signed-off drill with three more raw files, two of them large. */
export function drillWithDumps(stage: Stage): DrillId {
  const drillId = performed(stage);
  for (const [index, size] of sizes.entries()) {
    const given = {
      kind: 'restore-output',
      title: `Dump ${index}`,
      fileName: `dump ${index}.sql`,
      mediaType: 'application/sql',
    } as const;
    attachEvidence(stage.context, drillId, { ...given, provenance }, Buffer.alloc(size, `row ${index}\n`));
  }
  recordDrill(stage.context, drillId, result);
  for (const role of signOffRoles)
    signOffDrill(stage.context, drillId, { ...acceptance, role, personId: stage.people[role].personId });
  return drillId;
}
