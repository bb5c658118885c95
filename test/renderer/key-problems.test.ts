import { expect, test } from 'vitest';
import { fittingKeys, keyProblems, nextField } from '../../renderer/lib/key-problems.ts';
import type { IdentityView } from '../../shared/domain/identity.ts';
import type { FieldToSign } from '../../shared/domain/pack-to-sign.ts';
import type { CertificateFacts } from '../../shared/domain/verdict.ts';

const certificate = (commonName: string, fingerprintSha256 = commonName): CertificateFacts => ({
  subject: `CN=${commonName}`,
  commonName,
  issuer: `CN=${commonName}`,
  serial: '1',
  fingerprintSha256,
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2029-01-01T00:00:00.000Z',
  selfSigned: true,
  key: 'EC P-256',
});
const key = (name: string, more: Partial<IdentityView> = {}): IdentityView => ({
  path: `/${name}`,
  identityId: name.toLowerCase(),
  kind: 'person',
  name,
  createdAt: '2026-01-01T00:00:00.000Z',
  certificate: certificate(name),
  chain: [],
  state: 'usable',
  ...more,
});
const field = (personName: string | null, more: Partial<FieldToSign> = {}): FieldToSign => ({
  field: personName ?? 'Seal',
  kind: personName === null ? 'seal' : 'sign-off',
  role: personName === null ? null : 'tester',
  personName,
  decision: null,
  statement: '',
  certificateSha256: null,
  signed: null,
  ...more,
});

test('a key is doubted for every reason the host would refuse it for', () => {
  expect(keyProblems(key('Ken'), field('Ken'), [])).toEqual([]);
  expect(keyProblems(key('Tom'), field('Ken'), [])).toEqual(['other-person']);
  expect(keyProblems(key('Ken'), field('Ken', { certificateSha256: 'another' }), [])).toEqual(['other-fingerprint']);
  expect(keyProblems(key('Ken', { state: 'expired' }), field('Ken'), [])).toEqual(['expired']);
  const used = field('Tom', { signed: { certificate: certificate('Ken'), claimedAt: null } });
  expect(keyProblems(key('Ken'), field('Ken'), [used])).toEqual(['used']);
});

test('a name is the same however its accents are written', () => {
  expect(keyProblems(key('Tom\u00e1s'), field('Toma\u0301s'), [])).toEqual([]);
});

test('the key that fits comes first, and a seal is never offered to a person', () => {
  const keys = [key('Tom'), key('Nord', { kind: 'seal' }), key('Ken', { state: 'expired' }), key('Ken')];
  expect(fittingKeys(keys, field('Ken')).map(({ name, state }) => `${name} ${state}`)[0]).toBe('Ken usable');
  expect(fittingKeys(keys, field('Ken'))).toHaveLength(3);
  expect(fittingKeys(keys, field(null)).map(({ name }) => name)).toEqual(['Nord']);
});

test('the seal is signed first, then the people in their order', () => {
  const signed = { signed: { certificate: null, claimedAt: null } };
  const fields = [field(null, signed), field('Ken', signed), field('Tom')];
  expect(nextField(fields)?.personName).toBe('Tom');
  expect(nextField([field(null), field('Ken', signed)])?.kind).toBe('seal');
  expect(nextField([field(null, signed)])).toBeNull();
});
