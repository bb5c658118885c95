import type { NewAsset } from '../../../../electron/services/protected-assets.ts';

/** An asset with nothing but a name and a kind; what is given is different. */
export function newAsset(given: Partial<NewAsset> = {}): NewAsset {
  return {
    name: 'Platform database',
    kind: 'database',
    serviceId: null,
    ownerId: null,
    location: '',
    backupMethod: '',
    retentionDays: null,
    sizeBytes: null,
    restoreOrder: null,
    dependsOn: [],
    scopeItemIds: [],
    note: '',
    ...given,
  };
}
