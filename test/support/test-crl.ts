import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of an authority made by openssl: `<name>.pem` and `<name>.key` in a folder. */
export interface CrlIssuer {
  readonly folder: string;
  readonly name: string;
}

export interface CrlInput {
  /** The certificates on the list: their PEM files, since when, and why (`keyCompromise`, `certificateHold`, `removeFromCRL`, …). */
  readonly revoked?: readonly { readonly pem: string; readonly at: string; readonly reason?: string }[];
  readonly thisUpdate: string;
  readonly nextUpdate: string;
  /** Lines of openssl's `crl_extensions` section, such as a critical delta indicator. */
  readonly extensions?: string;
  readonly digest?: string;
}

let count = 0;

/** A revocation list in DER, made by `openssl ca -gencrl` from a database of our own, so that it can be of any day. */
export function makeCrl({ folder, name }: CrlIssuer, input: CrlInput): Buffer {
  count += 1;
  const at = (suffix: string): string => join(folder, `crl-${count}.${suffix}`);
  const openssl = (...parameters: string[]): Buffer => execFileSync('openssl', parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = (input.revoked ?? []).map(({ pem, at: revokedAt, reason }) => {
    const serial = openssl('x509', '-in', pem, '-noout', '-serial').toString().trim().replace('serial=', '');
    const since = `${opensslTime(revokedAt).slice(2)}${reason === undefined ? '' : `,${reason}`}`;
    return `R\t491231235959Z\t${since}\t${serial}\tunknown\t/CN=revoked\n`;
  });
  writeFileSync(at('index'), lines.join(''));
  writeFileSync(at('index.attr'), 'unique_subject = no\n');
  writeFileSync(at('number'), '01\n');
  const extensions = input.extensions ?? 'authorityKeyIdentifier=keyid';
  writeFileSync(
    at('cnf'),
    `[ca]\ndefault_ca=own\n[own]\ndatabase=${at('index')}\ncrlnumber=${at('number')}\ndefault_md=${input.digest ?? 'sha256'}\ncrl_extensions=ext\n[ext]\n${extensions}\n`,
  );
  const signer = ['-cert', join(folder, `${name}.pem`), '-keyfile', join(folder, `${name}.key`)];
  const times = ['-crl_lastupdate', opensslTime(input.thisUpdate), '-crl_nextupdate', opensslTime(input.nextUpdate)];
  openssl('ca', '-gencrl', '-config', at('cnf'), ...signer, ...times, '-out', at('pem'));
  openssl('crl', '-in', at('pem'), '-outform', 'DER', '-out', at('der'));
  return readFileSync(at('der'));
}

function opensslTime(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
}
