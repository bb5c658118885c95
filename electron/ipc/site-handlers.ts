import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AppState } from '../../shared/contract/app.ts';
import type { SiteView } from '../../shared/contract/site.ts';
import { appVersion, resourcePath } from '../paths.ts';
import { instantOf } from '../services/context.ts';
import { loadTemplate } from '../services/load-template.ts';
import { createSite, openSite, siteFilePath, viewSite } from '../services/sites.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handlers.ts';

type SiteChannel = Extract<keyof Handlers, `app:${string}` | 'site:open' | 'site:create' | 'site:view' | 'site:close'>;

/** Opening, creating and leaving site files, and what the window knows before any is open. */
export const siteHandlers: Pick<Handlers, SiteChannel> = {
  'app:state': (_request, desk) => appState(desk),
  'app:set-preferences': async (preferences, desk) => {
    await desk.settings.setPreferences(preferences);
    return appState(desk);
  },
  'app:forget-recent': async ({ path }, desk) => {
    await desk.settings.forgetSite(path);
    return appState(desk);
  },
  'app:choose-file': (request, desk) => desk.options.dialogs?.choose(request) ?? null,
  'site:open': ({ path }, desk) => enter(desk, absolute(path)),
  'site:create': async ({ path, ...newSite }, desk) => {
    const template = loadTemplate(resourcePath('templates', 'datamesh.yaml'));
    await desk.changeSite(() => createSite(siteFilePath(absolute(path)), newSite, template, desk.workplace));
    return show(desk);
  },
  'site:view': (_request, desk) => {
    const site = desk.site();
    return site === null ? null : viewSite(site.context);
  },
  'site:close': async (_request, desk) => {
    await desk.changeSite(null);
    return null;
  },
};

/** Makes a site the open one and remembers it; the same file again, by whatever path, is simply shown. */
export async function enter(desk: Desk, path: string): Promise<SiteView> {
  const current = desk.site();
  if (current === null || current.context.path !== realPath(path)) await desk.changeSite(() => openSite(path, desk.workplace));
  return show(desk);
}

async function show(desk: Desk): Promise<SiteView> {
  const view = viewSite(desk.context());
  const { name, customer } = view.plan.site;
  await desk.settings.rememberSite({ path: view.path, name, customer, openedAt: instantOf(desk.workplace) });
  return view;
}

/** The path as an open site file is known by: links followed. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // opening it will say what is wrong
    return path;
  }
}

function appState(desk: Desk): AppState {
  return {
    version: appVersion(),
    hasDialogs: desk.options.dialogs !== null,
    locale: desk.options.locale,
    preferences: desk.settings.preferences(),
    recentSites: desk.settings.recentSites().map((site) => ({ ...site, exists: existsSync(site.path) })),
    defaultFolder: homedir(),
    timeStampAddress: desk.settings.timeStampAddress(),
    openSitePath: desk.site()?.context.path ?? null,
  };
}

/** `~` stands for the home folder, as people type it. */
export function absolute(path: string): string {
  return resolve(homedir(), path.startsWith('~/') ? join(homedir(), path.slice(2)) : path);
}
