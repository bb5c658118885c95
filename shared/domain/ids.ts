import * as v from 'valibot';

const idText = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

export const siteIdSchema = v.pipe(idText, v.brand('SiteId'));

export const personIdSchema = v.pipe(idText, v.brand('PersonId'));
export type PersonId = v.InferOutput<typeof personIdSchema>;

export const serviceIdSchema = v.pipe(idText, v.brand('ServiceId'));
export type ServiceId = v.InferOutput<typeof serviceIdSchema>;

export const assetIdSchema = v.pipe(idText, v.brand('AssetId'));
export type AssetId = v.InferOutput<typeof assetIdSchema>;

export const scopeItemIdSchema = v.pipe(idText, v.brand('ScopeItemId'));
export type ScopeItemId = v.InferOutput<typeof scopeItemIdSchema>;

export const restoreTargetIdSchema = v.pipe(idText, v.brand('RestoreTargetId'));
export type RestoreTargetId = v.InferOutput<typeof restoreTargetIdSchema>;

export const backupPointIdSchema = v.pipe(idText, v.brand('BackupPointId'));
export type BackupPointId = v.InferOutput<typeof backupPointIdSchema>;

export const drillIdSchema = v.pipe(idText, v.brand('DrillId'));
export type DrillId = v.InferOutput<typeof drillIdSchema>;

export const checkIdSchema = v.pipe(idText, v.brand('CheckId'));
export type CheckId = v.InferOutput<typeof checkIdSchema>;

export const differenceIdSchema = v.pipe(idText, v.brand('DifferenceId'));
export type DifferenceId = v.InferOutput<typeof differenceIdSchema>;

export const evidenceIdSchema = v.pipe(idText, v.brand('EvidenceId'));
export type EvidenceId = v.InferOutput<typeof evidenceIdSchema>;

export const signOffIdSchema = v.pipe(idText, v.brand('SignOffId'));
export type SignOffId = v.InferOutput<typeof signOffIdSchema>;

export const identityIdSchema = v.pipe(idText, v.brand('IdentityId'));
export type IdentityId = v.InferOutput<typeof identityIdSchema>;
