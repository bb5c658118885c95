import { resolve } from 'node:path';
import { readPackFile } from '../files/read-pack-file.ts';
import { replaceFile, requireReplaceable } from '../files/replace-file.ts';
import { sha256Of } from '../files/sha256.ts';
import { keepPackAddition, type PackAddition } from '../services/pack-additions.ts';
import { readPack } from '../services/packs.ts';
import { openSite } from '../services/sites.ts';
import { closeSiteFile } from '../store/site-file.ts';
import { resultPlace } from './result-place.ts';
import { realWorkplace } from './workplace.ts';

/** Where a pack is taken from, and put back to. */
export interface PlaceOptions {
  readonly site?: string;
  readonly out?: string;
}

/** A pack something is added to: a PDF, or the newest revision of one that was issued from a site file. */
export interface PackAtHand {
  readonly bytes: Uint8Array;
  /**
   * Whether the new pack could be put there, asked before anybody is asked for it; `inputs` are the files the command reads besides it.
   *
   * Throws: REQUEST_INVALID, FILE_NOT_WRITABLE, FOLDER_NOT_FOUND.
   */
  readonly requireKeepable: (inputs: readonly (string | undefined)[]) => Promise<void>;
  /** Answers the path of the file that has the new pack now. */
  readonly keep: (bytes: Uint8Array, addition: PackAddition) => Promise<string>;
}

/**
 * Opens the pack for the work and closes it afterwards. `pack` is a path, or with `site` the pack's id.
 *
 * The old pack or the new one, never half; what somebody else did to it meanwhile is not written over.
 * Throws: FILE_NOT_FOUND, PACK_NOT_READABLE, PACK_NOT_FOUND, and what opening a site file throws.
 */
export async function withPackAtHand<Result>(
  pack: string,
  { site, out }: PlaceOptions,
  work: (pack: PackAtHand) => Promise<Result>,
): Promise<Result> {
  if (site === undefined) return work(await packFile(resolve(pack), resolve(out ?? pack)));
  const { context, file } = openSite(resolve(site), realWorkplace);
  try {
    const { bytes: before } = readPack(context, pack);
    const requireKeepable: PackAtHand['requireKeepable'] = async (inputs) => {
      if (out !== undefined) await resultPlace('--out', out, inputs);
    };
    const keep = async (bytes: Uint8Array, addition: PackAddition): Promise<string> => {
      keepPackAddition(context, pack, { before, bytes, addition });
      if (out !== undefined) await replaceFile(resolve(out), bytes);
      return resolve(out ?? site);
    };
    return await work({ bytes: before, requireKeepable, keep });
  } finally {
    closeSiteFile(file);
  }
}

async function packFile(from: string, to: string): Promise<PackAtHand> {
  const bytes = await readPackFile(from);
  const keep = async (next: Uint8Array): Promise<string> => {
    await replaceFile(to, next, from === to ? { expectedSha256: sha256Of(bytes) } : {});
    return to;
  };
  const requireKeepable: PackAtHand['requireKeepable'] = async (inputs) => {
    if (from === to) await requireReplaceable(to);
    else await resultPlace('--out', to, inputs);
  };
  return { bytes, requireKeepable, keep };
}
