import type { SignatureField } from '../domain/evidence-envelope.ts';
import { type SignOffRole, signOffRoles } from '../domain/sign-off.ts';
import type { Block, SignatureFieldBlock } from './block.ts';
import { decisionStatus } from './compose-states.ts';
import { heading, paragraph, type Telling } from './compose-telling.ts';

/** Who answers for the result, with a place for the key of each, and a sheet for those who sign on paper. */
export function composeSignOffs(telling: Telling): readonly Block[] {
  const { evidence, say } = telling;
  return [
    heading(1, say('pack.sign-offs')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.role'), weight: 2, kind: 'text' },
        { header: say('pack.name'), weight: 2, kind: 'text' },
        { header: say('pack.decision'), weight: 2, kind: 'status' },
        { header: say('pack.signed-off-at'), weight: 2.4, kind: 'text' },
      ],
      rows: evidence.record.signOffs.map((signOff) => [
        roleWord(telling, signOff.role),
        telling.person(signOff.personId),
        { status: decisionStatus(say, signOff.decision) },
        telling.at(signOff.signedOffAt),
      ]),
      emptyText: say('pack.no-sign-offs'),
    },
    heading(2, say('pack.signatures')),
    paragraph(say('pack.signatures-lead')),
    ...evidence.signatureFields.map((field) => signatureField(telling, field)),
    { kind: 'page-break' },
    heading(1, say('pack.ink')),
    paragraph(say('pack.ink-lead')),
    ...evidence.signatureFields.flatMap((field) => inkSignature(telling, field)),
  ];
}

function signatureField(telling: Telling, field: SignatureField): SignatureFieldBlock {
  const { say, evidence } = telling;
  if (field.kind === 'seal') {
    const { site } = evidence.plan;
    const label = say('pack.seal');
    return {
      kind: 'signature-field',
      field: field.field,
      purpose: 'seal',
      label,
      personName: site.name,
      role: '',
      statement: say('pack.seal-statement'),
    };
  }
  return {
    kind: 'signature-field',
    field: field.field,
    purpose: 'person',
    label: roleWord(telling, field.role),
    personName: field.personName,
    role: '',
    statement: field.statement,
  };
}

function inkSignature(telling: Telling, field: SignatureField): readonly Block[] {
  const { say, packId } = telling;
  if (field.kind === 'seal') return [];
  return [
    {
      kind: 'ink-signature',
      role: roleWord(telling, field.role),
      personName: field.personName,
      statement: field.statement,
      labels: { name: say('pack.name'), date: say('pack.date'), signature: say('pack.signature') },
      reference: { key: say('pack.id'), value: packId, kind: 'mono' },
    },
  ];
}

function isSignOffRole(role: string): role is SignOffRole {
  return signOffRoles.some((known) => known === role);
}

function roleWord({ say }: Telling, role: string): string {
  return isSignOffRole(role) ? say(`role.${role}`) : role;
}
