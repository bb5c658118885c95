import type { Pass } from './door.ts';

const cookieName = 'drillbook';

/** The cookie of a pass: no script reads it, no other site and no other folder of 127.0.0.1 is sent it. */
export function cookieOf({ folder, secret }: Pass): string {
  return `${cookieName}=${secret}; Path=/${folder}/; HttpOnly; SameSite=Strict`;
}

/** The secret in a `Cookie` header; null when it is not there or is there twice. */
export function secretIn(header: string | undefined): string | null {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${cookieName}=`))
    .map((pair) => pair.slice(cookieName.length + 1));
  return values.length === 1 ? (values[0] ?? null) : null;
}
