/**
 * What of evidence.json follows from the rest of it, or from what is embedded beside it, as a code scripts and tests rely on.
 * The sentence an auditor reads is in `verify.REVISION_REBUILT`.
 */
export const evidenceParts = [
  'site',
  'signers',
  'signatureFields',
  'audit',
  'changes',
  'period',
  'record',
  'criteria',
  'signOffs',
  'findings',
  'assessment',
  'gaps',
  'frameworks',
  'controls',
  'attachments',
  'activity',
] as const;
export type EvidencePart = (typeof evidenceParts)[number];
