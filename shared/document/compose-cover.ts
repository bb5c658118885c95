import type { Drill } from '../domain/drill.ts';
import type { Block, KeyValue } from './block.ts';
import { verdictStatus } from './compose-states.ts';
import { mono, type Telling } from './compose-telling.ts';

/** The sections and what they are divided into. */
export function composeContents({ say }: Telling): Block {
  return { kind: 'contents', title: say('pack.contents'), depth: 2 };
}

/** First page: what this is, of which site and drill, how it ended, who may read it, and the pack id in full. */
export function composeCover(telling: Telling): readonly Block[] {
  const { evidence, say, packId } = telling;
  const { plan, record, findings, program } = evidence;
  const { site } = plan;
  const { drill } = record;
  const control: readonly KeyValue[] = [
    { key: say('pack.result'), value: '', status: verdictStatus(say, findings.verdict) },
    { key: say('pack.drill-state'), value: stateOf(telling, drill) },
    mono(say('pack.drill-id'), drill.drillId),
    { key: say('pack.site'), value: say('pack.site-line', { site: site.name, customer: site.customer }) },
    { key: say('pack.issued'), value: telling.at(evidence.issuedAt) },
    { key: say('pack.issued-with'), value: `${program.name} ${program.version}` },
    { key: say('pack.times'), value: say('pack.times-note', { zone: site.timeZone }) },
  ];
  return [
    {
      kind: 'cover',
      eyebrow: say('pack.eyebrow'),
      title: drill.title,
      subtitle: say('pack.cover-subtitle', { service: telling.service(drill.serviceId), site: site.name }),
      marking: say(`confidentiality.${site.confidentiality}`),
      control,
      identity: { label: say('pack.id'), value: packId, note: say('pack.id-note') },
    },
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
