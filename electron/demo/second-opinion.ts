import { basename, dirname, relative } from 'node:path';

/** Commands, to be typed in the demo's folder, that check the pack without Drillbook. */
export interface SecondOpinion {
  readonly folder: string;
  readonly commands: readonly string[];
}

/**
 * How to check the last signature of a pack with poppler and openssl alone.
 *
 * The signed bytes are all of the file but the hole that holds the signature; /ByteRange says where that is.
 */
export function secondOpinion(packPath: string, pack: Uint8Array, certificatePath: string): SecondOpinion {
  const folder = dirname(packPath);
  const name = basename(packPath);
  const file = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
  const at = file.lastIndexOf('/ByteRange [');
  const [, before = '0', after = '0', rest = '0'] = /\[0 (\d+) (\d+) (\d+)/.exec(file.toString('latin1', at, at + 120)) ?? [];
  const signatures = file.toString('latin1').split('/ByteRange [').length - 1;
  return {
    folder,
    commands: [
      `pdfsig ${name}`,
      `pdfsig -dump ${name}`,
      `{ head -c ${before} ${name}; tail -c +${Number(after) + 1} ${name} | head -c ${rest}; } > signed-bytes.bin`,
      `openssl cms -verify -cades -binary -inform DER -in ${name}.sig${signatures - 1} -content signed-bytes.bin -CAfile ${relative(folder, certificatePath)} -purpose any -out /dev/null`,
    ],
  };
}
