import { readinessStates } from '../domain/assessment.ts';
import { controlBackings } from '../domain/control.ts';
import { drillVerdicts } from '../domain/drill-findings.ts';
import { gapAnswers, gapRuleIds } from '../domain/gap.ts';
import type { PackChange } from '../domain/pack-changes.ts';
import { roles } from '../domain/person.ts';
import { prerequisiteKinds } from '../domain/prerequisite.ts';
import { assetKinds } from '../domain/protected-asset.ts';
import { confidentialityMarkings } from '../domain/site.ts';
import { formatBytes } from '../text/format-bytes.ts';
import type { Telling } from './compose-telling.ts';

/** A value that was typed may be long; both packs have it in full. */
const longest = 300;

/** What changed, by the name a reader knows it by. */
export function changedName({ say, item }: Telling, { noun, name }: PackChange): string {
  switch (noun) {
    case 'prerequisite':
      return known(prerequisiteKinds, name, (kind) => say(`prerequisite.${kind}`));
    case 'gap':
      return known(gapRuleIds, name, (ruleId) => say(`gap-check.${ruleId}`));
    case 'exclusion':
      return item(name);
    default:
      return name;
  }
}

/** A value as the rest of the pack writes it; a dash where there was, or is, none. */
export function changedValue(telling: Telling, change: PackChange, value: string | number | null): string {
  if (change.field === null) return '';
  if (value === null || value === '') return '—';
  return typeof value === 'number' ? amount(telling, change.field, value) : words(telling, change.field, value);
}

function amount({ span, say }: Telling, field: string, value: number): string {
  if (field.endsWith('Minutes')) return span(value);
  if (field === 'sizeBytes') return formatBytes(value);
  return field === 'retentionDays' ? say('pack.retention-days', { days: value }) : String(value);
}

function words({ say, at, item, list }: Telling, field: string, value: string): string {
  switch (field) {
    case 'verdict':
      return known(drillVerdicts, value, (verdict) => say(`verdict.${verdict}`));
    case 'state':
      return known(readinessStates, value, (state) => say(`readiness.${state}`));
    case 'answer':
      return known(gapAnswers, value, (answer) => say(`gap-answer.${answer}`));
    case 'backing':
      return known(controlBackings, value, (backing) => say(`control-backing.${backing}`));
    case 'assetKind':
      return known(assetKinds, value, (kind) => say(`asset-kind.${kind}`));
    case 'confidentiality':
      return known(confidentialityMarkings, value, (marking) => say(`confidentiality.${marking}`));
    case 'roles':
      return list(value.split(', ').map((role) => known(roles, role, (name) => say(`role.${name}`))));
    case 'scopeItemIds':
      return list(value.split(', ').map(item));
    case 'confirmedAt':
    case 'approvedAt':
      return at(value);
    default:
      return value.length > longest ? `${value.slice(0, longest)}…` : value;
  }
}

function known<Word extends string>(all: readonly Word[], value: string, say: (word: Word) => string): string {
  const word = all.find((candidate) => candidate === value);
  return word === undefined ? value : say(word);
}
