import { expect, test } from 'vitest';
import { composeIdentityForm, fingerprintGroups, spelled } from '../../../shared/document/compose-identity-form.ts';
import type { IdentityView } from '../../../shared/domain/identity.ts';
import { languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';

const fingerprint = '7f3a90b122cd0e4f81bb6d5c3a2e9f10aabbccddeeff00112233445566778899';
const identity: IdentityView = {
  path: '/keys/mara.identity.json',
  identityId: 'mara',
  kind: 'person',
  name: 'Mara Lindqvist',
  createdAt: '2026-11-22T10:00:00.000Z',
  certificate: {
    subject: 'CN=Mara Lindqvist',
    commonName: 'Mara Lindqvist',
    issuer: 'CN=Mara Lindqvist',
    serial: '4a',
    fingerprintSha256: fingerprint,
    notBefore: '2026-11-22T10:00:00.000Z',
    notAfter: '2029-11-21T10:00:00.000Z',
    selfSigned: true,
    key: 'EC P-256',
  },
  chain: [],
  state: 'usable',
};

test('a fingerprint is read out in sixteen groups, digits as digits and letters by name', () => {
  expect(fingerprintGroups(fingerprint)).toHaveLength(16);
  expect(fingerprintGroups(fingerprint).join('')).toBe(fingerprint);
  expect(spelled('7f3a')).toBe('7 Foxtrot 3 Alfa');
  expect(spelled('bcde')).toBe('Bravo Charlie Delta Echo');
});

test.each(languages)(
  'a form says whose key it is, shows every group large, and has lines for the holder and a witness: %s',
  (language) => {
    const { blocks } = composeIdentityForm({ identity, timeZone: 'Europe/Stockholm', say: translator(language) });
    const chart = blocks.find((block) => block.kind === 'chart');
    const labels = chart?.scene.shapes.flatMap((shape) =>
      shape.shape === 'label' && shape.pitch === 'fixed' ? [shape.text] : [],
    );
    expect(labels).toEqual(fingerprintGroups(fingerprint));
    const lines = blocks.find((block) => block.kind === 'table');
    expect(lines?.rows).toHaveLength(2);
    expect(JSON.stringify(lines?.rows[0])).toContain('Mara Lindqvist');
    expect(JSON.stringify(lines?.rows[1])).not.toContain('Mara Lindqvist');
    expect(JSON.stringify(blocks)).toContain('2026-11-22 11:00:00 +01:00');
  },
);

test('the form of a seal is signed by whoever keeps it, not by the seal', () => {
  const seal: IdentityView = { ...identity, kind: 'seal', name: 'Seal of Plant Nord' };
  const { blocks } = composeIdentityForm({ identity: seal, timeZone: 'UTC', say: translator('en') });
  const lines = blocks.find((block) => block.kind === 'table');
  expect(JSON.stringify(lines?.rows)).not.toContain('Seal of Plant Nord');
});
