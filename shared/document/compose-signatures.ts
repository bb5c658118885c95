import type { SignatureField, SignOffField } from '../domain/evidence-envelope.ts';
import { roles } from '../domain/person.ts';
import type { Block, InkSignatureBlock, SignatureFieldBlock } from './block.ts';
import { heading, paragraph, type Telling } from './compose-telling.ts';

/** A place for the key of each who answers for the pack, and a sheet for those who sign on paper. */
export function composeSignatures(telling: Telling): readonly Block[] {
  const { evidence, say } = telling;
  return [
    // every field on one page, so that one look shows who is still to sign
    { kind: 'page-break', unlessFits: true },
    heading(2, say('pack.signatures')),
    paragraph(say('pack.signatures-lead')),
    ...evidence.signatureFields.map((field) => signatureField(telling, field)),
    { kind: 'callout', tone: 'warning', title: say('pack.unsealed'), text: say('pack.unsealed-text') },
    { kind: 'page-break' },
    heading(2, say('pack.ink')),
    paragraph(say('pack.ink-lead')),
    ...evidence.signatureFields.flatMap((field) => (field.kind === 'seal' ? [] : [inkSignature(telling, field)])),
    { kind: 'page-break' },
  ];
}

function signatureField(telling: Telling, field: SignatureField): SignatureFieldBlock {
  const { say, evidence } = telling;
  if (field.kind === 'seal') {
    const base = { kind: 'signature-field', field: field.field, purpose: 'seal', label: say('pack.seal') } as const;
    return { ...base, personName: evidence.plan.site.name, role: '', statement: say('pack.seal-statement') };
  }
  return {
    kind: 'signature-field',
    field: field.field,
    purpose: 'person',
    label: say('pack.sign-off-field', { role: roleWord(telling, field.role) }),
    personName: signerName(telling, field),
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

export function signerName({ say }: Telling, field: SignOffField): string {
  return isNamed(field) ? field.personName : say('pack.not-named');
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
  const known = roles.find((name) => name === role);
  return known === undefined ? role : say(`role.${known}`);
}
