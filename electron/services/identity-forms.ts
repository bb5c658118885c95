import type { FormSource, RenderFormTask } from '../pack/form-document.ts';
import { resourcePath } from '../paths.ts';
import { runOnce } from '../threads/run-once.ts';
import { type Context, instantOf } from './context.ts';
import { viewIdentity } from './identities.ts';

interface FormRequest extends Pick<FormSource, 'language' | 'pageSize' | 'timeZone'> {
  readonly signal?: AbortSignal;
}

/** The fingerprint form of an identity as a PDF of one page, to be signed by hand. Throws: as `viewIdentity`, CANCELLED, FONT_MISSING. */
export async function renderIdentityForm(
  path: string,
  { signal, ...request }: FormRequest,
  clock: Pick<Context, 'now'>,
): Promise<Uint8Array> {
  const drawnAt = instantOf(clock);
  const source: FormSource = { ...request, drawnAt, identity: await viewIdentity(path, drawnAt) };
  return runOnce<RenderFormTask, Uint8Array>('render-form', { source, resourcesPath: resourcePath() }, { signal });
}
