import * as v from 'valibot';
import { bytesSchema, countSchema, instantSchema, lineSchema, sha256Schema } from './units.ts';

/** What `schema` says in every evidence.json of this generation. */
export const evidenceSchemaName = 'drillbook.evidence/1';

/** The name under which the machine-readable truth is embedded in a pack. */
export const evidenceFileName = 'evidence.json';

/** The name of the detached signature of evidence.json that the site's seal key makes; embedded beside it, never listed in it. */
export const evidenceSignatureFileName = 'evidence.json.p7s';

/** What a pack is of: one drill, the plan as it stands, or all that happened at a site in a period. */
export const packKinds = ['drill', 'plan', 'site-audit'] as const;

// no dot: a dot in /T means a hierarchy of fields, which the signing dialect does not have
const fieldNameSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/));

/** The place in the pack where the site's key certifies it; it never stands for a person. */
const sealFieldSchema = v.looseObject({ field: fieldNameSchema, kind: v.literal('seal') });

/** The place in the pack where one person signs for one role. */
const signOffFieldSchema = v.looseObject({
  field: fieldNameSchema,
  kind: v.literal('sign-off'),
  role: lineSchema,
  personName: lineSchema,
  statement: v.pipe(v.string(), v.maxLength(20_000)),
  /** The certificate the person named when signing off; null where none was at hand, and any of theirs will do. */
  certificateSha256: v.optional(v.nullable(sha256Schema), null),
});

const signatureFieldSchema = v.variant('kind', [sealFieldSchema, signOffFieldSchema]);
export type PackKind = (typeof packKinds)[number];
export type SignatureField = v.InferOutput<typeof signatureFieldSchema>;
export type SignOffField = v.InferOutput<typeof signOffFieldSchema>;

/**
 * A file that evidence.json vouches for: embedded in the pack, or, where it is too large for that, beside the PDF in a folder of its own.
 */
export const packAttachmentSchema = v.looseObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)),
  mediaType: v.pipe(v.string(), v.regex(/^[a-z0-9.+-]+\/[A-Za-z0-9.+-]+$/), v.maxLength(200)),
  bytes: bytesSchema,
  sha256: sha256Schema,
  place: v.optional(v.picklist(['embedded', 'beside']), 'embedded'),
});
export type PackAttachment = v.InferOutput<typeof packAttachmentSchema>;

/** How far the site's audit log had come: the number of its entries and the hash of the last one. */
const auditStateSchema = v.looseObject({ size: countSchema, head: v.pipe(v.string(), v.maxLength(200)) });

/** How far it had come when an earlier pack of the site was issued, so that packs of one site can be held against each other. */
export const auditCheckpointSchema = v.looseObject({
  ...auditStateSchema.entries,
  packId: sha256Schema,
  issuedAt: instantSchema,
});
export type AuditCheckpoint = v.InferOutput<typeof auditCheckpointSchema>;

/** The newest of them; those before are named in the packs that are. */
export const checkpointsAtMost = 10_000;

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/**
 * The part of evidence.json that every verifier relies on; what else a pack tells is free to grow.
 *
 * Shape: one seal, at least one sign-off, field names and attachment names each once; `attachments` lists every embedded
 * file but evidence.json itself and its detached signature. The SHA-256 of the file's bytes is the pack id.
 */
export const evidenceEnvelopeSchema = v.looseObject({
  schema: v.literal(evidenceSchemaName),
  packKind: v.picklist(packKinds),
  issuedAt: instantSchema,
  language: v.picklist(['en', 'zh-CN', 'ja']),
  pageSize: v.optional(v.picklist(['A4', 'Letter']), 'A4'),
  site: v.looseObject({ siteId: lineSchema, name: lineSchema }),
  signatureFields: v.pipe(
    v.array(signatureFieldSchema),
    v.minLength(2),
    v.maxLength(32),
    v.check((fields) => fields.filter((field) => field.kind === 'seal').length === 1, 'exactly one seal'),
    v.check((fields) => distinct(fields.map((field) => field.field)), 'each field once'),
  ),
  attachments: v.pipe(
    v.array(packAttachmentSchema),
    v.check((files) => distinct(files.map((file) => file.name)), 'each attachment once'),
    v.check((files) => files.every((file) => file.name !== evidenceFileName), 'evidence.json does not list itself'),
    v.check((files) => files.every((file) => file.name !== evidenceSignatureFileName), 'nor its signature'),
  ),
  audit: v.looseObject({
    ...auditStateSchema.entries,
    checkpoints: v.optional(v.pipe(v.array(auditCheckpointSchema), v.maxLength(checkpointsAtMost)), []),
  }),
});
export type EvidenceEnvelope = v.InferOutput<typeof evidenceEnvelopeSchema>;
