import * as v from 'valibot';

/**
 * The list of everything in a folder at one time: what a source held before, what a restore brought back.
 *
 * Shape: NDJSON in UTF-8. Line 1 is the header, then one line per entry in ascending order of the bytes of its path (the order
 * of `LC_ALL=C sort`), then one line of totals that carries the SHA-256 of all lines before it, newlines included.
 * A file without the totals line was cut short.
 */
export const treeManifestSchemaName = 'drillbook.tree/1';

/** No line of a manifest is longer; two paths of 32,767 characters, escaped, fit. */
export const maxManifestLineBytes = 1_048_576;

const path = v.pipe(v.string(), v.minLength(1));
/** The exact bytes of a name that is not UTF-8; `path` is then only for reading, with `\xNN` for each byte that does not fit. */
const rawHex = v.optional(v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/)));
const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const modifiedMs = v.pipe(v.number(), v.safeInteger());
/** Permission bits as a number, 0 to 0o7777. */
const mode = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0o7777));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const errno = v.optional(v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/)));

export const treeHeaderSchema = v.object({
  schema: v.literal(treeManifestSchemaName),
  /** What the operator calls this tree. */
  label: v.string(),
  root: v.string(),
  host: v.string(),
  platform: v.string(),
  timeZone: v.string(),
  tool: v.object({ name: v.string(), version: v.string() }),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Whether `a` and `A` are two names there; null where it could not be told. */
  caseSensitive: v.nullable(v.boolean()),
  /** Paths below the root that were left out on purpose, each with everything below it. */
  excluded: v.array(v.string()),
});

export const treeFileSchema = v.strictObject({ path, pathHex: rawHex, kind: v.literal('file'), bytes, modifiedMs, mode, sha256 });
export const treeFolderSchema = v.strictObject({ path, pathHex: rawHex, kind: v.literal('folder'), modifiedMs, mode });
export const treeLinkSchema = v.strictObject({
  path,
  pathHex: rawHex,
  kind: v.literal('link'),
  modifiedMs,
  target: v.string(),
  targetHex: rawHex,
});
export const treeSpecialSchema = v.strictObject({
  path,
  pathHex: rawHex,
  kind: v.literal('special'),
  what: v.picklist(['socket', 'fifo', 'device', 'unknown']),
});
/**
 * Something that is there and was not read.
 *
 * Shape: a path that ends in `/` means the folder of that name is known but what it holds could not be listed.
 */
export const treeUnreadSchema = v.strictObject({
  path,
  pathHex: rawHex,
  kind: v.literal('unread'),
  was: v.picklist(['file', 'folder', 'link', 'unknown']),
  why: v.picklist(['unreadable', 'vanished', 'changed-while-reading']),
  errno,
});

export const treeEntrySchema = v.variant('kind', [
  treeFileSchema,
  treeFolderSchema,
  treeLinkSchema,
  treeSpecialSchema,
  treeUnreadSchema,
]);

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const treeTotalsSchema = v.strictObject({
  kind: v.literal('totals'),
  entries: count,
  files: count,
  bytes: count,
  folders: count,
  links: count,
  specials: count,
  unread: count,
  endedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** SHA-256 of every line before this one, with their newlines. */
  linesSha256: sha256,
});

export type TreeHeader = v.InferOutput<typeof treeHeaderSchema>;
export type TreeFile = v.InferOutput<typeof treeFileSchema>;
export type TreeEntry = v.InferOutput<typeof treeEntrySchema>;
export type TreeTotals = v.InferOutput<typeof treeTotalsSchema>;
