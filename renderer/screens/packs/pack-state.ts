import type { PackRevision } from '../../../shared/domain/evidence-pack.ts';
import type { Status } from '../../components/status-badge.tsx';

interface PackState {
  readonly status: Status;
  readonly isSealed: boolean;
  /** How many people have signed; the seal is nobody's. */
  readonly signed: number;
}

/** How far a pack has come: issued, sealed, signed. */
export function packState(revisions: readonly PackRevision[]): PackState {
  const fields = revisions.flatMap(({ field }) => field ?? []);
  const isSealed = fields.includes('Seal');
  const signed = fields.filter((field) => field !== 'Seal').length;
  return { status: isSealed ? (signed > 0 ? 'met' : 'at-risk') : 'unknown', isSealed, signed };
}
