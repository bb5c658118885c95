import type { Instant } from '../../shared/domain/units.ts';
import type { ReadableDb } from '../store/database.ts';
import type { SiteMemory } from './site-memory.ts';

/** What every operator's verb works on. Clock, ids and actor are given, so that a drill can be replayed in a test. */
export interface Context {
  readonly path: string;
  readonly db: ReadableDb;
  readonly memory: SiteMemory;
  readonly now: () => Date;
  /** A new id: lowercase letters, digits and hyphens. */
  readonly newId: () => string;
  /** Who sits at the keyboard, as the operating system knows them. */
  readonly actor: string;
}

export function instantOf(context: Pick<Context, 'now'>): Instant {
  return context.now().toISOString() as Instant;
}
