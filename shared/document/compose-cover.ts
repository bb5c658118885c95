import type { Drill } from '../domain/drill.ts';
import type { Block, KeyValue } from './block.ts';
import { mono, type Telling } from './compose-telling.ts';

/** The sections and what they are divided into. */
export function composeContents({ say }: Telling): Block {
  return { kind: 'contents', title: say('pack.contents'), depth: 2 };
}

interface Cover {
  readonly title: string;
  readonly subtitle: string;
  /** What stands before site and time: how it ended, which drill or period. */
  readonly facts: readonly KeyValue[];
}

/** First page: what this is, of which site, how it ended, who may read it, and the pack id in full. */
export function composeCover(telling: Telling, { title, subtitle, facts }: Cover): Block {
  const { evidence, say, packId } = telling;
  const { site } = evidence.plan;
  const { program } = evidence;
  return {
    kind: 'cover',
    eyebrow: say(`pack.eyebrow.${evidence.packKind}`),
    title,
    subtitle,
    marking: say(`confidentiality.${site.confidentiality}`),
    control: [
      ...facts,
      { key: say('pack.site'), value: say('pack.site-line', { site: site.name, customer: site.customer }) },
      { key: say('pack.issued'), value: telling.at(evidence.issuedAt) },
      { key: say('pack.issued-with'), value: `${program.name} ${program.version}` },
    ],
    identity: { label: say('pack.id'), value: packId, note: say('pack.id-note') },
  };
}

/** Which drill, and how far it has come. */
export function drillFacts(telling: Telling, drill: Drill): readonly KeyValue[] {
  return [
    { key: telling.say('pack.drill-state'), value: stateOf(telling, drill) },
    mono(telling.say('pack.drill-id'), drill.drillId),
  ];
}

function stateOf({ say, at }: Telling, { progress }: Drill): string {
  const state = say(`drill-state.${progress.kind}`);
  const since = sinceOf(progress);
  return since === null ? state : say('pack.state-since', { state, at: at(since) });
}

function sinceOf(progress: Drill['progress']): string | null {
  switch (progress.kind) {
    case 'planned':
      return null;
    case 'approved':
      return progress.approvedAt;
    case 'running':
      return progress.startedAt;
    case 'recorded':
      return progress.recordedAt;
    case 'signed-off':
      return progress.signedOffAt;
    case 'cancelled':
      return progress.cancelledAt;
  }
}
