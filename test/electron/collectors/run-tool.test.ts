import { expect, test } from 'vitest';
import { runTool } from '../../../electron/collectors/run-tool.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { noon } from './trees.ts';

const node = (script: string, ...args: string[]) => ({
  program: process.execPath,
  args: ['-e', script, ...args],
  now: () => noon,
});
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test('what a program prints is kept byte for byte, with its exit code', async () => {
  const run = await runTool(node("process.stdout.write(Buffer.from([0xff, 0x00])); console.error('said'); process.exitCode = 3"));
  expect([...run.stdout]).toEqual([0xff, 0x00]);
  expect(text(run.stderr)).toBe('said\n');
  expect(run).toMatchObject({ exitCode: 3, startedAt: noon.toISOString(), endedAt: noon.toISOString() });
});

test('arguments reach the program as they are, without a shell', async () => {
  const run = await runTool(node('process.stdout.write(process.argv[1])', '$(id) ; "x" *'));
  expect(text(run.stdout)).toBe('$(id) ; "x" *');
});

test('a password in an address is not in the record of the command', async () => {
  const run = await runTool(node('process.stdout.write(process.argv[1])', 'rest:https://user:secret@backup:8000/x'));
  expect(text(run.stdout)).toContain('secret');
  expect(run.args.at(-1)).toBe('rest:https://***@backup:8000/x');
});

test('a program that is missing, is too slow, is killed or prints too much is refused by name', async () => {
  const wait = 'setInterval(() => {}, 1000)';
  const requests = [
    { program: 'no-such-program-here', args: [], now: () => noon },
    { ...node(wait), timeoutMs: 200 },
    node("process.kill(process.pid, 'SIGKILL')"),
    { ...node(`process.stdout.write('x'.repeat(100000)); ${wait}`), outputCapBytes: 50_000 },
  ];
  for (const request of requests) {
    await expect(runTool(request)).rejects.toSatisfy((error) => isDrillbookError(error, 'BACKUP_TOOL_FAILED'));
  }
});

test('a running program ends when it is cancelled', async () => {
  const cancel = new AbortController();
  const run = runTool({ ...node('setInterval(() => {}, 1000)'), signal: cancel.signal });
  cancel.abort();
  await expect(run).rejects.toSatisfy((error) => isDrillbookError(error, 'CANCELLED'));
});
