import { extname } from 'node:path';
import type { SiteView } from '../../shared/contract/site.ts';
import { prerequisiteKinds } from '../../shared/domain/prerequisite.ts';
import type { ScopeItem } from '../../shared/domain/scope.ts';
import type { Site } from '../../shared/domain/site.ts';
import type { Template } from '../../shared/domain/template.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { assess } from '../../shared/rules/assess.ts';
import { appendAudit, auditHead, hashRecord } from '../store/audit.ts';
import { prerequisites } from '../store/prerequisites.ts';
import { scopeItems } from '../store/scope.ts';
import { createSiteFile, openSiteFile, type SiteFile } from '../store/site-file.ts';
import { insertSite } from '../store/sites.ts';
import { transact } from '../store/transact.ts';
import { type Context, instantOf } from './context.ts';
import { requireKnownFrameworks } from './load-controls.ts';
import { siteMemory } from './site-memory.ts';

/** Clock, ids and actor of a machine, before any site is open. */
export type Workplace = Omit<Context, 'path' | 'db' | 'memory'>;

/** An open site file and the context in which its verbs run. */
export interface OpenSite {
  readonly file: SiteFile;
  readonly context: Context;
}

/** What a new site is told at the start; the rest of the plan is filled in later. */
export type NewSite = Pick<Site, 'name' | 'customer' | 'language' | 'timeZone'> &
  Partial<Pick<Site, 'confidentiality' | 'frameworks'>>;

/** The path of a new site file: with the usual ending where none was given. */
export function siteFilePath(path: string): string {
  return extname(path) === '' ? `${path}.drillbook` : path;
}

/** Throws: as `openSiteFile`. */
export function openSite(path: string, workplace: Workplace): OpenSite {
  return withContext(openSiteFile(path, instantOf(workplace)), workplace);
}

/**
 * Creates a site file from a template: its scope items, and the seven prerequisites still open.
 *
 * Throws: REQUEST_INVALID (a time zone nobody knows), FRAMEWORK_UNKNOWN, SITE_FILE_EXISTS, FOLDER_NOT_FOUND, FILE_NOT_WRITABLE, DISK_FULL.
 */
export function createSite(path: string, newSite: NewSite, template: Template, workplace: Workplace): OpenSite {
  requireTimeZone(newSite.timeZone);
  requireKnownFrameworks(newSite.frameworks ?? []);
  const createdAt = instantOf(workplace);
  const site = {
    siteId: workplace.newId() as Site['siteId'],
    confidentiality: 'confidential' as const,
    frameworks: [],
    ...newSite,
    templateId: `${template.templateId}/${template.version}`,
    createdAt,
  };
  const file = createSiteFile(path, createdAt, (db) =>
    transact(db, (writable) => {
      insertSite(writable, site);
      for (const item of itemsOf(template)) scopeItems.insert(writable, item);
      for (const kind of prerequisiteKinds) {
        prerequisites.insert(writable, { kind, value: '', confirmedBy: null, confirmedAt: null });
      }
      const payload = { recordSha256: hashRecord(site), templateId: site.templateId, name: site.name };
      appendAudit(writable, {
        at: createdAt,
        actor: workplace.actor,
        action: 'site:create',
        subject: `site:${site.siteId}`,
        payload,
      });
    }),
  );
  return withContext(file, workplace);
}

/** The plan, the drills and what the rules say of them, as of now. */
export function viewSite(context: Context): SiteView {
  const plan = context.memory.plan();
  const records = context.memory.records();
  const assessedAt = instantOf(context);
  return {
    path: context.path,
    readOnly: false,
    plan,
    drills: records.map((record) => record.drill),
    assessment: assess(plan, records, assessedAt),
    audit: auditHead(context.db),
    assessedAt,
  };
}

function withContext(file: SiteFile, workplace: Workplace): OpenSite {
  return { file, context: { ...workplace, path: file.path, db: file.db, memory: siteMemory(file.db) } };
}

/** Times are shown and printed in it: one that is unknown would stop every screen that shows a time. Throws: REQUEST_INVALID. */
export function requireTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch (cause) {
    throw new DrillbookError('REQUEST_INVALID', { detail: { timeZone }, fields: { timeZone: 'unknown' }, cause });
  }
}

function itemsOf(template: Template): ScopeItem[] {
  const items = template.groups.flatMap((group) =>
    group.items.map((item) => ({ ...item, groupId: group.groupId, groupName: group.name })),
  );
  return items.map((item, position) => ({ ...item, position }));
}
