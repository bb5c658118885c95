import type { Drill } from '../domain/drill.ts';

/**
 * Whether a drill was requested, approved and carried out by three different people.
 *
 * Source: product definition, four eyes; ISO/IEC 27001:2022 A.5.3.
 */
export function areDutiesSeparated({ requestedBy, progress }: Drill): boolean {
  if (!('testerId' in progress)) return true;
  return new Set([requestedBy, progress.approvedBy, progress.testerId]).size === 3;
}
