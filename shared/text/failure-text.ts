import type { ErrorCode } from '../errors/codes.ts';
import { controlFailures } from './control-failures.ts';
import { hostFailures } from './host-failures.ts';
import { identityFailures } from './identity-failures.ts';
import type { Sentence } from './language.ts';
import { packFailures } from './pack-failures.ts';
import { recordFailures } from './record-failures.ts';
import { requestFailures } from './request-failures.ts';
import { siteFileFailures } from './site-file-failures.ts';
import { timeStampFailures } from './time-stamp-failures.ts';
import { verifyFailures } from './verify-failures.ts';

/** For every way a request can fail: what happened, why, and what to do. A code without its sentence does not compile. */
export const failureText = {
  ...requestFailures,
  ...siteFileFailures,
  ...recordFailures,
  ...controlFailures,
  ...packFailures,
  ...verifyFailures,
  ...identityFailures,
  ...timeStampFailures,
  ...hostFailures,
} as const satisfies Readonly<Record<`failure.${ErrorCode}`, Sentence>>;
