import * as v from 'valibot';
import { evidenceFileName } from '../../shared/domain/evidence-envelope.ts';
import type { OpenedToSign } from '../../shared/domain/pack-to-sign.ts';
import { signedEvidenceSchema } from '../../shared/domain/signed-evidence.ts';
import { packToSign } from '../../shared/rules/pack-to-sign.ts';
import { sha256Of } from '../files/sha256.ts';
import type { Verifying } from './verification.ts';
import { attachmentOf, verifyGiven } from './verification-records.ts';

/**
 * Opens a pack for whoever is to sign it: the verifier's word on these very bytes, and what its evidence says.
 *
 * Throws: CANCELLED, ATTACHMENT_NOT_READABLE.
 */
export async function openToSign(fileName: string, bytes: Uint8Array, verifying: Verifying): Promise<OpenedToSign> {
  const verified = await verifyGiven(fileName, { bytes }, verifying);
  const { packId, integrity } = verified.verdict;
  // an unsealed pack fails the check of its seal and is whole all the same
  const isWhole = integrity.state === 'passed' || verified.verdict.bottomLine === 'unsealed';
  if (packId === null || !isWhole) return { verified, pack: null };
  const { bytes: evidence } = await attachmentOf({ bytes, fileName }, evidenceFileName, verifying.signal);
  const parsed = v.safeParse(signedEvidenceSchema, JSON.parse(Buffer.from(evidence).toString('utf8')));
  if (!parsed.success || sha256Of(evidence) !== packId) return { verified, pack: null };
  return { verified, pack: packToSign(parsed.output, verified.verdict, packId) };
}
