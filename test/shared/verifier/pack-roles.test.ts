import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EvidenceEnvelope, PackKind } from '../../../shared/domain/evidence-envelope.ts';
import { packKinds } from '../../../shared/domain/evidence-envelope.ts';
import { packRoles } from '../../../shared/domain/pack-subject.ts';
import { requirePackRoles } from '../../../shared/verifier/evidence.ts';
import { Refusal } from '../../../shared/verifier/refusal.ts';

const names = ['Ada', 'Bo', 'Chen', 'Dana'];

function envelopeOf(packKind: PackKind, roles: readonly string[], people: readonly string[] = names): EvidenceEnvelope {
  const signOffs = roles.map((role, index) => ({
    ...{ field: `SignOff_${role}_${index}`, kind: 'sign-off', role },
    ...{ personName: people[index] ?? '', statement: '', certificateSha256: null },
  }));
  return { packKind, signatureFields: [{ field: 'Seal', kind: 'seal' }, ...signOffs] } as unknown as EvidenceEnvelope;
}

function refusalOf(envelope: EvidenceEnvelope): string {
  try {
    requirePackRoles(envelope);
    return 'none';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

test.each(packKinds)('a pack of kind %s is answered for in its own roles, in whatever order, each by another person', (kind) => {
  const roles = packRoles[kind];
  expect(refusalOf(envelopeOf(kind, roles))).toBe('none');
  expect(refusalOf(envelopeOf(kind, roles.toReversed()))).toBe('none');
  expect(refusalOf(envelopeOf(kind, roles, ['Ada', 'ada ', 'Chen']))).toBe('PACK_ROLES');
  expect(refusalOf(envelopeOf(kind, roles.slice(1)))).toBe('PACK_ROLES');
  expect(refusalOf(envelopeOf(kind, []))).toBe('PACK_ROLES');
  expect(refusalOf(envelopeOf(kind, [...roles, 'tester']))).toBe('PACK_ROLES');
});

test('the roles of one kind are not enough for another', () => {
  for (const kind of packKinds) {
    for (const other of packKinds) {
      expect(refusalOf(envelopeOf(kind, packRoles[other]))).toBe(kind === other ? 'none' : 'PACK_ROLES');
    }
  }
});

test('no other list of roles is accepted for a plan', () => {
  const role = fc.constantFrom('requester', 'approver', 'certifier', 'tester', 'validator');
  fc.assert(
    fc.property(fc.array(role, { maxLength: 4 }), (roles) => {
      const expected = [...roles].sort().join() === 'approver,requester';
      expect(refusalOf(envelopeOf('plan', roles)) === 'none').toBe(expected);
    }),
  );
});
