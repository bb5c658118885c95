import { halfOrders } from '../../shared/verifier/public-key.ts';
import { type Der, natural, sequence } from './der-values.ts';

/** An ECDSA signature value in DER, as the smaller of the two that are valid: the only one a pack may have. It takes no key. */
export function smallerValue(r: bigint, s: bigint, curve: keyof typeof halfOrders): Der {
  const half = halfOrders[curve];
  const order = 2n * half + 1n;
  return sequence(natural(r), natural(s > half ? order - s : s));
}
