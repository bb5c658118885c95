import type { IdentityView } from '../../shared/domain/identity.ts';
import type { FieldToSign } from '../../shared/domain/pack-to-sign.ts';

export type KeyProblem = 'other-person' | 'other-fingerprint' | 'expired' | 'not-yet-valid' | 'unsuitable' | 'used';

/** Why a key will be refused in a field, before anybody types a passphrase for nothing. */
export function keyProblems(identity: IdentityView, field: FieldToSign, fields: readonly FieldToSign[]): readonly KeyProblem[] {
  const { certificate, state } = identity;
  const isSame = (name: string) => certificate.commonName.normalize('NFC') === name.normalize('NFC');
  const isUsed = fields.some(
    ({ field: name, signed }) => name !== field.field && signed?.certificate?.fingerprintSha256 === certificate.fingerprintSha256,
  );
  const found: readonly (KeyProblem | false)[] = [
    field.personName !== null && !isSame(field.personName) && 'other-person',
    field.certificateSha256 !== null && field.certificateSha256 !== certificate.fingerprintSha256 && 'other-fingerprint',
    state !== 'usable' && state,
    isUsed && 'used',
  ];
  return found.filter((problem) => problem !== false);
}

/** Of the keys of this machine those that could sign in a field, the most fitting first. */
export function fittingKeys(identities: readonly IdentityView[], field: FieldToSign): readonly IdentityView[] {
  const kind = field.kind === 'seal' ? 'seal' : 'person';
  const rank = (identity: IdentityView) => keyProblems(identity, field, []).length;
  return identities.filter((identity) => identity.kind === kind).toSorted((left, right) => rank(left) - rank(right));
}

/** The field that is signed next: the seal, then the people in their order; null when everyone has signed. */
export function nextField(fields: readonly FieldToSign[]): FieldToSign | null {
  return fields.find(({ signed }) => signed === null) ?? null;
}
