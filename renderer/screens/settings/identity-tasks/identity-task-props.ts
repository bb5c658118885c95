import type { IdentityView } from '../../../../shared/domain/identity.ts';
import type { IdentityId } from '../../../../shared/domain/ids.ts';

export interface IdentityTaskProps {
  readonly identity: IdentityView;
  /** Told what came of it, the most important first. */
  readonly onDone: (said: readonly string[]) => void;
  readonly onClose: () => void;
}

export const idOf = ({ identityId }: IdentityView) => identityId as IdentityId;
