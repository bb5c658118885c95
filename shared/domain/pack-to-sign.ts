import type { DrillVerdict, EvidenceGrade, ObjectiveResult } from './drill-findings.ts';
import type { SignOffDecision } from './sign-off.ts';
import type { CertificateFacts } from './verdict.ts';
import type { VerifiedFile } from './verified-file.ts';

/** What a pack says came out, in as much as fits on one line. Units: `differences` still open. */
export type PackResult =
  | {
      readonly kind: 'drill';
      readonly title: string;
      readonly verdict: DrillVerdict;
      readonly grade: EvidenceGrade;
      readonly rto: ObjectiveResult;
      readonly rpo: ObjectiveResult;
      readonly openDifferences: number;
    }
  | { readonly kind: 'plan'; readonly criteriaMet: number; readonly criteria: number }
  | {
      readonly kind: 'site-audit';
      readonly from: string;
      readonly to: string;
      readonly drills: readonly { readonly verdict: DrillVerdict; readonly count: number }[];
      readonly openDifferences: number;
    };

/** A certificate that signed, and when its owner says they did. */
export interface FieldSigned {
  readonly certificate: CertificateFacts | null;
  readonly claimedAt: string | null;
}

/**
 * A place in a pack where it is signed, with what whoever signs there answers for.
 *
 * Shape: `certificateSha256` is that of the certificate the person named when signing off, null where any of theirs will do; `signed` is
 * null while nobody signed there.
 */
export interface FieldToSign {
  readonly field: string;
  readonly kind: 'seal' | 'sign-off';
  readonly role: string | null;
  readonly personName: string | null;
  readonly decision: SignOffDecision | null;
  readonly statement: string;
  readonly certificateSha256: string | null;
  readonly signed: FieldSigned | null;
}

/** What somebody is shown before they sign a pack, read from the evidence inside it. */
export interface PackToSign {
  readonly packId: string;
  readonly siteName: string;
  readonly issuedAt: string;
  readonly result: PackResult;
  readonly openGaps: number;
  /** Raw evidence that is not inside the PDF and has to be handed over with it. */
  readonly filesBeside: number;
  /** The seal first, then the people in the order they sign. */
  readonly fields: readonly FieldToSign[];
}

/** A pack that was opened to be signed. Shape: `pack` is null where the file is no pack that could be. */
export interface OpenedToSign {
  readonly verified: VerifiedFile;
  readonly pack: PackToSign | null;
}
