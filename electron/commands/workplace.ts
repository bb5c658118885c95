import { randomUUID } from 'node:crypto';
import { actorName } from '../actor.ts';
import type { Workplace } from '../services/sites.ts';

/** The real clock, real ids, and whoever runs the command. */
export const realWorkplace: Workplace = { now: () => new Date(), newId: randomUUID, actor: actorName() || 'unknown' };

export function machineTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
