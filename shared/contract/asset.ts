import * as v from 'valibot';
import type { Assessment } from '../domain/assessment.ts';
import type { AuditHead } from '../domain/audit-entry.ts';
import { assetIdSchema } from '../domain/ids.ts';
import { assetEditSchema, type ProtectedAsset } from '../domain/protected-asset.ts';
import { countSchema } from '../domain/units.ts';
import { type Channel, channel } from './channel.ts';

/** Everything one edit changed; `savedAt` is given only after the commit returned. */
export interface AssetSaved {
  readonly asset: ProtectedAsset;
  readonly assessment: Assessment;
  readonly audit: AuditHead;
  readonly savedAt: string;
}

export const assetChannels = {
  /** Changes one asset. `revision` is the one the person saw; another edit in between is refused. */
  'asset:update': channel<AssetSaved>()(v.strictObject({ assetId: assetIdSchema, revision: countSchema, edit: assetEditSchema })),
  'asset:add': channel<AssetSaved>()(v.strictObject({ asset: v.required(assetEditSchema) })),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
