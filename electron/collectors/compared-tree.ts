import type { ComparedTree } from '../../shared/domain/tree-comparison.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { ManifestReader } from './read-manifest.ts';

/**
 * What a comparison records of a manifest it has read to the end.
 *
 * Throws: MANIFEST_TRUNCATED when the end was not reached.
 */
export function comparedTree(manifest: ManifestReader): ComparedTree {
  const end = manifest.end();
  if (end === null) {
    throw new DrillbookError('MANIFEST_TRUNCATED');
  }
  const { label, root, host, startedAt } = manifest.header;
  return { label, root, host, startedAt, files: end.totals.files, bytes: end.totals.bytes, manifestSha256: end.manifestSha256 };
}
