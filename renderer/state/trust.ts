import { create } from 'zustand';
import type { Request, Response } from '../../shared/contract/channels.ts';
import type { FrameworkView } from '../../shared/domain/control.ts';
import type { TrustView } from '../../shared/domain/trust.ts';
import type { Sha256 } from '../../shared/domain/units.ts';
import { call } from '../lib/client.ts';
import { type Loaded, loading, settle } from './loaded.ts';
import { loadSite, useSite } from './site.ts';

interface TrustSlice {
  readonly trust: Loaded<TrustView>;
  readonly frameworks: Loaded<readonly FrameworkView[]>;
}

export const useTrust = create<TrustSlice>()(() => ({ trust: loading, frameworks: loading }));

export async function loadTrust(): Promise<void> {
  useTrust.setState({ trust: await settle(call('trust:view', {})) });
}

/** Throws: DrillbookError, for the form that asked. */
export async function pinCertificate(request: Request<'trust:pin'>): Promise<void> {
  await take(call('trust:pin', request));
}

/** Throws: DrillbookError. */
export async function addAuthorities(file: File, purpose: Request<'trust:add-authorities'>['purpose']): Promise<void> {
  await take(call('trust:add-authorities', { bytes: await bytesOf(file), purpose }));
}

/** Returns what it is good for. Throws: DrillbookError. */
export async function addRevocationList(file: File): Promise<Omit<Response<'trust:add-revocation-list'>, 'trust'>> {
  const { trust, ...taken } = await call('trust:add-revocation-list', { bytes: await bytesOf(file) });
  await take(Promise.resolve(trust));
  return taken;
}

/** Throws: DrillbookError. */
export async function removeTrust(sha256: Sha256): Promise<void> {
  await take(call('trust:remove', { sha256 }));
}

/** Throws: DrillbookError. */
export async function exportTrust(key: Request<'trust:export'>['key']): Promise<Response<'trust:export'>> {
  const exported = await call('trust:export', { key });
  await loadSite();
  return exported;
}

export async function loadFrameworks(): Promise<void> {
  useTrust.setState({ frameworks: await settle(call('framework:list', {})) });
}

/** Throws: DrillbookError. */
export async function setFrameworks(frameworks: readonly string[]): Promise<void> {
  useSite.setState({ site: await call('framework:set', { frameworks: [...frameworks] }) });
}

/** The log grew with it. */
async function take(question: Promise<TrustView>): Promise<void> {
  useTrust.setState({ trust: { state: 'ready', value: await question } });
  await loadSite();
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
