import type { KeyedEntry, ManifestReader } from './read-manifest.ts';
import type { TreeFindings } from './tree-findings.ts';
import type { TreeKey } from './tree-path.ts';

/**
 * Walks two manifests side by side; both are in the order of their paths' bytes, so each entry is looked at once.
 *
 * `onBlock` is called after each block that was read; what it throws stops the walk.
 */
export async function mergeTrees(
  expected: ManifestReader,
  actual: ManifestReader,
  findings: TreeFindings,
  onBlock: () => void,
): Promise<void> {
  const left = cursor(expected);
  const right = cursor(actual);
  for (;;) {
    // awaiting only where a block ends: a promise per entry would cost more than the comparison
    if (left.spent() || right.spent()) {
      await left.fill();
      await right.fill();
      onBlock();
    }
    const a = left.peek();
    const b = right.peek();
    if (a === null && b === null) {
      return;
    }
    if (a !== null && b !== null && a.key === b.key) {
      findings.both(left.take(a), right.take(b));
    } else if (a !== null && (b === null || a.key < b.key)) {
      findings.one('expected', left.take(a), right.hides(a.key));
    } else if (b !== null) {
      findings.one('actual', right.take(b), left.hides(b.key));
    }
  }
}

function cursor(manifest: ManifestReader) {
  let block: readonly KeyedEntry[] = [];
  let at = 0;
  let ended = false;
  let unlisted: TreeKey | null = null;
  return {
    spent: () => at >= block.length && !ended,
    async fill() {
      while (at >= block.length && !ended) {
        const next = await manifest.next();
        ended = next === null;
        block = next ?? [];
        at = 0;
      }
    },
    peek: (): KeyedEntry | null => block[at] ?? null,
    take(keyed: KeyedEntry): KeyedEntry {
      at += 1;
      // all that lies in a folder follows its `folder/` line at once
      unlisted = keyed.entry.kind === 'unread' && keyed.key.endsWith('/') ? keyed.key : unlisted;
      return keyed;
    },
    /** Whether a path lies in a folder this manifest knows but could not list. */
    hides: (key: TreeKey) => unlisted !== null && key.startsWith(unlisted),
  };
}
