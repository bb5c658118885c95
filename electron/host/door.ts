import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a browser is given for a link: the folder of its window and the secret of its cookie. */
export interface Pass {
  readonly folder: string;
  readonly secret: string;
}

export interface DoorTimes {
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  readonly linkMinutes: number;
  readonly idleMinutes: number;
}

export interface Door {
  /** A secret for a link; the one before it stops working. */
  readonly newToken: () => string;
  /** Hands out a pass for a token, once; whoever was inside before is out. */
  readonly enter: (token: string) => Pass | null;
  /** Whether a folder and a cookie belong together and are not idle for too long; being admitted counts as activity. */
  readonly admits: (folder: string, secret: string | null) => boolean;
  /** Ends a pass that was idle for too long; says whether it did. */
  readonly expire: () => boolean;
}

interface Inside {
  readonly folder: string;
  readonly secretDigest: Buffer;
  seenAt: number;
}

/** One person at a time: a one-time link, exchanged for a pass that ends when idle. Only digests of secrets are kept. */
export function openDoor({ clock, linkMinutes, idleMinutes }: DoorTimes): Door {
  let offered: { readonly digest: Buffer; readonly until: number } | null = null;
  let inside: Inside | null = null;
  const isIdle = (pass: Inside): boolean => clock() - pass.seenAt > idleMinutes * 60_000;

  return {
    newToken() {
      const token = newSecret();
      offered = { digest: digestOf(token), until: clock() + linkMinutes * 60_000 };
      return token;
    },
    enter(token) {
      if (offered === null || clock() > offered.until || !timingSafeEqual(digestOf(token), offered.digest)) return null;
      offered = null;
      const pass = { folder: randomBytes(16).toString('base64url'), secret: newSecret() };
      inside = { folder: pass.folder, secretDigest: digestOf(pass.secret), seenAt: clock() };
      return pass;
    },
    admits(folder, secret) {
      if (inside === null || secret === null || isIdle(inside)) return false;
      const sameFolder = timingSafeEqual(digestOf(folder), digestOf(inside.folder));
      const sameSecret = timingSafeEqual(digestOf(secret), inside.secretDigest);
      if (!sameFolder || !sameSecret) return false;
      inside.seenAt = clock();
      return true;
    },
    expire() {
      if (inside === null || !isIdle(inside)) return false;
      inside = null;
      return true;
    },
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

// Digests have one length, whatever was sent: the comparison takes the same time for all.
function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
