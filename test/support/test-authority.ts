import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a certificate of an authority says it may do. */
export const authorityUses =
  'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n';
/** What a certificate that signs packs says it may do. */
export const signerUses =
  'keyUsage=critical,digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection,1.3.6.1.5.5.7.3.36\n';

export const keyKinds = {
  p256: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072'],
  'weak-rsa': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
} as const;
export type KeyKind = keyof typeof keyKinds;

export interface Issuing {
  readonly issuer: string | null;
  readonly uses?: string;
  readonly key?: KeyKind;
  /** A request that is there already, in place of a new key. */
  readonly csr?: string;
  /** Units: days, the first and the last on which it is valid, `20261101`. */
  readonly from?: string;
  readonly until?: string;
  readonly subject?: string;
}

/** An authority made with openssl in a folder: keys `<name>.key`, certificates `<name>.pem`. */
export interface TestAuthority {
  readonly at: (name: string) => string;
  readonly openssl: (...parameters: string[]) => string;
  readonly issue: (name: string, issuing: Issuing) => void;
  readonly der: (name: string) => Buffer;
}

/** What `openssl ca` wants to know; the extensions follow. It can date a certificate, which `openssl x509` of that age cannot. */
function caSettings(folder: string): string {
  const own = `database=${join(folder, 'index')}\nnew_certs_dir=${folder}\nrand_serial=yes\ndefault_md=sha256\n`;
  return `[ca]\ndefault_ca=own\n[own]\n${own}policy=any\npreserve=yes\nx509_extensions=ext\n[any]\norganizationName=optional\ncommonName=supplied\n[ext]\n`;
}

export function testAuthority(folder: string): TestAuthority {
  const at = (name: string): string => join(folder, name);
  const openssl = (...parameters: string[]): string => execFileSync('openssl', parameters, { encoding: 'utf8', stdio: 'pipe' });
  const issue = (name: string, issuing: Issuing): void => {
    const { issuer, uses = signerUses, key = 'p256', subject = `/O=Customer/CN=${name}` } = issuing;
    const csr = issuing.csr ?? at(`${name}.csr`);
    if (issuing.csr === undefined) {
      openssl('genpkey', ...keyKinds[key], '-out', at(`${name}.key`));
      openssl('req', '-new', '-utf8', '-key', at(`${name}.key`), '-subj', subject, '-out', csr);
    }
    writeFileSync(at('index'), '');
    writeFileSync(at('index.attr'), 'unique_subject = no\n');
    writeFileSync(at('cnf'), `${caSettings(folder)}${uses}`);
    const { from = '20261101', until = '20361101' } = issuing;
    const signer =
      issuer === null
        ? ['-selfsign', '-keyfile', at(`${name}.key`)]
        : ['-cert', at(`${issuer}.pem`), '-keyfile', at(`${issuer}.key`)];
    const dates = ['-startdate', `${from}000000Z`, '-enddate', `${until}000000Z`];
    openssl('ca', '-batch', '-notext', '-utf8', '-config', at('cnf'), ...signer, ...dates, '-in', csr, '-out', at(`${name}.pem`));
  };
  const der = (name: string): Buffer => {
    openssl('x509', '-in', at(`${name}.pem`), '-outform', 'DER', '-out', at(`${name}.der`));
    return readFileSync(at(`${name}.der`));
  };
  return { at, openssl, issue, der };
}
