import * as v from 'valibot';
import { drillVerdicts } from '../../shared/domain/drill-findings.ts';
import type { PackKind, SignatureField } from '../../shared/domain/evidence-envelope.ts';
import { type Period, periodSchema } from '../../shared/domain/pack-subject.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { openPack } from '../../shared/verifier/open-pack.ts';
import { Refusal } from '../../shared/verifier/refusal.ts';

const auditSchema = v.looseObject({ packKind: v.literal('site-audit'), period: periodSchema });

const drillSchema = v.looseObject({
  packKind: v.literal('drill'),
  record: v.looseObject({ drill: v.looseObject({ title: v.string() }) }),
  findings: v.looseObject({ verdict: v.picklist(drillVerdicts) }),
});

/** What a signature in one field would answer for, as the pack's own evidence tells it. `drill` and `period` are null where the pack is of none. */
export interface SigningSubject {
  readonly packId: string;
  readonly siteName: string;
  readonly packKind: PackKind;
  readonly period: Period | null;
  readonly field: SignatureField;
  readonly drill: { readonly title: string; readonly verdict: (typeof drillVerdicts)[number] } | null;
}

/**
 * Reads from a pack what somebody is about to sign; `fieldName` null stands for the seal. Whether the pack is whole is for `signPack`.
 *
 * Throws: PACK_LAYOUT_INVALID, SIGNATURE_FIELD_UNKNOWN.
 */
export async function signingSubject(pack: Uint8Array, fieldName: string | null): Promise<SigningSubject> {
  const { envelope, packId, bytes } = await evidenceOf(pack);
  const field = envelope.signatureFields.find((entry) =>
    fieldName === null ? entry.kind === 'seal' : entry.field === fieldName,
  );
  if (field === undefined) {
    const fields = envelope.signatureFields.flatMap((entry) => (entry.kind === 'seal' ? [] : [entry.field])).join(', ');
    throw new DrillbookError('SIGNATURE_FIELD_UNKNOWN', { detail: { field: fieldName ?? 'Seal', fields } });
  }
  const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const drill = v.safeParse(drillSchema, value);
  const audit = v.safeParse(auditSchema, value);
  const { record, findings } = drill.success ? drill.output : { record: null, findings: null };
  return {
    packId,
    siteName: envelope.site.name,
    packKind: envelope.packKind,
    period: audit.success ? audit.output.period : null,
    field,
    drill: record && findings ? { title: record.drill.title, verdict: findings.verdict } : null,
  };
}

async function evidenceOf(pack: Uint8Array) {
  try {
    const opened = await openPack(ownBytes(pack), { limits: defaultLimits, outOfTime: () => false }, () => undefined);
    return opened.evidence;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new DrillbookError('PACK_LAYOUT_INVALID', { detail: { check: cause.code }, cause });
  }
}
