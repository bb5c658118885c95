import { roleWord } from '../../shared/document/compose-signatures.ts';
import { joined, placesOf, signerRole } from '../../shared/document/compose-verified-checks.ts';
import { shownLine } from '../../shared/domain/shown-text.ts';
import { type Check, type CheckState, integrityVoiceOf, sentenceValuesOf, type Verdict } from '../../shared/domain/verdict.ts';
import type { Terminal } from './terminal.ts';

const marks: Readonly<Record<CheckState, string>> = { passed: '✓', failed: '✗', 'not-checked': '·' };
const colours = { passed: 'green', failed: 'red', 'not-checked': 'dim' } as const;

/** A verdict in its three voices, what failed and what was not checked said in full; the bottom line comes last, where the eye ends. */
export function printVerdict(terminal: Terminal, path: string, verdict: Verdict): void {
  const { say, print, style, moment } = terminal;
  const mark = (state: CheckState): string => style(colours[state], marks[state]);
  print(style('bold', shownLine(path)));
  if (verdict.packId !== null) print(`  ${verdict.siteName ?? ''}  ${moment(verdict.issuedAt ?? '')}  ${verdict.packId}`);
  const whole = integrityVoiceOf(verdict);
  const state = whole === 'partly' ? 'not-checked' : whole;
  print(`  ${mark(state)} ${say('verify.voice.integrity')}  ${say(`verify.integrity.${whole}`)}`);
  const place = placesOf(terminal, verdict);
  // of a file that is no pack it only matters why
  for (const state of verdict.kind === 'pack' ? (['failed', 'not-checked'] as const) : (['failed'] as const)) {
    for (const check of verdict.integrity.checks.filter((entry) => entry.state === state)) {
      const subject = shownLine(place(check.subject ?? ''));
      const where = subject === '' ? '' : ` (${subject})`;
      const sentence = say(`verify.${check.code}`, sentenceValuesOf({ ...check, subject }));
      print(`    ${mark(state)} ${check.code}${where}: ${joined(sentence)}`);
    }
  }
  if (verdict.kind === 'pack') printSignatures(terminal, verdict);
  print(`  ${style('bold', say(`verify.bottomLine.${verdict.bottomLine}`))} [${verdict.bottomLine}]`);
  print();
}

/** A certificate that somebody could have revoked, and nobody knows whether they did. */
function isOpen({ code, state, detail }: Check): boolean {
  return code === 'CERTIFICATE_NOT_REVOKED' && state === 'not-checked' && detail.reason !== 'selfSigned';
}

/** How much was looked at, who signed and who did not. */
function printSignatures(terminal: Terminal, verdict: Verdict): void {
  const { say, print, style, moment } = terminal;
  const mark = (state: CheckState): string => style(colours[state], marks[state]);
  print(
    `    ${verdict.integrity.checks.filter((entry) => entry.state === 'passed').length} / ${verdict.integrity.checks.length}`,
  );
  const identity = { trusted: 'passed', unproven: 'not-checked', contradicted: 'failed', 'not-checked': 'not-checked' } as const;
  print(`  ${mark(identity[verdict.identity.state])} ${say('verify.voice.identity')}`);
  for (const signer of verdict.identity.signers) {
    const name = signer.certificate?.commonName ?? '—';
    const anchor = say(`verify.anchor.${signer.anchor}`, { name: signer.anchorName ?? '' });
    print(`      ${signerRole(terminal, signer)}  ${name}  ${moment(signer.claimedAt ?? '')}  ${anchor}`);
    if (signer.certificate) print(`        SHA-256 ${signer.certificate.fingerprintSha256}`);
    for (const check of signer.checks.filter((entry) => entry.state === 'failed' || isOpen(entry)))
      print(`        ${check.code}: ${say(`verify.${check.code}`, sentenceValuesOf(check))}`);
  }
  for (const check of verdict.identity.checks)
    print(`      ${mark(check.state)} ${check.code}: ${say(`verify.${check.code}`, sentenceValuesOf(check))}`);
  const { completeness } = verdict;
  const complete = { complete: 'passed', incomplete: 'failed', 'not-checked': 'not-checked' } as const;
  print(
    `  ${mark(complete[completeness.state])} ${say('verify.voice.completeness')}  ${completeness.signed.length} / ${completeness.required.length}`,
  );
  for (const role of completeness.missing)
    print(`      ${roleWord(terminal, role.role)}  ${role.personName}  ${style('dim', role.field)}`);
}
