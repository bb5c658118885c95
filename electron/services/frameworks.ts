import * as v from 'valibot';
import { type FrameworkView, frameworkIdsSchema } from '../../shared/domain/control.ts';
import type { Site } from '../../shared/domain/site.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { resourcePath } from '../paths.ts';
import { updateSite } from '../store/sites.ts';
import type { Context } from './context.ts';
import { knownFrameworkIds, loadFramework, requireKnownFrameworks } from './load-controls.ts';
import { write } from './write.ts';

/**
 * Says which frameworks the site answers to from now on; packs that were issued stay as they are.
 *
 * Throws: REQUEST_INVALID (one named twice), FRAMEWORK_UNKNOWN.
 */
export function setFrameworks(context: Context, frameworkIds: readonly string[]): Site {
  const parsed = v.safeParse(frameworkIdsSchema, frameworkIds);
  if (!parsed.success) throw new DrillbookError('REQUEST_INVALID', { detail: { field: 'frameworks' } });
  requireKnownFrameworks(parsed.output);
  const { site } = context.memory.plan();
  const changed: Site = { ...site, frameworks: parsed.output };
  const change = {
    action: 'site:set-frameworks',
    subject: `site:${site.siteId}`,
    record: changed,
    detail: { from: site.frameworks, to: changed.frameworks },
  };
  write(context, [change], (db) => updateSite(db, changed));
  return changed;
}

/** The frameworks that come with Drillbook, in the order of their ids. Throws: CONTROLS_INVALID, FILE_NOT_READABLE. */
export function listFrameworks(): FrameworkView[] {
  return knownFrameworkIds().map((id) => {
    const { frameworkId, framework, controls } = loadFramework(resourcePath('controls', `${id}.yaml`));
    const fromKnowledge = controls.filter(({ readFrom }) => readFrom === 'general-knowledge').length;
    return { frameworkId, framework, controls: controls.length, fromKnowledge };
  });
}
