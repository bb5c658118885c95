import { expect, test } from 'vitest';
import { channels } from '../../../shared/contract/channels.ts';
import { problemText } from '../../../shared/text/problem-text.ts';

/** The kinds of check in a schema of the contract, wherever they are nested. */
function checksIn(part: unknown, seen: Set<object>): string[] {
  if (typeof part !== 'object' || part === null || part instanceof RegExp || seen.has(part)) return [];
  seen.add(part);
  const { kind, type } = part as { readonly kind?: unknown; readonly type?: unknown };
  const own = typeof type === 'string' && (kind === 'validation' || type === 'picklist' || type === 'number') ? [type] : [];
  return [...own, ...Object.values(part).flatMap((inner) => checksIn(inner, seen))];
}

test('whatever a request can be refused for has a sentence of its own', () => {
  const requests = Object.values(channels).map(({ request }) => request);
  const checks = [...new Set(checksIn(requests, new Set()))].sort();
  expect(checks).toContain('max_length');
  expect(checks.filter((check) => !Object.hasOwn(problemText, `problem.${check}`))).toEqual([]);
});

test('what nobody foresaw has the general sentence', () => {
  expect(problemText['problem.other'].en).toMatch(/^This cannot be used here/);
});
