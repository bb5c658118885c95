import type { Drill } from '../../shared/domain/drill.ts';
import type { SignOffId } from '../../shared/domain/ids.ts';
import { type SignOff, signOffRoles } from '../../shared/domain/sign-off.ts';
import { drills, signOffs } from '../store/drills.ts';
import { type Context, instantOf } from './context.ts';
import { drillIn, type NotPermitted, notPermitted, personInRole } from './drills.ts';
import { personOf } from './people.ts';
import { write } from './write.ts';

/**
 * A person answers for the result of a drill in one role; the last of the three closes it.
 *
 * Throws: DRILL_STATE_WRONG; SIGN_OFF_NOT_PERMITTED, with its reason, when the person lacks the role, has signed off in another,
 * the role has spoken, whoever ran the restore would judge it, or whoever requested the drill would approve its result.
 */
export function signOffDrill(context: Context, drillId: string, given: Omit<SignOff, 'signOffId' | 'signedOffAt'>): SignOff {
  const drill = drillIn(context, drillId, 'recorded');
  const person = personInRole(context, given.personId, given.role);
  const earlier = signOffs.listBy(context.db, 'drillId', drillId);
  const refuse = (reason: NotPermitted, expected?: string): never => {
    throw notPermitted(person.name, given.role, reason, expected);
  };
  if (earlier.some((entry) => entry.role === given.role)) refuse('roleTaken');
  if (earlier.some((entry) => entry.personId === given.personId)) refuse('personTaken');
  const { testerId } = drill.progress;
  if (given.role === 'tester' && given.personId !== testerId) refuse('otherRan', personOf(context, testerId).name);
  if (given.role !== 'tester' && given.personId === testerId) refuse('restored');
  if (given.role === 'approver' && given.personId === drill.requestedBy) refuse('requested');
  const signedOffAt = instantOf(context);
  const signOff: SignOff = { signOffId: context.newId() as SignOffId, ...given, signedOffAt };
  const all = [...earlier, signOff];
  // a rejection closes the drill too: it has failed, and only another drill mends that
  const complete = signOffRoles.every((role) => all.some((entry) => entry.role === role));
  const closed: Drill = { ...drill, progress: { ...drill.progress, kind: 'signed-off', signedOffAt } };
  const changes = [
    {
      action: 'drill:sign-off',
      subject: `sign-off:${signOff.signOffId}`,
      record: signOff,
      detail: { role: signOff.role, by: person.name, decision: signOff.decision },
      actor: person.name,
    },
    ...(complete ? [{ action: 'drill:close', subject: `drill:${drillId}`, record: closed, detail: { title: drill.title } }] : []),
  ];
  write(context, changes, (db) => {
    signOffs.insert(db, signOff, { drillId });
    if (complete) drills.update(db, closed);
  });
  return signOff;
}
