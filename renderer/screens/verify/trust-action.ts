import { createContext } from 'react';
import type { SignerIdentity } from '../../../shared/domain/verdict.ts';

/** Asks whether a signer's certificate is to be trusted from now on; null where there is no site that could. */
export const TrustAction = createContext<((signer: SignerIdentity) => void) | null>(null);
