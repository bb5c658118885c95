import type { TreeComparisonRules, TreeOutcome } from '../../shared/domain/tree-comparison.ts';
import type { TreeEntry, TreeFile } from '../../shared/domain/tree-manifest.ts';

/** What became of a path that both trees have. */
export function compareEntries(expected: TreeEntry, actual: TreeEntry, rules: TreeComparisonRules): TreeOutcome {
  if (expected.kind === 'unread' || actual.kind === 'unread') {
    return 'unreadable';
  }
  if (expected.kind === 'special' && actual.kind === 'special') {
    return 'skipped';
  }
  if (expected.kind === 'file' && actual.kind === 'file') {
    return compareFiles(expected, actual, rules);
  }
  if (expected.kind === 'link' && actual.kind === 'link') {
    // the time of a link is when it was made; few tools restore it and nothing reads it
    return expected.target === actual.target && expected.targetHex === actual.targetHex ? 'same' : 'changed-content';
  }
  if (expected.kind === 'folder' && actual.kind === 'folder') {
    return sameMetadata(expected, actual, rules) ? 'same' : 'metadata-only';
  }
  return 'changed-kind';
}

function compareFiles(expected: TreeFile, actual: TreeFile, rules: TreeComparisonRules): TreeOutcome {
  if (expected.bytes !== actual.bytes) {
    return 'changed-size';
  }
  if (expected.sha256 !== actual.sha256) {
    return 'changed-content';
  }
  return sameMetadata(expected, actual, rules) ? 'same' : 'metadata-only';
}

interface Metadata {
  readonly modifiedMs: number;
  readonly mode: number;
}

function sameMetadata(expected: Metadata, actual: Metadata, rules: TreeComparisonRules): boolean {
  const sameTime = rules.ignoreModified || Math.abs(expected.modifiedMs - actual.modifiedMs) <= rules.modifiedToleranceMs;
  return sameTime && (rules.ignoreMode || expected.mode === actual.mode);
}

/** What an entry is when the other tree has nothing under its name. */
export function outcomeAlone(entry: TreeEntry, side: 'expected' | 'actual'): TreeOutcome {
  if (entry.kind === 'unread') {
    return 'unreadable';
  }
  if (entry.kind === 'special') {
    return 'skipped';
  }
  return side === 'expected' ? 'missing' : 'added';
}
