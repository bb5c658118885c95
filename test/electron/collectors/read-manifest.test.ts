import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkManifest } from '../../../electron/collectors/read-manifest.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { workFolder } from '../../support/work-folder.ts';
import { manifestOf, putFiles } from './trees.ts';

async function goodManifest(): Promise<{ readonly path: string; readonly bytes: Buffer; readonly lines: readonly string[] }> {
  const work = workFolder();
  putFiles(join(work, 'source'), { 'a/one': '1', 'a/two': '22', 'b/three': '333', é: 'four' });
  const path = join(work, 'm.ndjson');
  await manifestOf(join(work, 'source'), path);
  const bytes = readFileSync(path);
  return { path, bytes, lines: bytes.toString('utf8').trimEnd().split('\n') };
}

async function failureOf(path: string): Promise<{ readonly code: string; readonly line: string | number | undefined }> {
  try {
    await checkManifest(path);
  } catch (error) {
    if (isDrillbookError(error)) {
      return { code: error.code, line: error.detail.line };
    }
    throw error;
  }
  return { code: 'NONE', line: undefined };
}

/** The lines with a totals line that fits them, as a forger or another program would write it. */
function sealed(lines: readonly string[], totals: Record<string, unknown>): string {
  const before = `${lines.join('\n')}\n`;
  const linesSha256 = createHash('sha256').update(before).digest('hex');
  return `${before}${JSON.stringify({ ...totals, linesSha256 })}\n`;
}

test('a manifest cut after any of its lines is refused as cut short', async () => {
  const { path, lines } = await goodManifest();
  for (let kept = 0; kept < lines.length; kept += 1) {
    writeFileSync(path, kept === 0 ? '' : `${lines.slice(0, kept).join('\n')}\n`);
    expect((await failureOf(path)).code).toBe('MANIFEST_TRUNCATED');
  }
});

test('a manifest cut at any byte is refused', async () => {
  const { path, bytes } = await goodManifest();
  for (let kept = 0; kept < bytes.length; kept += 1) {
    writeFileSync(path, bytes.subarray(0, kept));
    expect((await failureOf(path)).code).toBe('MANIFEST_TRUNCATED');
  }
});

test('a manifest with any byte changed is refused', async () => {
  const { path, bytes } = await goodManifest();
  for (let at = 0; at < bytes.length - 1; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (bytes[at] ?? 0) ^ 0x01;
    writeFileSync(path, changed);
    const { code } = await failureOf(path);
    // the header and the totals may say other words and still be well-formed; only the header is covered by the hash
    expect(['MANIFEST_INVALID', 'MANIFEST_TRUNCATED', at > bytes.lastIndexOf('{') ? 'NONE' : 'MANIFEST_INVALID']).toContain(code);
  }
});

test('a refusal names the line', async () => {
  const { path, lines } = await goodManifest();
  const totals = JSON.parse(lines.at(-1) ?? '');
  const [header = '', first = '', second = '', ...rest] = lines.slice(0, -1);
  const cases: readonly (readonly [string, string, number])[] = [
    ['the header is not one', sealed(['{"schema":"drillbook.tree/2"}', first], totals), 1],
    ['not JSON', sealed([header, '{path}', second, ...rest], totals), 2],
    ['an unknown kind', sealed([header, first, '{"path":"x","kind":"portal"}'], totals), 3],
    ['an unknown property', sealed([header, first.replace('{', '{"note":"x",')], totals), 2],
    ['a path twice', sealed([header, first, first], totals), 3],
    ['not in order', sealed([header, second, first, ...rest], totals), 3],
    ['another count', sealed([header, first], totals), 3],
    ['lines after the totals', `${lines.join('\n')}\n${first}\n`, lines.length + 1],
    ['two totals', `${lines.join('\n')}\n${lines.at(-1)}\n`, lines.length + 1],
    ['a line without end', `${header}\n${'x'.repeat(1_500_000)}`, 2],
  ];
  for (const [what, text, line] of cases) {
    writeFileSync(path, text);
    expect({ what, ...(await failureOf(path)) }).toEqual({ what, code: 'MANIFEST_INVALID', line });
  }
});

test('bytes that are no manifest are refused by name, whatever they are', async () => {
  const path = join(workFolder(), 'm.ndjson');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      writeFileSync(path, bytes);
      expect(['MANIFEST_INVALID', 'MANIFEST_TRUNCATED']).toContain((await failureOf(path)).code);
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

test('a manifest that is not there is a file that cannot be read', async () => {
  expect((await failureOf(join(workFolder(), 'none'))).code).toBe('FILE_NOT_READABLE');
});
