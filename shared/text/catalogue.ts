import { activityText } from './activity-text.ts';
import { assetText } from './asset-text.ts';
import { commandText } from './command-text.ts';
import { commonText } from './common-text.ts';
import { controlText } from './control-text.ts';
import { demoText } from './demo-text.ts';
import { drillText } from './drill-text.ts';
import { factText } from './fact-text.ts';
import { failureText } from './failure-text.ts';
import { gapText } from './gap-text.ts';
import { gridText } from './grid-text.ts';
import { hostText } from './host-text.ts';
import { identityFormText } from './identity-form-text.ts';
import { identityScreenText } from './identity-screen-text.ts';
import { identityText } from './identity-text.ts';
import { issueScreenText } from './issue-screen-text.ts';
import type { Sentence } from './language.ts';
import { overviewText } from './overview-text.ts';
import { packScreenText } from './pack-screen-text.ts';
import { packText } from './pack-text.ts';
import { packTextAssets } from './pack-text-assets.ts';
import { packTextAudit } from './pack-text-audit.ts';
import { packTextChanges } from './pack-text-changes.ts';
import { packTextClaims } from './pack-text-claims.ts';
import { packTextControl } from './pack-text-control.ts';
import { packTextDrill } from './pack-text-drill.ts';
import { packTextGlossary } from './pack-text-glossary.ts';
import { packTextPeople } from './pack-text-people.ts';
import { packTextPlan } from './pack-text-plan.ts';
import { packTextResults } from './pack-text-results.ts';
import { packTextSummary } from './pack-text-summary.ts';
import { peopleText } from './people-text.ts';
import { personText } from './person-text.ts';
import { planText } from './plan-text.ts';
import { problemText } from './problem-text.ts';
import { settingsText } from './settings-text.ts';
import { shellText } from './shell-text.ts';
import { signingScreenText } from './signing-screen-text.ts';
import { stageText } from './stage-text.ts';
import { startText } from './start-text.ts';
import { termText } from './term-text.ts';
import { timeStampText } from './time-stamp-text.ts';
import { trustScreenText } from './trust-screen-text.ts';
import { trustText } from './trust-text.ts';
import { usageProblemText } from './usage-problem-text.ts';
import { usageText } from './usage-text.ts';
import { verifierPageText } from './verifier-page-text.ts';
import { verifierRecordText } from './verifier-record-text.ts';
import { verifierScreenText } from './verifier-screen-text.ts';
import { verifierSeriesText } from './verifier-series-text.ts';
import { verifierText } from './verifier-text.ts';

/** Every sentence a person can read, by its message id (`noun.what`). */
export const catalogue = {
  ...commandText,
  ...controlText,
  ...gapText,
  ...demoText,
  ...stageText,
  ...commonText,
  ...activityText,
  ...assetText,
  ...gridText,
  ...drillText,
  ...overviewText,
  ...packScreenText,
  ...peopleText,
  ...personText,
  ...planText,
  ...settingsText,
  ...shellText,
  ...signingScreenText,
  ...startText,
  ...timeStampText,
  ...usageText,
  ...usageProblemText,
  ...verifierScreenText,
  ...termText,
  ...factText,
  ...failureText,
  ...problemText,
  ...hostText,
  ...identityFormText,
  ...identityText,
  ...identityScreenText,
  ...issueScreenText,
  ...trustText,
  ...trustScreenText,
  ...packText,
  ...packTextAssets,
  ...packTextAudit,
  ...packTextChanges,
  ...packTextClaims,
  ...packTextControl,
  ...packTextDrill,
  ...packTextGlossary,
  ...packTextPeople,
  ...packTextPlan,
  ...packTextResults,
  ...packTextSummary,
  ...verifierText,
  ...verifierPageText,
  ...verifierRecordText,
  ...verifierSeriesText,
} as const;

export type MessageId = keyof typeof catalogue;

export function sentenceOf(id: MessageId): Sentence {
  return catalogue[id];
}
