import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { derLength } from '../../../shared/verifier/der.ts';
import { type PackHistory, packHistory, type SiteKeys, siteKeys } from '../../support/signed-pack.ts';
import { testWithTools } from '../../support/tools.ts';

let keys: SiteKeys;
let pack: PackHistory;
const folder = mkdtempSync(join(tmpdir(), 'drillbook-tools-'));
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  keys = await siteKeys();
  pack = await packHistory(keys);
  for (const [name, bytes] of Object.entries(pack)) writeFileSync(at(`${name}.pdf`), bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (tool: string, ...parameters: string[]): string =>
  execFileSync(tool, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

testWithTools(['pdfsig'], 'pdfsig finds four valid signatures, and the last covers the total document', () => {
  const report = run('pdfsig', '-nocert', at('whole.pdf'));
  expect(report.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(4);
  expect(report.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(4);
  expect(report.match(/Not total document signed/g)).toHaveLength(3);
  expect(report.slice(report.indexOf('Signature #4'))).toContain('  - Total document signed');
});

testWithTools(['openssl'], 'openssl verifies every signature as CAdES against the signer’s own certificate', () => {
  const signers = [keys.seal, keys.tester, keys.validator, keys.approver];
  const text = Buffer.from(pack.whole).toString('latin1');
  const ranges = [...text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/g)].map((found) => found.slice(1).map(Number));
  expect(ranges).toHaveLength(4);
  for (const [index, [start = 0, end = 0, rest = 0]] of ranges.entries()) {
    const padded = Buffer.from(text.slice(start + 1, end - 1), 'hex');
    writeFileSync(at('signature.der'), padded.subarray(0, derLength(padded) ?? 0));
    writeFileSync(at('content'), Buffer.concat([pack.whole.subarray(0, start), pack.whole.subarray(end, end + rest)]));
    writeFileSync(at('signer.der'), signers[index]?.certificateDer ?? '');
    run('openssl', 'x509', '-inform', 'DER', '-in', at('signer.der'), '-out', at('signer.pem'));
    const verify = [
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      '-in',
      at('signature.der'),
      '-content',
      at('content'),
    ];
    run('openssl', ...verify, '-CAfile', at('signer.pem'), '-purpose', 'smimesign', '-out', at('verified'));
  }
});

testWithTools(['qpdf'], 'qpdf finds no error in any state of a pack', () => {
  for (const name of Object.keys(pack)) {
    expect(run('qpdf', '--check', at(`${name}.pdf`))).toContain('No syntax or stream encoding errors found');
  }
});

testWithTools(['mutool'], 'mutool confirms the digest of every signature', () => {
  const report = run('mutool', 'sign', '-v', at('whole.pdf'));
  expect(report.match(/The signature is valid but there have been edits since signing/g)).toHaveLength(3);
  expect(report.match(/The document is unchanged since signing/g)).toHaveLength(1);
});

testWithTools(['openssl'], 'openssl finds the certificates strictly in order', () => {
  for (const [name, key] of Object.entries(keys)) {
    writeFileSync(at(`${name}.der`), key.certificateDer);
    run('openssl', 'x509', '-inform', 'DER', '-in', at(`${name}.der`), '-out', at(`${name}.pem`));
    expect(run('openssl', 'verify', '-x509_strict', '-CAfile', at(`${name}.pem`), at(`${name}.pem`))).toContain('OK');
  }
});
