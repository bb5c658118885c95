import * as v from 'valibot';

/** Bytes that are handed to a person as a file. */
export interface NamedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Units: bytes of a certificate, a PKCS #12 file or an identity that is taken in. */
export const keyFileLimitBytes = 1_048_576;

/** Bytes of a file somebody chose, no more than there may be. */
export const fileBytesSchema = (limitBytes: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length <= limitBytes, 'too large'),
  );

/** Units: bytes of a request that carries so many bytes of a file; base64 needs four for three. */
export const requestLimitOf = (fileBytes: number): number => Math.ceil((fileBytes * 4) / 3) + 65_536;
