import { closeSync, openSync, readSync, statSync } from 'node:fs';

const pieceBytes = 65_536;

/** Whether two files hold the same bytes. */
export function sameContent(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false;
  const handles = [openSync(one, 'r'), openSync(other, 'r')] as const;
  const pieces = [Buffer.alloc(pieceBytes), Buffer.alloc(pieceBytes)] as const;
  try {
    for (;;) {
      const lengths = [readSync(handles[0], pieces[0]), readSync(handles[1], pieces[1])] as const;
      if (lengths[0] === 0 && lengths[1] === 0) return true;
      if (!pieces[0].subarray(0, lengths[0]).equals(pieces[1].subarray(0, lengths[1]))) return false;
    }
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}
