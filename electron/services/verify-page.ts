import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { sha256Of } from '../files/sha256.ts';
import { appRoot, appVersion } from '../paths.ts';

/** The page that verifies packs in any browser, to be handed to an auditor by another way than the packs. Throws: FILE_NOT_FOUND. */
export async function readVerifyPage() {
  const path = join(appRoot(), 'out', 'verify', 'verify.html');
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new DrillbookError('FILE_NOT_FOUND', { detail: { path }, cause });
  });
  return { fileName: `drillbook-verify-${appVersion()}.html`, bytes: new Uint8Array(bytes), sha256: sha256Of(bytes) };
}
