import type { TrustList } from '../../shared/verifier/trust.ts';
import type { PackSource } from './pack-document.ts';
import type { RecordSource } from './record-document.ts';

export interface RenderPackTask {
  readonly source: PackSource;
  readonly draft: boolean;
  readonly resourcesPath: string;
}

export interface VerifyPackTask {
  readonly bytes: Uint8Array;
  readonly verifiedAt: string;
  readonly trust: TrustList;
  readonly resourcesPath: string;
}

export interface ReadAttachmentTask {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export interface RenderRecordTask {
  readonly source: RecordSource;
  readonly resourcesPath: string;
}
