import type { ScopeExclusion } from '../../shared/domain/scope.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { scopeExclusions } from '../store/scope.ts';
import { type Context, instantOf } from './context.ts';
import { personOf } from './people.ts';
import { write } from './write.ts';

/** Records that a scope item needs no backup here, with the reason and the person who decided. */
export function excludeScopeItem(context: Context, given: Omit<ScopeExclusion, 'excludedAt'>): ScopeExclusion {
  const item = context.memory.plan().scopeItems.find((entry) => entry.itemId === given.itemId);
  if (item === undefined) throw new DrillbookError('SCOPE_ITEM_NOT_FOUND', { detail: { itemId: given.itemId } });
  const person = personOf(context, given.excludedBy);
  const exclusion: ScopeExclusion = { ...given, excludedAt: instantOf(context) };
  const change = {
    action: 'scope-item:exclude',
    subject: `scope-item:${given.itemId}`,
    record: exclusion,
    detail: { reason: given.reason, by: person.name },
  };
  write(context, [change], (db) => scopeExclusions.insert(db, exclusion));
  return exclusion;
}
