import { activityText } from '../../shared/text/activity-text.ts';
import { assetText } from '../../shared/text/asset-text.ts';
import type { MessageId } from '../../shared/text/catalogue.ts';
import { commonText } from '../../shared/text/common-text.ts';
import { drillText } from '../../shared/text/drill-text.ts';
import { factText } from '../../shared/text/fact-text.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { gapText } from '../../shared/text/gap-text.ts';
import { gridText } from '../../shared/text/grid-text.ts';
import { identityScreenText } from '../../shared/text/identity-screen-text.ts';
import { issueScreenText } from '../../shared/text/issue-screen-text.ts';
import type { Sentence } from '../../shared/text/language.ts';
import { overviewText } from '../../shared/text/overview-text.ts';
import { packScreenText } from '../../shared/text/pack-screen-text.ts';
import { peopleText } from '../../shared/text/people-text.ts';
import { planText } from '../../shared/text/plan-text.ts';
import { problemText } from '../../shared/text/problem-text.ts';
import { settingsText } from '../../shared/text/settings-text.ts';
import { shellText } from '../../shared/text/shell-text.ts';
import { signingScreenText } from '../../shared/text/signing-screen-text.ts';
import { stageText } from '../../shared/text/stage-text.ts';
import { startText } from '../../shared/text/start-text.ts';
import { termText } from '../../shared/text/term-text.ts';
import { timeStampText } from '../../shared/text/time-stamp-text.ts';
import { trustScreenText } from '../../shared/text/trust-screen-text.ts';
import { verifierScreenText } from '../../shared/text/verifier-screen-text.ts';

/**
 * The sentences the window can say before it has verified anything; the build puts this in place of the whole catalogue, which also
 * holds those of the command line and of packs on paper.
 *
 * A test holds it against every sentence that the window asks for.
 */
export const catalogue: Readonly<Partial<Record<MessageId, Sentence>>> = {
  ...gapText,
  ...stageText,
  ...commonText,
  ...activityText,
  ...assetText,
  ...gridText,
  ...drillText,
  ...overviewText,
  ...packScreenText,
  ...peopleText,
  ...planText,
  ...settingsText,
  ...shellText,
  ...signingScreenText,
  ...startText,
  ...timeStampText,
  ...verifierScreenText,
  ...termText,
  ...factText,
  ...failureText,
  ...problemText,
  ...identityScreenText,
  ...issueScreenText,
  ...trustScreenText,
};

/** A sentence that is not here shows as its id: better than a window that says nothing. */
export function sentenceOf(id: MessageId): Sentence {
  return catalogue[id] ?? { en: id, 'zh-CN': id, ja: id };
}
