import * as v from 'valibot';
import { type PackSubject, packSubjectSchema } from '../../shared/domain/pack-subject.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { PackOptions } from '../services/packs.ts';

/** How a pack to be issued is described on the command line. */
export interface SubjectOptions {
  readonly drill?: string;
  readonly plan?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly page?: string;
  readonly signer?: readonly string[];
}

/**
 * What the pack is to be of; null where nothing is to be issued.
 *
 * Throws: REQUEST_INVALID where two subjects are named, a period has one end only, or a day is none.
 */
export function subjectOf({ drill, plan, from, to }: SubjectOptions): PackSubject | null {
  const isPeriod = from !== undefined || to !== undefined;
  const named = [drill !== undefined && '--drill', plan === true && '--plan', isPeriod && '--from'].filter(
    (name) => name !== false,
  );
  const [first, second] = named;
  if (first === undefined) return null;
  if (second !== undefined) throw invalid('pack', `${first} ${second}`);
  if (plan === true) return { kind: 'plan' };
  const parsed = v.safeParse(
    packSubjectSchema,
    drill === undefined ? { kind: 'site-audit', from, to } : { kind: 'drill', drillId: drill },
  );
  if (parsed.success) return parsed.output;
  const field = v.getDotPath(parsed.issues[0]) ?? 'from';
  throw invalid(field, field === 'drillId' ? (drill ?? '') : `${from ?? ''} – ${to ?? ''}`);
}

/** Paper, and who signs: `role=id or exact name`. Throws: REQUEST_INVALID. */
export function issuingOptions({ page, signer = [] }: SubjectOptions): Pick<PackOptions, 'pageSize' | 'signers'> {
  const pairs = signer.map((text) => {
    const at = text.indexOf('=');
    if (at < 1 || at === text.length - 1) throw invalid('signer', text);
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const;
  });
  return { pageSize: page?.toLowerCase() === 'letter' ? 'Letter' : 'A4', signers: Object.fromEntries(pairs) };
}

/** For an option that may be given several times. */
export function collected(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, text];
}

function invalid(field: string, problem: string): DrillbookError {
  return new DrillbookError('REQUEST_INVALID', { detail: { field }, fields: { [field]: problem } });
}
