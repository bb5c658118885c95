import { randomBytes, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { makeCertificateRequest } from '../../electron/pack/certificate-request.ts';
import { createIdentity } from '../../electron/pack/create-identity.ts';
import type { IdentityRecord } from '../../electron/pack/identity-record.ts';
import { importCertificate } from '../../electron/pack/import-certificate.ts';
import { importPkcs12 } from '../../electron/pack/import-pkcs12.ts';
import { unlockIdentity } from '../../electron/pack/unlock-identity.ts';
import type { KeyType } from '../../shared/domain/identity.ts';
import type { IdentityId } from '../../shared/domain/ids.ts';
import { type KeyKind, type TestAuthority, testAuthority } from './test-authority.ts';

export const keyPassphrase = 'correct horse battery';

/** A locked identity and the file of the certificate that openssl is to trust for it. */
export interface WitnessKey {
  readonly identity: IdentityRecord;
  readonly anchorPem: string;
}

type Kind = IdentityRecord['kind'];

/** Makes identities in every way the product knows, in one folder. */
export interface KeyMaker {
  readonly selfSigned: (kind: Kind, name: string, keyType?: KeyType) => Promise<WitnessKey>;
  /** Made here, certified by the authority of the customer, and its certificate imported back. */
  readonly certified: (kind: Kind, name: string, keyType?: KeyType) => Promise<WitnessKey>;
  /** Made by the authority and handed over as PKCS #12. */
  readonly handedOver: (kind: Kind, name: string, keyKind: KeyKind) => Promise<WitnessKey>;
}

const newId = (): IdentityId => `key-${randomBytes(4).toString('hex')}` as IdentityId;
const given = { passphrase: keyPassphrase, random: randomBytes };

/** `authority` has the certificates `Root` and, below it, `Issuing`. */
export function keyMaker(folder: string, authority: TestAuthority, now: () => string): KeyMaker {
  // files of its own: an authority writes the same few again and again
  const files = testAuthority(folder);
  const create = (kind: Kind, name: string, keyType: KeyType = 'ec-p256'): Promise<IdentityRecord> => {
    const valid = { validFrom: '2026-11-01T00:00:00.000Z', validUntil: '2036-11-01T00:00:00.000Z' };
    const about = { identityId: newId(), kind, keyType, subject: { commonName: name }, createdAt: valid.validFrom };
    return createIdentity({ ...about, ...valid, ...given });
  };
  const chainPem = (): string => readFileSync(authority.at('Issuing.pem'), 'utf8');
  return {
    selfSigned: async (kind, name, keyType) => {
      const identity = await create(kind, name, keyType);
      const anchorPem = files.at(`${identity.identityId}.pem`);
      writeFileSync(anchorPem, new X509Certificate(Buffer.from(identity.certificateDer, 'base64')).toString());
      return { identity, anchorPem };
    },
    certified: async (kind, name, keyType) => {
      const record = await create(kind, name, keyType);
      const id = record.identityId;
      writeFileSync(authority.at(`${id}.csr`), makeCertificateRequest(await unlockIdentity(record, keyPassphrase)));
      authority.issue(id, { issuer: 'Issuing', csr: authority.at(`${id}.csr`) });
      const file = Buffer.from(`${readFileSync(authority.at(`${id}.pem`), 'utf8')}${chainPem()}`);
      const { record: identity } = await importCertificate({ record, file, at: now(), ...given });
      return { identity, anchorPem: authority.at('Root.pem') };
    },
    handedOver: async (kind, name, keyKind) => {
      const id = newId();
      authority.issue(id, { issuer: 'Issuing', subject: `/O=Customer/CN=${name}`, key: keyKind });
      const [key, out] = [authority.at(`${id}.key`), authority.at(`${id}.p12`)];
      const from = ['-inkey', key, '-in', authority.at(`${id}.pem`), '-certfile', authority.at('Issuing.pem')];
      authority.openssl('pkcs12', '-export', ...from, '-passout', 'pass:export me', '-out', out);
      const opened = { file: readFileSync(out), filePassphrase: 'export me' };
      const { record: identity } = await importPkcs12({ ...opened, identityId: id, kind, at: now(), ...given });
      return { identity, anchorPem: authority.at('Root.pem') };
    },
  };
}
