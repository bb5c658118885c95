import type { IdentityView } from '../../shared/domain/identity.ts';
import type { Terminal } from './terminal.ts';

/** Who, what for, and what the certificate says; the fingerprint in groups, as on the paper form. */
export function printIdentity(
  { say, print, style, moment }: Terminal,
  { name, kind, certificate, chain, state, identityId }: IdentityView,
): void {
  const { fingerprintSha256, notBefore, notAfter, issuer, selfSigned, subject, key } = certificate;
  const lines: readonly (readonly [label: string, value: string])[] = [
    [say('form.holder'), name],
    [say('form.key'), `${key} – ${say('form.role-of', { kind })}`],
    [say('form.subject'), subject],
    [say('form.issuer'), selfSigned ? say('form.self-signed') : issuer],
    ...chain.map((link) => [say('command.identity-above'), link.subject] as const),
    [say('form.valid'), `${moment(notBefore)} – ${moment(notAfter)}`],
    ['SHA-256', fingerprintSha256],
    ['', fingerprintSha256.match(/.{4}/g)?.join(' ') ?? ''],
    ['id', identityId],
  ];
  for (const [label, value] of lines) print(label === '' ? `  ${value}` : `${label}: ${value}`);
  print(style(state === 'usable' ? 'green' : 'red', say(`identity-state.${state}`)));
}
