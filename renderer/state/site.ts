import { create } from 'zustand';
import type { Request, Response } from '../../shared/contract/channels.ts';
import type { SiteView } from '../../shared/contract/site.ts';
import type { AssetId, PersonId, ServiceId } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { AssetEdit, ProtectedAsset } from '../../shared/domain/protected-asset.ts';
import type { RecoveryObjectives, Service } from '../../shared/domain/service.ts';
import { isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { call } from '../lib/client.ts';
import { loadApp } from './app.ts';
import { forgetEdits, rememberEdit } from './history.ts';
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
  forgetEdits();
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
  siteClosed();
  goTo({ screen: 'start' });
  void loadApp();
}

export function siteClosed(): void {
  forgetEdits();
  useSite.setState(closed);
}

type Saved = Response<'asset:update' | 'service:set-objectives' | 'person:set-roles'>;

/**
 * Sends one write and takes over everything the reply says it changed, in one step.
 *
 * Where someone else was faster the site is read again before the failure goes on: a second try then is made in knowledge of theirs.
 */
async function write<Answer extends Omit<Saved, 'asset' | 'service' | 'person'>>(
  question: Promise<Answer>,
  change: (plan: Plan, answer: Answer) => Plan,
): Promise<Answer> {
  useSite.setState(({ pending }) => ({ pending: pending + 1 }));
  try {
    const answer = await question;
    const { assessment, audit, savedAt } = answer;
    useSite.setState(({ site }) => ({
      savedAt,
      site: site && { ...site, plan: change(site.plan, answer), assessment, audit, assessedAt: savedAt },
    }));
    return answer;
  } catch (thrown) {
    if (isDrillbookError(thrown, 'RECORD_CHANGED_MEANWHILE')) await loadSite();
    throw thrown;
  } finally {
    useSite.setState(({ pending }) => ({ pending: pending - 1 }));
  }
}

/**
 * Changes one asset; what the rules say afterwards comes back in the same reply. It can be taken back.
 *
 * Throws: DrillbookError, for the cell that asked.
 */
export async function editAsset(asset: ProtectedAsset, edit: AssetEdit): Promise<void> {
  const saved = await writeAsset(asset, edit);
  const fields = Object.keys(edit) as (keyof AssetEdit)[];
  const pick = (from: ProtectedAsset): AssetEdit => Object.fromEntries(fields.map((field) => [field, from[field]]));
  if (saved.revision === asset.revision) return;
  rememberEdit({ kind: 'asset', assetId: asset.assetId, name: saved.name, before: pick(asset), after: pick(saved) });
}

/** An asset as this window knows it now. */
export function knownAsset(assetId: AssetId): ProtectedAsset | undefined {
  return useSite.getState().site?.plan.assets.find((asset) => asset.assetId === assetId);
}

/** As `editAsset`, without a memory of it. Throws: DrillbookError. */
export async function writeAsset({ assetId, revision }: ProtectedAsset, edit: AssetEdit): Promise<ProtectedAsset> {
  const { asset: saved } = await write(call('asset:update', { assetId, revision, edit }), (plan, { asset }) => ({
    ...plan,
    assets: plan.assets.map((known) => (known.assetId === assetId ? asset : known)),
  }));
  return saved;
}

/** Throws: DrillbookError, for the form that asked. */
export async function addAsset(asset: Request<'asset:add'>['asset']): Promise<void> {
  await write(call('asset:add', { asset }), (plan, saved) => ({ ...plan, assets: [...plan.assets, saved.asset] }));
}

/** Agrees objectives; in place of earlier ones it can be taken back. Throws: DrillbookError, for the form that asked. */
export async function setObjectives({ serviceId, name, objectives: before }: Service, after: RecoveryObjectives): Promise<void> {
  await writeObjectives(serviceId, after);
  if (before) rememberEdit({ kind: 'objectives', serviceId, name, before, after });
}

/** As `setObjectives`, without a memory of it. Throws: DrillbookError. */
export async function writeObjectives(serviceId: ServiceId, objectives: RecoveryObjectives): Promise<void> {
  await write(call('service:set-objectives', { serviceId, objectives }), (plan, { service }) => ({
    ...plan,
    services: plan.services.map((known) => (known.serviceId === serviceId ? service : known)),
  }));
}

/** Says what a person answers for; it can be taken back. Throws: DrillbookError, for the form that asked. */
export async function setRoles({ personId, name, roles }: Person, after: Person['roles']): Promise<void> {
  const saved = await writeRoles(personId, after);
  rememberEdit({ kind: 'roles', personId, name, before: { roles }, after: { roles: saved.roles } });
}

/** As `setRoles`, without a memory of it. Throws: DrillbookError. */
export async function writeRoles(personId: PersonId, roles: Person['roles']): Promise<Person> {
  const { person: saved } = await write(call('person:set-roles', { personId, roles }), (plan, { person }) => ({
    ...plan,
    people: plan.people.map((known) => (known.personId === personId ? person : known)),
  }));
  return saved;
}
