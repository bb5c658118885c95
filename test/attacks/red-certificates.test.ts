import { expect, test } from 'vitest';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { readCertificate } from '../../shared/verifier/certificate.ts';
import { storeProofs } from '../support/long-term-pack.ts';
import { cmsPath, rewriteDer, rewriteNewest, tlv } from '../support/odd-signature.ts';
import { packHistory, siteKeys } from '../support/signed-pack.ts';
import { testKey } from '../support/test-identities.ts';
import { failedCodes, judge } from './lab.ts';

const keys = await siteKeys();
const { whole } = await packHistory(keys);

/** A certificate that anybody can write: the name and public key of a signer, issued by an authority that does not exist. */
const invented = rewriteDer(keys.approver.certificateDer, [0, 3], () => {
  const name = tlv(0x30, Buffer.from('0603550403', 'hex'), tlv(0x0c, Buffer.from('Authority of Everything')));
  return tlv(0x30, tlv(0x31, name));
});

test('a certificate above one that is signed by itself cannot be written into the newest signature', async () => {
  const certificates = [Buffer.from(keys.approver.certificateDer), invented].sort(Buffer.compare);
  const withInvented = (cms: Uint8Array) => rewriteDer(cms, cmsPath.certificates, () => tlv(0xa0, ...certificates));
  const verdict = await judge(rewriteNewest(whole, withInvented));
  expect(failedCodes(verdict)).toContain('CMS_FORM');
  expect(verdict.bottomLine).toBe('altered');
});

test('nor can it be stored', async () => {
  expect((await readCertificate(ownBytes(invented))).facts.issuer).toBe('CN=Authority of Everything');
  const verdict = await judge(await storeProofs(whole, { certificates: [invented] }));
  expect(failedCodes(verdict)).toContain('STORE_CONTENT');
  expect(verdict.bottomLine).toBe('altered');
});

test('a name cannot bring a part along that it does not have', async () => {
  const { certificateDer } = await testKey('Anna, O=Board of Directors');
  const { facts } = await readCertificate(ownBytes(certificateDer));
  expect(facts.subject).toContain('CN=Anna\\, O=Board of Directors');
  expect(facts.commonName).toBe('Anna, O=Board of Directors');
});
