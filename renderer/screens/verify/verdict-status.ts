import type { SeriesState } from '../../../shared/domain/pack-series.ts';
import type { AttachmentState, BottomLine, CheckState, IntegrityVoice, Verdict } from '../../../shared/domain/verdict.ts';
import type { Status } from '../../components/status-badge.tsx';

/** How what the verifier says looks: each is one of the four things an instrument can say. */
export const statusOfBottomLine: Readonly<Record<BottomLine, Status>> = {
  'intact-complete-trusted': 'met',
  'intact-complete-identity-unproven': 'at-risk',
  'intact-identity-contradicted': 'not-met',
  'intact-pages-not-compared': 'at-risk',
  'intact-incomplete': 'at-risk',
  unsealed: 'at-risk',
  altered: 'not-met',
  'not-a-pack': 'unknown',
};

export const statusOfCheck: Readonly<Record<CheckState, Status>> = {
  passed: 'met',
  failed: 'not-met',
  'not-checked': 'unknown',
};

export const statusOfAttachment: Readonly<Record<AttachmentState, Status>> = { ...statusOfCheck, missing: 'at-risk' };

export const statusOfIntegrity: Readonly<Record<IntegrityVoice, Status>> = {
  passed: 'met',
  partly: 'at-risk',
  failed: 'not-met',
};

export const statusOfIdentity: Readonly<Record<Verdict['identity']['state'], Status>> = {
  trusted: 'met',
  unproven: 'at-risk',
  contradicted: 'not-met',
  'not-checked': 'unknown',
};

export const statusOfCompleteness: Readonly<Record<Verdict['completeness']['state'], Status>> = {
  complete: 'met',
  incomplete: 'at-risk',
  'not-checked': 'unknown',
};

export const statusOfFinding: Readonly<Record<SeriesState, Status>> = { passed: 'met', failed: 'not-met', noted: 'at-risk' };
