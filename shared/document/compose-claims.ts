import type { DrillStep } from '../domain/drill-step.ts';
import { signOffRoles } from '../domain/sign-off.ts';
import type { Block } from './block.ts';
import { formatElapsed } from './compose-format.ts';
import { heading, paragraph, type Telling } from './compose-telling.ts';

/** What this pack shows by what it holds, what it cannot show, and three ways to check it without its maker. */
export function composeClaims(telling: Telling): readonly Block[] {
  const { say } = telling;
  return [
    heading(1, say('pack.claims')),
    heading(2, say('pack.shown')),
    { kind: 'list', ordered: false, items: claims(telling) },
    heading(2, say('pack.not-shown')),
    { kind: 'list', ordered: false, items: limits(telling) },
    heading(2, say('pack.verify')),
    paragraph(say('pack.verify-lead')),
    heading(3, say('pack.verify.drillbook')),
    paragraph(say('pack.verify.drillbook-text')),
    paragraph('drillbook verify pack.pdf', 'mono'),
    heading(3, say('pack.verify.reader')),
    paragraph(say('pack.verify.reader-text', { section: say('pack.sign-offs') })),
    heading(3, say('pack.verify.tools')),
    paragraph(say('pack.verify.tools-text')),
    paragraph(toolCommands, 'mono'),
    paragraph(say('pack.verify.cms-text', { ...toolWords, section: say('pack.sign-offs') })),
    paragraph(cmsCommands, 'mono'),
  ];
}

const toolCommands = ['pdfsig pack.pdf', 'pdfdetach -savefile evidence.json pack.pdf', 'sha256sum evidence.json'].join('\n');

/** Tried with poppler 22.12 and OpenSSL 3.0; `-noverify` would be shorter, but OpenSSL refuses it together with `-cades`. */
const cmsCommands = [
  'pdfsig -dump pack.pdf',
  '(head -c A pack.pdf; head -c C pack.pdf | tail -c +$((B + 1))) > signed.bin',
  'openssl pkcs7 -inform DER -in pack.pdf.sig0 -print_certs -out signer.pem',
  'openssl cms -verify -cades -binary -inform DER -in pack.pdf.sig0 -content signed.bin \\',
  '  -CAfile signer.pem -purpose any -out /dev/null',
  'openssl x509 -in signer.pem -noout -fingerprint -sha256',
].join('\n');

/** What the tools print themselves, the same in every language. */
const toolWords = { ranges: 'Signed Ranges: [0 - A], [B - C]', seal: 'sig0', first: 'sig1' };

function claims(telling: Telling): readonly string[] {
  const { say, evidence } = telling;
  const { checks, differences } = evidence.record;
  const found: string[] = [...restoreClaim(telling), ...criteriaClaim(telling)];
  if (checks.length > 0) {
    const with_ = (result: string): number => checks.filter((check) => check.result === result).length;
    const machine = checks.filter((check) => check.method === 'machine').length;
    const [passed, failed] = [with_('pass'), with_('fail')];
    const rest = checks.length - passed - failed;
    found.push(
      say('pack.claim.checks', { total: checks.length, machine, person: checks.length - machine, passed, failed, rest }),
    );
  }
  const decided = differences.filter((entry) => entry.decidedBy !== null).length;
  if (differences.length > 0) found.push(say('pack.claim.differences', { total: differences.length, decided }));
  const raw = evidence.record.evidence.length;
  if (raw > 0) found.push(say('pack.claim.evidence', { count: raw }));
  const signed = signOffRoles.filter((role) => evidence.record.signOffs.some((entry) => entry.role === role)).length;
  found.push(say('pack.claim.sign-offs', { count: signed, total: signOffRoles.length }));
  found.push(say('pack.claim.log', { size: evidence.audit.size, section: say('pack.log') }));
  return found;
}

function limits(telling: Telling): readonly string[] {
  const { say, evidence } = telling;
  return [
    ...(restoreOf(telling) === null ? [say('pack.limit.no-restore')] : []),
    ...(criteriaClaim(telling).length === 0 ? [say('pack.limit.criteria')] : []),
    ...(evidence.findings.extrapolated ? [say('pack.limit.sample')] : []),
    say('pack.limit.clock'),
    say('pack.limit.key'),
    say('pack.limit.typed', { method: say('check-method.person') }),
    say('pack.limit.scope'),
    say('pack.limit.log'),
  ];
}

function restoreOf({ evidence }: Telling): Extract<DrillStep, { readonly state: 'done' }> | null {
  const step = evidence.record.steps.find((entry) => entry.kind === 'restore');
  return step?.state === 'done' ? step : null;
}

function restoreClaim(telling: Telling): readonly string[] {
  const { say, evidence, at, unknown } = telling;
  const step = restoreOf(telling);
  const { backupPoint, drill } = evidence.record;
  if (step === null) return [];
  const targetId = 'restoreTargetId' in drill.progress ? drill.progress.restoreTargetId : null;
  const target = evidence.plan.restoreTargets.find((entry) => entry.restoreTargetId === targetId)?.name ?? unknown;
  const point = backupPoint?.toolPointId ?? unknown;
  return [say('pack.claim.restored', { point, target, at: at(step.startedAt), elapsed: formatElapsed(step.elapsedMs) })];
}

function criteriaClaim({ say, evidence, at }: Telling): readonly string[] {
  const { progress } = evidence.record.drill;
  if (!('fixedCriteria' in progress) || !('startedAt' in progress)) return [];
  if (progress.fixedCriteria.fixedAt > progress.startedAt) return [];
  return [say('pack.claim.criteria', { at: at(progress.fixedCriteria.fixedAt), start: at(progress.startedAt) })];
}
