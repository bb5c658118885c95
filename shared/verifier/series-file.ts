import type { PackAudit, Verdict } from '../domain/verdict.ts';
import type { VerifiedFile } from '../domain/verified-file.ts';

/** A file that can take part: a pack that says of which site it is and how far the log of that site had come. */
export interface SeriesFile extends Pick<VerifiedFile, 'fileName' | 'sha256' | 'told'> {
  readonly verdict: Verdict & {
    readonly packId: string;
    readonly siteId: string;
    readonly issuedAt: string;
    readonly audit: PackAudit;
  };
}

/** One that was altered says nothing; one without any signature is held against its signed copies alone. */
export function takesPart(file: VerifiedFile): file is VerifiedFile & SeriesFile {
  const { verdict } = file;
  const tells = verdict.packId !== null && verdict.siteId !== null && verdict.issuedAt !== null && verdict.audit !== null;
  return tells && (verdict.integrity.state === 'passed' || verdict.bottomLine === 'unsealed');
}
