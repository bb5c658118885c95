import type { IdentityView } from '../../../shared/domain/identity.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Status } from '../../components/status-badge.tsx';
import type { Format } from '../../lib/format.ts';

/** A certificate that ends within this is worth a word. Units: days. */
const soonDays = 90;

/** Whether packs can be signed with an identity, as a badge says it; one that ends soon says when. */
export function identityBadge(
  { state, certificate }: IdentityView,
  t: Translate,
  format: Format,
  now: string,
): { readonly status: Status; readonly word: string } {
  if (state !== 'usable') return { status: 'not-met', word: t(`identity.state.${state}`) };
  const days = (Date.parse(certificate.notAfter) - Date.parse(now)) / 86_400_000;
  if (days > soonDays) return { status: 'met', word: t('identity.state.usable') };
  return { status: 'at-risk', word: t('identity.state.soon', { away: format.away(certificate.notAfter, now) }) };
}
