import type { PackRevision } from '../../../shared/domain/evidence-pack.ts';
import { type PackSubject, packRoles } from '../../../shared/domain/pack-subject.ts';
import type { Status } from '../../components/status-badge.tsx';

interface PackState {
  readonly status: Status;
  readonly isSealed: boolean;
  /** How many people have signed; the seal is nobody's. */
  readonly signed: number;
  readonly isComplete: boolean;
}

/** How many people have to sign a pack of this subject. */
export function signersIn({ kind }: PackSubject): number {
  return packRoles[kind].length;
}

/** How far a pack has come: issued, sealed, signed. */
export function packState(revisions: readonly PackRevision[], wanted: number): PackState {
  const fields = revisions.flatMap(({ field }) => field ?? []);
  const isSealed = fields.includes('Seal');
  const signed = fields.filter((field) => field !== 'Seal').length;
  const isComplete = isSealed && signed >= wanted;
  return { status: isComplete ? 'met' : isSealed ? 'at-risk' : 'unknown', isSealed, signed, isComplete };
}
