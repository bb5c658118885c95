import { createContext, type ReactNode } from 'react';
import type { SignerIdentity } from '../../../shared/domain/verdict.ts';

/** What stands below a signer nobody trusts yet, to trust their certificate; null where there is no site that could. */
export const TrustAction = createContext<((signer: SignerIdentity) => ReactNode) | null>(null);
