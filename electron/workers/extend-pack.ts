import { DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes, sameBytes } from '../../shared/verifier/bytes.ts';
import { readCertificate } from '../../shared/verifier/certificate.ts';
import { placeOverDocument } from '../pack/add-document-time-stamp.ts';
import { addSecurityStore, type StoredPack } from '../pack/add-security-store.ts';
import { placeInSignature } from '../pack/attach-time-stamp.ts';
import type { AdditionInput } from '../pack/intact-pack.ts';
import type { ExtendedPack, ExtendPackTask, PackExtension, StoredFacts } from '../pack/pack-tasks.ts';
import { placeIn } from '../pack/stamped-part.ts';
import { askTimeStamp } from '../services/time-stamp-authority.ts';
import { answerTasks, type Report } from '../threads/answer-tasks.ts';

answerTasks(async ({ pack, at, extension }: ExtendPackTask, report): Promise<ExtendedPack> => {
  report({ stage: extension.kind === 'proofs' ? 'preserve' : 'verify-pack' });
  const input = { pack, at };
  switch (extension.kind) {
    case 'proofs':
      return preserve(input, extension, report);
    case 'time-stamp':
      return stamp(input, extension, report);
    case 'token':
      return take(input, extension);
  }
});

type Extension<Kind extends PackExtension['kind']> = Extract<PackExtension, { readonly kind: Kind }>;

/** The store first and the time-stamp over it; where the store has everything already only the time-stamp is renewed. */
async function preserve(
  input: AdditionInput,
  { stampedBy, ...given }: Extension<'proofs'>,
  report: Report,
): Promise<ExtendedPack> {
  const certificates = await Promise.all(given.certificatesDer.map((der) => readCertificate(ownBytes(der))));
  let stored: StoredPack | null = null;
  try {
    stored = await addSecurityStore({ ...input, certificates, revocationLists: given.revocationLists });
  } catch (cause) {
    if (stampedBy === undefined || !isDrillbookError(cause, 'NOTHING_TO_PRESERVE')) throw cause;
  }
  const kept = { bytes: stored?.bytes ?? input.pack, stored: stored === null ? null : factsOf(stored) };
  if (stampedBy === undefined) return { ...kept, stamp: null };
  const over = { kind: 'time-stamp', over: 'document', stampedBy } as const;
  return { ...(await stamp({ ...input, pack: kept.bytes }, over, report)), stored: kept.stored };
}

function factsOf({ certificates, revocationLists, notNeeded, uncovered }: StoredPack): StoredFacts {
  const subjects = certificates.map(({ facts }) => facts.subject);
  return { certificates: subjects, revocationLists: revocationLists.length, notNeeded, uncovered };
}

async function stamp(input: AdditionInput, { over, stampedBy }: Extension<'time-stamp'>, report: Report): Promise<ExtendedPack> {
  const { field, imprint, fill } = await placeIn(input, over);
  report({ stage: 'time-stamp' });
  const { token } = await askTimeStamp(imprint, stampedBy);
  return { bytes: await fill(token), stored: null, stamp: { field, token } };
}

/** The request itself says what it was made for: the newest signature or the whole pack. */
async function take(input: AdditionInput, { imprint, token }: Extension<'token'>): Promise<ExtendedPack> {
  const over = await placeOverDocument(input);
  const place = sameBytes(over.imprint, imprint) ? over : await placeInSignature(input);
  if (!sameBytes(place.imprint, imprint)) throw new DrillbookError('TIME_STAMP_REQUEST_FOREIGN');
  return { bytes: await place.fill(token), stored: null, stamp: { field: place.field, token } };
}
