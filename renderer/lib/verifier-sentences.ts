import { catalogue } from '../../shared/text/catalogue.ts';
import { verifierSeriesText } from '../../shared/text/verifier-series-text.ts';
import { verifierText } from '../../shared/text/verifier-text.ts';

/**
 * What a verification says: it is long, and comes with the screens that say it, not before the first screen.
 *
 * A screen that says any of it imports this module.
 */
export const verifierSentences = { ...verifierText, ...verifierSeriesText };

Object.assign(catalogue, verifierSentences);
