import { basename, dirname } from 'node:path';

/** What a process asked of the disk, in the order in which it asked. */
export type DiskEvent =
  | { readonly kind: 'create' | 'sync' | 'unlink'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly at: number | null; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'link' | 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'acknowledge'; readonly line: string };

/** The system calls the simulator knows; one that changes files and is not among them would be missed. */
export const tracedCalls = [
  'pwrite64',
  'write',
  'pwritev',
  'writev',
  'fsync',
  'fdatasync',
  'ftruncate',
  'truncate',
  'fallocate',
  'unlink',
  'unlinkat',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'openat',
  'open',
];

/** Options under which strace writes what `readDiskEvents` reads. */
export const straceOptions = ['-f', '-y', '-xx', '-s', '4194304', '-e', `trace=${tracedCalls.join(',')}`];

/** Reads a system-call trace: what happened to the files of one folder, and what was acknowledged in its file ACK. */
export function readDiskEvents(trace: string, folder: string): DiskEvent[] {
  return completeCalls(trace).flatMap((call): readonly DiskEvent[] => {
    const event = eventOf(call);
    if (event === null) return [];
    if (event.kind === 'acknowledge') return [event];
    if (event.path !== folder && dirname(event.path) !== folder) return [];
    if (!basename(event.path).endsWith('.ACK')) return [event];
    return event.kind === 'write' ? [{ kind: 'acknowledge', line: Buffer.from(event.bytes).toString().trim() }] : [];
  });
}

/** Joins calls that another thread's line cut in two. */
function completeCalls(trace: string): string[] {
  const begun = new Map<string, string>();
  const calls: string[] = [];
  for (const line of trace.split('\n')) {
    const [, pid = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const cut = text.indexOf(' <unfinished ...>');
    const rest = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)?.[1];
    if (cut >= 0) begun.set(pid, text.slice(0, cut));
    else calls.push(rest === undefined ? text : (begun.get(pid) ?? '') + rest);
  }
  return calls;
}

function eventOf(call: string): DiskEvent | null {
  const [, name = '', body = '', result = ''] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(call) ?? [];
  if (name === '' || result.startsWith('-')) return null;
  if (/^\d+<[^>]*>\(deleted\)/.test(body)) return null;
  const path = pathText(/^\d+<([^>]*)>/.exec(body)?.[1] ?? '');
  const texts = [...body.matchAll(/"([^"]*)"/g)].map((match) => unescapeBytes(match[1] ?? ''));
  const [first = '', second = ''] = texts.map((bytes) => bytes.toString());
  const numbers = body.slice(body.lastIndexOf('"') + 1).match(/\d+/g) ?? [];
  switch (name) {
    case 'pwrite64':
      return {
        kind: 'write',
        path,
        at: Number(numbers.at(-1)),
        bytes: (texts[0] ?? Buffer.alloc(0)).subarray(0, Number(result)),
      };
    case 'write':
      return { kind: 'write', path, at: null, bytes: (texts[0] ?? Buffer.alloc(0)).subarray(0, Number(result)) };
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', path };
    case 'ftruncate':
      return { kind: 'truncate', path, size: Number(/, (\d+)$/.exec(body)?.[1]) };
    case 'unlink':
    case 'unlinkat':
      return { kind: 'unlink', path: first };
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return { kind: 'rename', path: first, to: second };
    case 'link':
    case 'linkat':
      return { kind: 'link', path: first, to: second };
    case 'open':
    case 'openat':
      return opened(body, first);
    default:
      throw new Error(`the simulator does not know ${name}`);
  }
}

function opened(body: string, path: string): DiskEvent | null {
  if (body.includes('O_TRUNC')) return { kind: 'truncate', path, size: 0 };
  return body.includes('O_CREAT') ? { kind: 'create', path } : null;
}

function pathText(text: string): string {
  return unescapeBytes(text).toString();
}

function unescapeBytes(text: string): Buffer {
  return text.startsWith('\\x') ? Buffer.from(text.replaceAll('\\x', ''), 'hex') : Buffer.from(text);
}
