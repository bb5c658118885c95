import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { TrustList } from '../../shared/verifier/trust.ts';
import { type AuthorityPurpose, readRevocationListFile, requireAuthority } from '../pack/authority.ts';
import { readCertificates } from '../pack/read-certificates.ts';
import { openSite } from '../services/sites.ts';
import { trustOf } from '../services/trust.ts';
import { openTrustList, trustListLimitBytes, trustListSignatureEnding } from '../services/trust-lists.ts';
import { closeSiteFile } from '../store/site-file.ts';
import { readSmallFile, readSmallFileIfThere } from './read-small-file.ts';
import type { Terminal } from './terminal.ts';
import { usageProblem } from './usage-problem.ts';
import { realWorkplace } from './workplace.ts';

/** What a command is told about whom to trust. */
export interface TrustOptions {
  readonly site?: string;
  readonly trust?: readonly string[];
  readonly trustList?: string;
  readonly authority?: readonly string[];
  readonly tsaAuthority?: readonly string[];
  readonly crl?: readonly string[];
}

export function addTrustOptions(command: Command, say: Terminal['say']): Command {
  return command
    .option('--site <file>', say('option.trust-site'))
    .option('--trust <sha256...>', say('option.trust'))
    .option('--trust-list <file>', say('option.trust-list'))
    .option('--authority <file...>', say('option.authority'))
    .option('--tsa-authority <file...>', say('option.tsa-authority'))
    .option('--crl <file...>', say('option.crl'));
}

/** The files that are read to know whom to trust. */
export function trustInputs({ site, trustList, authority = [], tsaAuthority = [], crl = [] }: TrustOptions) {
  const signature = trustList === undefined ? undefined : `${trustList}${trustListSignatureEnding}`;
  return [site, trustList, signature, ...authority, ...tsaAuthority, ...crl];
}

/**
 * Everybody who is to be trusted: by the site, by a trust list that travelled, and by what was given on the command line.
 *
 * Throws: REQUEST_INVALID, and what reading each of the files throws.
 */
export async function trustFrom(terminal: Terminal, options: TrustOptions): Promise<TrustList> {
  const given = (options.trust ?? []).map(fingerprintIn);
  const ofSite = options.site === undefined ? trustOf(null) : trustOfSite(options.site);
  const confirmed = [...given, ...ofSite.pinnedSha256.map(({ sha256 }) => sha256)];
  const ofList = options.trustList === undefined ? trustOf(null) : await listFrom(terminal, options.trustList, confirmed);
  const lists = [ofSite, ofList];
  const siteId = ofSite.siteId ?? ofList.siteId;
  return {
    pinnedSha256: [
      ...lists.flatMap(({ pinnedSha256 }) => pinnedSha256),
      ...given.map((sha256) => ({ sha256, name: sha256, kind: null })),
    ],
    certificateAuthoritiesDer: [
      ...lists.flatMap(({ certificateAuthoritiesDer }) => certificateAuthoritiesDer),
      ...(await authoritiesIn(options.authority ?? [], 'authority')),
    ],
    timeStampAuthoritiesDer: [
      ...lists.flatMap(({ timeStampAuthoritiesDer = [] }) => timeStampAuthoritiesDer),
      ...(await authoritiesIn(options.tsaAuthority ?? [], 'time-stamp-authority')),
    ],
    revocationListsDer: [
      ...lists.flatMap(({ revocationListsDer = [] }) => revocationListsDer),
      ...(await revocationListsIn(options.crl ?? [])),
    ],
    ...(siteId === undefined ? {} : { siteId }),
  };
}

function trustOfSite(site: string): TrustList {
  const { context, file } = openSite(resolve(site), realWorkplace);
  try {
    return trustOf(context.db);
  } finally {
    closeSiteFile(file);
  }
}

/** Says whose list it is: somebody's word is taken for everything in it. */
async function listFrom(terminal: Terminal, file: string, trusted: readonly string[]): Promise<TrustList> {
  const path = resolve(file);
  const bytes = await readSmallFile(path, trustListLimitBytes);
  const signature = await readSmallFileIfThere(`${path}${trustListSignatureEnding}`);
  const { trust, siteName, issuedAt, signer } = await openTrustList({ path, bytes, signature, trusted });
  const name = signer === null ? terminal.say('command.trust-list-unsigned') : signer.subject;
  terminal.print(terminal.say('command.trust-list-of', { site: siteName, issuedAt, name }));
  return trust;
}

async function authoritiesIn(files: readonly string[], purpose: AuthorityPurpose): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (const file of files) {
    for (const certificate of await readCertificates(await readSmallFile(file))) {
      requireAuthority(certificate, purpose);
      found.push(certificate.der);
    }
  }
  return found;
}

async function revocationListsIn(files: readonly string[]): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (const file of files) found.push(readRevocationListFile(await readSmallFile(file)).list.der);
  return found;
}

/** Fingerprints are written with or without colons or spaces, in either case. Throws: REQUEST_INVALID. */
export function fingerprintIn(text: string): string {
  const hex = text.replaceAll(/[:\s]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hex)) return hex;
  throw usageProblem('fingerprint', '--trust', { value: text, count: hex.length });
}
