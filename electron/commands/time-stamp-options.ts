import type { Command } from 'commander';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import type { ReadCertificate } from '../../shared/verifier/certificate.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { readTimeStamp } from '../../shared/verifier/time-stamp.ts';
import type { ExtendedPack } from '../pack/pack-tasks.ts';
import { readCertificates } from '../pack/read-certificates.ts';
import type { TimeStampAuthority } from '../pack/time-stamp-request.ts';
import { requireAddress } from '../services/time-stamp-authority.ts';
import { readSmallFile } from './read-small-file.ts';
import type { Terminal } from './terminal.ts';
import { requireWith, usageProblem } from './usage-problem.ts';

/** Whom to ask for the time, as it is given on the command line. */
export interface TsaOptions {
  readonly tsa?: string;
  readonly tsaAuthority?: readonly string[];
}

export function addTsaOptions(command: Command, say: Terminal['say']): Command {
  return command.option('--tsa <address>', say('option.tsa')).option('--tsa-authority <file...>', say('option.stamped-by'));
}

/** Undefined where nobody is to be asked. Throws: REQUEST_INVALID, FILE_NOT_FOUND, FILE_NOT_READABLE, CERTIFICATE_FILE_NOT_READABLE. */
export async function readTsa({ tsa, tsaAuthority = [] }: TsaOptions): Promise<TimeStampAuthority | undefined> {
  if (tsaAuthority.length > 0) requireWith('--tsa', tsa !== undefined, { '--tsa-authority': tsaAuthority });
  if (tsa === undefined) return undefined;
  try {
    requireAddress(tsa);
  } catch {
    throw usageProblem('address', '--tsa', { value: tsa });
  }
  const certificates = await readCertificateFiles(tsaAuthority);
  return { address: tsa, authoritiesDer: certificates.map(({ der }) => der) };
}

/** Throws: FILE_NOT_FOUND, FILE_NOT_READABLE, CERTIFICATE_FILE_NOT_READABLE. */
export async function readCertificateFiles(paths: readonly string[]): Promise<readonly ReadCertificate[]> {
  const certificates: ReadCertificate[] = [];
  for (const path of paths) {
    try {
      certificates.push(...(await readCertificates(await readSmallFile(path))));
    } catch (cause) {
      if (!(cause instanceof DrillbookError) || cause.code !== 'CERTIFICATE_FILE_NOT_READABLE') throw cause;
      throw new DrillbookError(cause.code, { detail: { path }, cause });
    }
  }
  return certificates;
}

/** A time-stamp that is in a pack now, as it is told. */
export interface TimeStampFacts {
  readonly field: string;
  readonly at: string;
  readonly accuracySeconds: number | null;
  readonly policy: string;
  readonly authority: string;
}

export async function timeStampFacts({ field, token }: NonNullable<ExtendedPack['stamp']>): Promise<TimeStampFacts> {
  const { at, accuracySeconds, policy, certificate } = await readTimeStamp(ownBytes(token), defaultLimits.certificates);
  return { field, at, accuracySeconds, policy, authority: certificate.facts.subject };
}

export function printTimeStamp({ print, say }: Terminal, { field, at, authority }: TimeStampFacts): void {
  print(say('command.time-stamped', { field, at, authority }));
}
