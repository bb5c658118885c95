import { create } from 'zustand';
import type { Request } from '../../shared/contract/channels.ts';
import type { SiteView } from '../../shared/contract/site.ts';
import type { AssetEdit, ProtectedAsset } from '../../shared/domain/protected-asset.ts';
import { call } from '../lib/client.ts';
import { loadApp } from './app.ts';
import { goTo } from './route.ts';

interface SiteSlice {
  readonly site: SiteView | null;
  /** The first question has been answered: from now on null means that no site is open. */
  readonly known: boolean;
  /** Writes sent and not yet acknowledged. */
  readonly pending: number;
  readonly savedAt: string | null;
}

const closed = { site: null, known: true, pending: 0, savedAt: null } as const;

export const useSite = create<SiteSlice>()(() => ({ ...closed, known: false }));

export async function loadSite(): Promise<void> {
  useSite.setState({ site: await call('site:view', {}), known: true });
}

function enter(site: SiteView): void {
  useSite.setState({ ...closed, site });
  goTo({ screen: 'overview' });
  void loadApp();
}

/** Throws: DrillbookError, for the form that asked. */
export async function openSite(path: string): Promise<void> {
  enter(await call('site:open', { path }));
}

/** Throws: DrillbookError, for the form that asked. */
export async function createSite(request: Request<'site:create'>): Promise<void> {
  enter(await call('site:create', request));
}

/** Throws: DrillbookError; CANCELLED when the person stopped it. */
export async function openDemo(jobId: string, fresh: boolean): Promise<void> {
  enter(await call('site:open-demo', { jobId, fresh }));
}

export async function closeSite(): Promise<void> {
  await call('site:close', {});
  useSite.setState(closed);
  goTo({ screen: 'start' });
  void loadApp();
}

export function siteClosed(): void {
  useSite.setState(closed);
}

/**
 * Changes one asset; what the rules say afterwards comes back in the same reply.
 *
 * Throws: DrillbookError, for the cell that asked.
 */
export async function editAsset(asset: ProtectedAsset, edit: AssetEdit): Promise<void> {
  useSite.setState(({ pending }) => ({ pending: pending + 1 }));
  try {
    const saved = await call('asset:update', { assetId: asset.assetId, revision: asset.revision, edit });
    useSite.setState(({ site }) => ({
      savedAt: saved.savedAt,
      site: site && {
        ...site,
        plan: { ...site.plan, assets: site.plan.assets.map((known) => (known.assetId === asset.assetId ? saved.asset : known)) },
        assessment: saved.assessment,
        audit: saved.audit,
        assessedAt: saved.savedAt,
      },
    }));
  } finally {
    useSite.setState(({ pending }) => ({ pending: pending - 1 }));
  }
}

/** Throws: DrillbookError, for the form that asked. */
export async function addAsset(asset: Request<'asset:add'>['asset']): Promise<ProtectedAsset> {
  useSite.setState(({ pending }) => ({ pending: pending + 1 }));
  try {
    const saved = await call('asset:add', { asset });
    useSite.setState(({ site }) => ({
      savedAt: saved.savedAt,
      site: site && {
        ...site,
        plan: { ...site.plan, assets: [...site.plan.assets, saved.asset] },
        assessment: saved.assessment,
        audit: saved.audit,
        assessedAt: saved.savedAt,
      },
    }));
    return saved.asset;
  } finally {
    useSite.setState(({ pending }) => ({ pending: pending - 1 }));
  }
}
