import { type SignOff, signOffRoles } from '../domain/sign-off.ts';
import type { KeyValueBlock } from './block.ts';
import { briefBlock, siteToDo } from './compose-brief.ts';
import { criteriaFixedFirst, restoreOf, restoreTargetName } from './compose-drill-claims.ts';
import { factSentences } from './compose-facts.ts';
import type { DrillTelling } from './compose-telling.ts';

/** How many reasons the summary names, the gravest first; evidence.json has them all. */
const reasonsAtMost = 3;

/** What one drill showed and did not, and what follows from it. */
export function drillBrief(telling: DrillTelling): KeyValueBlock {
  return briefBlock(telling, {
    why: factSentences(telling, telling.evidence.findings.reasons, 2).slice(0, reasonsAtMost),
    shown: shown(telling),
    notShown: notShown(telling),
    toDo: toDo(telling),
    signOffs: signOffs(telling),
  });
}

function shown(telling: DrillTelling): readonly string[] {
  const { say, evidence, unknown } = telling;
  const { backupPoint, checks, drill } = evidence.record;
  const passed = checks.filter(({ result }) => result === 'pass').length;
  const restored = {
    whole: drill.isSample ? 'no' : 'yes',
    point: backupPoint?.toolPointId ?? unknown,
    target: restoreTargetName(telling),
  };
  return [
    ...(restoreOf(telling) === null ? [] : [say('pack.brief.restored', restored)]),
    ...(passed === 0 ? [] : [say('pack.brief.checks', { passed, total: checks.length })]),
    ...(criteriaFixedFirst(telling) ? [say('pack.brief.criteria')] : []),
  ];
}

function notShown(telling: DrillTelling): readonly string[] {
  const { say, evidence } = telling;
  const { checks } = evidence.record;
  const others = evidence.plan.services.length - 1;
  const open = checks.filter(({ result }) => result !== 'pass').length;
  const isReason = evidence.findings.reasons.some(({ code }) => code === 'criteria-not-fixed');
  return [
    ...(restoreOf(telling) === null ? [say('pack.limit.no-restore')] : []),
    ...(evidence.findings.extrapolated ? [say('pack.limit.sample')] : []),
    ...(open > 0 ? [say('pack.brief.not-passed', { count: open })] : []),
    ...(criteriaFixedFirst(telling) || isReason ? [] : [say('pack.limit.criteria')]),
    others > 0 ? say('pack.brief.other-services', { count: others }) : say('pack.brief.production'),
    say('pack.brief.typed'),
  ];
}

function toDo(telling: DrillTelling): readonly string[] {
  const { say, evidence, list } = telling;
  const { findings, record } = evidence;
  const open = record.differences.filter(({ disposition }) => disposition === 'open').length;
  const missing = signOffRoles.filter((role) => !record.signOffs.some((entry) => entry.role === role));
  const isRecorded = 'recordedAt' in record.drill.progress;
  return [
    ...(findings.verdict === 'fail' ? [say('pack.brief.drill-again')] : []),
    ...(open > 0 ? [say('pack.brief.decide', { count: open, section: say('pack.differences') })] : []),
    ...(isRecorded && missing.length > 0
      ? [say('pack.brief.sign-off', { roles: list(missing.map((role) => say(`role.${role}`))) })]
      : []),
    // a drill that failed has work enough of its own
    ...siteToDo(telling, record.drill.serviceId, findings.verdict === 'fail' ? 1 : 2),
  ];
}

/** Only where the drill has come so far that somebody could have signed off. */
function signOffs(telling: DrillTelling): readonly string[] {
  if (!('recordedAt' in telling.evidence.record.drill.progress)) return [];
  return [signOffRoles.map((role) => signedOff(telling, role)).join(' · ')];
}

function signedOff({ evidence, say, person }: DrillTelling, role: SignOff['role']): string {
  const signOff = evidence.record.signOffs.findLast((entry) => entry.role === role);
  const name = say(`role.${role}`);
  if (signOff === undefined) return say('pack.brief.not-signed-off', { role: name });
  return say('pack.brief.signed-off', {
    role: name,
    decision: say(`decision.${signOff.decision}`),
    person: person(signOff.personId),
  });
}
