import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

export interface RunToolRequest {
  readonly program: string;
  readonly args: readonly string[];
  readonly now: () => Date;
  readonly cwd?: string;
  /** Added to this process's environment; the place for secrets, which never go into `args`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly outputCapBytes?: number;
  readonly signal?: AbortSignal;
}

/** What a program from outside did and said, byte for byte: raw evidence. */
export interface ToolRun {
  readonly program: string;
  /** As given, with passwords in addresses replaced. */
  readonly args: readonly string[];
  readonly startedAt: string;
  readonly endedAt: string;
  /** Measured by a clock that never jumps. */
  readonly elapsedMs: number;
  readonly exitCode: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}

const sixHoursMs = 6 * 60 * 60 * 1000;
const capBytes = 64 * 1_048_576;

/**
 * Runs a program without a shell and keeps what it prints. A non-zero exit code is a result, not a failure.
 *
 * Throws: BACKUP_TOOL_FAILED when the program cannot be started, was killed, took too long or printed too much; CANCELLED.
 */
export async function runTool(request: RunToolRequest): Promise<ToolRun> {
  if (isCancelled(request)) {
    throw new DrillbookError('CANCELLED');
  }
  const { program, args } = request;
  const startedAt = request.now().toISOString();
  const startedMs = performance.now();
  const stop = new AbortController();
  const child = spawn(program, [...args], {
    ...(request.cwd === undefined ? {} : { cwd: request.cwd }),
    // tools translate what they print; it is read by machines and auditors
    env: { ...process.env, LC_ALL: 'C', ...request.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: false,
    windowsHide: true,
    timeout: request.timeoutMs ?? sixHoursMs,
    killSignal: 'SIGTERM',
    signal: request.signal === undefined ? stop.signal : AbortSignal.any([request.signal, stop.signal]),
  });
  const room = { bytes: request.outputCapBytes ?? capBytes };
  const tooMuch = () => stop.abort();
  try {
    const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const [[exitCode, signal], stdout, stderr] = await Promise.all([
      ended,
      gather(child.stdout, room, tooMuch),
      gather(child.stderr, room, tooMuch),
    ]);
    if (exitCode === null) {
      throw new DrillbookError('BACKUP_TOOL_FAILED', { detail: { program, reason: `ended by ${signal ?? 'a signal'}` } });
    }
    const elapsedMs = Math.round(performance.now() - startedMs);
    const endedAt = request.now().toISOString();
    return { program, args: args.map(withoutPassword), startedAt, endedAt, elapsedMs, exitCode, stdout, stderr };
  } catch (error) {
    throw failureOf(error, { program, cancelled: isCancelled(request), tooMuch: stop.signal.aborted });
  }
}

function isCancelled(request: RunToolRequest): boolean {
  return request.signal?.aborted ?? false;
}

async function gather(stream: Readable, room: { bytes: number }, tooMuch: () => void): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    room.bytes -= chunk.length;
    if (room.bytes < 0) {
      tooMuch();
      break;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function failureOf(
  error: unknown,
  why: { readonly program: string; readonly cancelled: boolean; readonly tooMuch: boolean },
): DrillbookError {
  if (why.cancelled) {
    return new DrillbookError('CANCELLED', { cause: error });
  }
  if (error instanceof DrillbookError) {
    return error;
  }
  const reason = why.tooMuch ? 'printed too much' : ((error as NodeJS.ErrnoException).code ?? String(error));
  return new DrillbookError('BACKUP_TOOL_FAILED', { detail: { program: why.program, reason }, cause: error });
}

function withoutPassword(argument: string): string {
  return argument.replace(/(:\/\/)[^/@\s]*@/g, '$1***@');
}
