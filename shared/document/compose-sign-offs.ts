import type { SignatureField, SignOffField } from '../domain/evidence-envelope.ts';
import { type SignOff, signOffRoles } from '../domain/sign-off.ts';
import type { Block, Cell, InkSignatureBlock, SignatureFieldBlock } from './block.ts';
import { decisionStatus } from './compose-states.ts';
import { heading, lines, paragraph, type Telling } from './compose-telling.ts';

/** Who answers for the result, a place for the key of each, and a sheet for those who sign on paper. */
export function composeSignOffs(telling: Telling): readonly Block[] {
  const { evidence, say } = telling;
  return [
    heading(1, say('pack.sign-offs')),
    paragraph(say('pack.sign-offs-lead')),
    signOffTable(telling),
    // every field on one page, so that one look shows who is still to sign
    { kind: 'page-break', unlessFits: true },
    heading(2, say('pack.signatures')),
    paragraph(say('pack.signatures-lead')),
    ...evidence.signatureFields.map((field) => signatureField(telling, field)),
    { kind: 'page-break' },
    heading(2, say('pack.ink')),
    paragraph(say('pack.ink-lead')),
    ...evidence.signatureFields.flatMap((field) => (field.kind === 'seal' ? [] : [inkSignature(telling, field)])),
    { kind: 'page-break' },
  ];
}

function signOffTable(telling: Telling): Block {
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

function signOffRow(telling: Telling, signOff: SignOff): readonly Cell[] {
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

function signatureField(telling: Telling, field: SignatureField): SignatureFieldBlock {
  const { say, evidence } = telling;
  if (field.kind === 'seal') {
    const base = { kind: 'signature-field', field: field.field, purpose: 'seal', label: say('pack.seal') } as const;
    return { ...base, personName: evidence.plan.site.name, role: '', statement: say('pack.seal-statement') };
  }
  const role = roleWord(telling, field.role);
  const base = {
    kind: 'signature-field',
    field: field.field,
    purpose: 'person',
    label: say('pack.sign-off-field', { role }),
  } as const;
  return {
    ...base,
    personName: isNamed(field) ? field.personName : say('pack.not-named'),
    role: '',
    statement: statementOf(telling, field),
  };
}

function inkSignature(telling: Telling, field: SignOffField): InkSignatureBlock {
  const { say, packId } = telling;
  return {
    kind: 'ink-signature',
    role: roleWord(telling, field.role),
    personName: isNamed(field) ? field.personName : '',
    statement: statementOf(telling, field),
    labels: { name: say('pack.name'), date: say('pack.date'), signature: say('pack.signature') },
    reference: { key: say('pack.id'), value: packId, kind: 'mono' },
  };
}

/** Whoever made the evidence writes a dash for a person nobody named. */
function isNamed({ personName }: SignOffField): boolean {
  return personName !== '—';
}

function statementOf({ say }: Telling, { statement }: SignOffField): string {
  return statement.trim() === '' ? say('pack.no-statement') : statement;
}

/** A role this version does not know keeps the word it was given. */
export function roleWord({ say }: Pick<Telling, 'say'>, role: string): string {
  const known = signOffRoles.find((name) => name === role);
  return known === undefined ? role : say(`role.${known}`);
}
