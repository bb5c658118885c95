import { packRoles } from '../domain/pack-subject.ts';
import type { SignOff } from '../domain/sign-off.ts';
import type { Block, Cell } from './block.ts';
import { composeSignatures, roleWord, signerName } from './compose-signatures.ts';
import { decisionStatus } from './compose-states.ts';
import { type DrillTelling, heading, lines, paragraph, type Telling } from './compose-telling.ts';

/** Who answers for the result of a drill, with what each decided, and the places for their signatures. */
export function composeSignOffs(telling: DrillTelling): readonly Block[] {
  const { say } = telling;
  return [...opening(say), paragraph(say('pack.sign-offs-lead')), signOffTable(telling), ...composeSignatures(telling)];
}

/** Who answers for a plan or a site audit: nothing was signed off before, the signature itself is the act. */
export function composeSigners(telling: Telling): readonly Block[] {
  const { say, evidence } = telling;
  const people = evidence.signatureFields.flatMap((field) => (field.kind === 'seal' ? [] : [field]));
  return [
    ...opening(say),
    paragraph(say('pack.signers-lead', { count: packRoles[evidence.packKind].length })),
    {
      kind: 'table',
      columns: [
        { header: say('pack.role'), weight: 1.8, kind: 'text', remarks: true },
        { header: say('pack.statement'), weight: 4.3, kind: 'text' },
        { header: say('pack.fingerprint'), weight: 3.4, kind: 'mono' },
      ],
      rows: people.map((field) => [
        lines(roleWord(telling, field.role), signerName(telling, field)),
        field.statement,
        field.certificateSha256 ?? say('pack.no-certificate'),
      ]),
      emptyText: telling.none,
    },
    ...composeSignatures(telling),
  ];
}

/** The table is not torn: where it begins a page, the fields usually follow it there. */
function opening(say: Telling['say']): readonly Block[] {
  return [{ kind: 'page-break', unlessFits: true }, heading(1, say('pack.sign-offs'))];
}

function signOffTable(telling: DrillTelling): Block {
  const { evidence, say } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.role'), weight: 1.8, kind: 'text', remarks: true },
      { header: say('pack.decision'), weight: 2.2, kind: 'status' },
      { header: say('pack.signed-off-at'), weight: 2.1, kind: 'text' },
      { header: say('pack.fingerprint'), weight: 3.4, kind: 'mono' },
    ],
    rows: evidence.record.signOffs.map((signOff) => signOffRow(telling, signOff)),
    emptyText: say('pack.no-sign-offs'),
  };
}

function signOffRow(telling: DrillTelling, signOff: SignOff): readonly Cell[] {
  const { evidence, say, person, at } = telling;
  const { signOffs } = evidence.record;
  const last = signOffs.findLast((entry) => entry.role === signOff.role) === signOff;
  // the statement of the one that counts stands beside its signature
  const shown =
    last && evidence.signatureFields.some((field) => field.kind === 'sign-off' && field.statement === signOff.statement);
  const note = lines(last ? '' : say('pack.replaced-sign-off'), shown ? '' : signOff.statement);
  const status = decisionStatus(say, signOff.decision);
  return [
    lines(roleWord(telling, signOff.role), person(signOff.personId)),
    note === '' ? { status } : { status, note },
    at(signOff.signedOffAt),
    signOff.certificateSha256 ?? say('pack.no-certificate'),
  ];
}
