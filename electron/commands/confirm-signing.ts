import { roles } from '../../shared/domain/person.ts';
import { shownLine } from '../../shared/domain/shown-text.ts';
import { signOffRoles } from '../../shared/domain/sign-off.ts';
import type { SigningSubject } from '../pack/signing-subject.ts';
import { confirmAtKeyboard } from './confirm.ts';
import type { Terminal } from './terminal.ts';

/** Says what is signed, in the words of the evidence: whoever signs sees the same as whoever verifies. */
export function printSigning({ say, json, print }: Terminal, subject: SigningSubject, certificateSha256: string): void {
  const { field, drill, period } = subject;
  const lines: [label: string, value: string][] = [
    [say('sign.pack'), subject.packId],
    [say('sign.site'), subject.siteName],
  ];
  if (drill === null) lines.push([say('pack.kind'), say(`pack-kind.${subject.packKind}`)]);
  if (period !== null) lines.push([say('pack.period'), `${period.from} – ${period.to}`]);
  if (drill !== null) lines.push([say('sign.drill'), drill.title], [say('sign.result'), say(`verdict.${drill.verdict}`)]);
  if (field.kind === 'seal') {
    lines.push([say('sign.role'), say('sign.role-seal')]);
  } else {
    const role = roles.find((entry) => entry === field.role);
    const signOffRole = drill === null ? undefined : signOffRoles.find((entry) => entry === field.role);
    const named = signOffRole === undefined ? (role ? say(`role.${role}`) : field.role) : say(`sign-off-role.${signOffRole}`);
    lines.push([say('sign.role'), `${named} – ${field.personName}`], [say('sign.statement'), field.statement]);
  }
  lines.push([say('sign.certificate'), `SHA-256 ${certificateSha256}`]);
  // with --json standard output holds the result alone
  const write = json ? (line: string) => process.stderr.write(`${line}\n`) : print;
  write(say('sign.about'));
  // the pack is not trusted yet: what it says must not steer the terminal, nor turn the direction of the text
  for (const [label, value] of lines) write(`  ${label}: ${shownLine(value)}`);
}

/** Asks at the keyboard, if anybody sits at one. Throws: CANCELLED unless the answer is yes. */
export async function confirmSigning(terminal: Terminal): Promise<void> {
  if (!process.stdin.isTTY) return;
  await confirmAtKeyboard(terminal, terminal.say('sign.question'));
}
