import type { Person } from '../../shared/domain/person.ts';
import type { AssetEdit } from '../../shared/domain/protected-asset.ts';
import type { RecoveryObjectives } from '../../shared/domain/service.ts';
import { DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { type Change, type Direction, isAsLeft, nextEdit, withMoved, withoutNext } from '../lib/edit-history.ts';
import { useHistory } from './history.ts';
import { failureOf, notify } from './notices.ts';
import { useSite, writeAsset, writeObjectives, writeRoles } from './site.ts';

const outdated = ['RECORD_CHANGED_MEANWHILE', 'ASSET_NOT_FOUND', 'SERVICE_NOT_FOUND', 'PERSON_NOT_FOUND'] as const;

let turn: Promise<void> = Promise.resolve();

/** Puts back what the newest edit changed, by an edit of its own that is logged like any other. */
export function undo(): Promise<void> {
  return inTurn('undo');
}

/** Carries out again what was taken back last. */
export function redo(): Promise<void> {
  return inTurn('redo');
}

// A key held down asks again before the first answer is there: each waits for the one before.
function inTurn(direction: Direction): Promise<void> {
  turn = turn.then(() => move(direction));
  return turn;
}

async function move(direction: Direction): Promise<void> {
  const change = nextEdit(useHistory.getState().history, direction);
  if (change === null) return;
  try {
    await carryOut(change, direction);
    useHistory.setState(({ history }) => ({ history: withMoved(history, direction), last: { direction, name: change.name } }));
  } catch (thrown) {
    notify(failureOf(thrown));
    if (outdated.some((code) => isDrillbookError(thrown, code)))
      useHistory.setState(({ history }) => ({ history: withoutNext(history, direction) }));
  }
}

async function carryOut(change: Change, direction: Direction): Promise<void> {
  const plan = useSite.getState().site?.plan;
  if (change.kind === 'asset') {
    const now = plan?.assets.find((asset) => asset.assetId === change.assetId);
    if (!now) throw new DrillbookError('ASSET_NOT_FOUND', { detail: { assetId: change.assetId } });
    await writeAsset(now, wanted<AssetEdit>(change, direction, now));
  } else if (change.kind === 'roles') {
    const now = plan?.people.find((person) => person.personId === change.personId);
    if (!now) throw new DrillbookError('PERSON_NOT_FOUND', { detail: { personId: change.personId } });
    await writeRoles(change.personId, wanted<Pick<Person, 'roles'>>(change, direction, now).roles);
  } else {
    const now = plan?.services.find((service) => service.serviceId === change.serviceId);
    if (!now) throw new DrillbookError('SERVICE_NOT_FOUND', { detail: { serviceId: change.serviceId } });
    await writeObjectives(change.serviceId, wanted<RecoveryObjectives>(change, direction, now.objectives ?? {}));
  }
}

/** What is to stand there. Throws: RECORD_CHANGED_MEANWHILE when something else stands there than the edit left. */
function wanted<Values extends object>(
  change: { readonly name: string; readonly before: Values; readonly after: Values },
  direction: Direction,
  now: object,
): Values {
  const [left, to] = direction === 'undo' ? [change.after, change.before] : [change.before, change.after];
  if (!isAsLeft(now, left)) throw new DrillbookError('RECORD_CHANGED_MEANWHILE', { detail: { name: change.name } });
  return to;
}
