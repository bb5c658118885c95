import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/content-policy.ts';
import { answerAppRequest } from '../../../electron/desktop/app-protocol.ts';
import { windowFiles } from '../../../electron/window-files.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { windowFolder } from '../../support/host-fixture.ts';

// Node's Request knows no own schemes; what Electron hands over has this shape.
const asked = (url: string, method = 'GET') => ({ url, method }) as Request;

test('the page of the window comes with the content policy', async () => {
  const answer = await answerAppRequest(windowFiles(windowFolder()))(asked('app://drillbook/'));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(await answer.text()).toContain('<title>window</title>');
});

test.each([
  'app://drillbook/assets/../../secret.html',
  'app://drillbook/..%2fsecret.html',
  'app://drillbook/%2e%2e/secret.html',
  'app://drillbook/assets/main-1234.js.map',
  'app://other/index.html',
  'https://drillbook/index.html',
])('%s is not there, and says so under the same policy', async (url) => {
  const answer = await answerAppRequest(windowFiles(windowFolder()))(asked(url));
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
});

test('the protocol reads only', async () => {
  expect((await answerAppRequest(windowFiles(windowFolder()))(asked('app://drillbook/', 'POST'))).status).toBe(404);
});

test('a file that appeared after the page was loaded is not served before the page is loaded again', async () => {
  const folder = windowFolder();
  const files = windowFiles(folder);
  writeFileSync(join(folder, 'assets', 'late.js'), 'export {};');
  expect(await files.read('/assets/late.js')).toBeNull();
  await files.read('/');
  expect(await files.read('/assets/late.js')).not.toBeNull();
});

test('a folder without a built page is named', () => {
  expect(() => windowFiles('/nowhere')).toThrowError(
    expect.toSatisfy((failure) => isDrillbookError(failure, 'WINDOW_NOT_BUILT')),
  );
});
