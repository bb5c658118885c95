import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { type Control, type Framework, frameworkSchema } from '../../shared/domain/control.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { resourcePath } from '../paths.ts';
import { readYaml } from './read-yaml.ts';

const ending = '.yaml';

/** The ids of the frameworks that come with Drillbook, in the order of the alphabet. */
export function knownFrameworkIds(): readonly string[] {
  const names = readdirSync(resourcePath('controls')).filter((name) => name.endsWith(ending));
  return names.map((name) => basename(name, ending)).sort();
}

/**
 * The controls of the frameworks a site answers to, framework by framework.
 *
 * Throws: FRAMEWORK_UNKNOWN, CONTROLS_INVALID.
 */
export function loadControls(frameworkIds: readonly string[]): Control[] {
  requireKnownFrameworks(frameworkIds);
  return frameworkIds.flatMap((id) => {
    const { frameworkId, framework, controls } = loadFramework(resourcePath('controls', `${id}${ending}`));
    return controls.map((control) => ({ frameworkId, framework, ...control }));
  });
}

/** Throws: FRAMEWORK_UNKNOWN with the ids there are, so that a control is never left out in silence. */
export function requireKnownFrameworks(frameworkIds: readonly string[]): void {
  const known = knownFrameworkIds();
  const frameworkId = frameworkIds.find((id) => !known.includes(id));
  if (frameworkId !== undefined) {
    throw new DrillbookError('FRAMEWORK_UNKNOWN', { detail: { frameworkId, known: known.join(', ') } });
  }
}

/**
 * Reads the controls of one framework: data, checked field by field.
 *
 * Throws: CONTROLS_INVALID with the field, FILE_NOT_FOUND, FILE_NOT_READABLE.
 */
export function loadFramework(path: string): Framework {
  const parsed = v.safeParse(frameworkSchema, readYaml(path, 'CONTROLS_INVALID'));
  const field = parsed.success ? wrongIdIn(path, parsed.output) : (v.getDotPath(parsed.issues[0]) ?? '');
  if (!parsed.success || field !== null) throw new DrillbookError('CONTROLS_INVALID', { detail: { path, field: field ?? '' } });
  return parsed.output;
}

/** Where an id is not the one of the file, or was used before; null where all are right. */
function wrongIdIn(path: string, { frameworkId, controls }: Framework): string | null {
  if (frameworkId !== basename(path, ending)) return 'frameworkId';
  const ids = controls.map((control) => control.controlId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  return twice === -1 ? null : `controls.${twice}.controlId`;
}
