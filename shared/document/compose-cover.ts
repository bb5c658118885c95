import type { Block, KeyValue } from './block.ts';
import { verdictStatus } from './compose-states.ts';
import { mono, type Telling } from './compose-telling.ts';

/** First page: what this is, of which site and drill, how it ended, who may read it, and the pack id in full. */
export function composeCover(telling: Telling): readonly Block[] {
  const { evidence, say, packId } = telling;
  const { plan, record, findings, program } = evidence;
  const { drill } = record;
  const control: readonly KeyValue[] = [
    { key: say('pack.result'), value: '', status: verdictStatus(say, findings.verdict) },
    { key: say('pack.drill'), value: drill.title },
    { key: say('pack.service'), value: telling.service(drill.serviceId) },
    { key: say('pack.site'), value: plan.site.name },
    { key: say('pack.customer'), value: plan.site.customer },
    { key: say('pack.issued'), value: telling.at(evidence.issuedAt) },
    { key: say('pack.issued-with'), value: `${program.name} ${program.version}` },
    previousPack(telling),
  ];
  return [
    {
      kind: 'cover',
      eyebrow: say('pack.eyebrow'),
      title: drill.title,
      subtitle: say('pack.cover-subtitle', { service: telling.service(drill.serviceId), site: plan.site.name }),
      marking: say(`confidentiality.${plan.site.confidentiality}`),
      control,
      identity: { label: say('pack.id'), value: packId, note: say('pack.id-note') },
    },
    { kind: 'contents', title: say('pack.contents'), depth: 2 },
  ];
}

function previousPack({ evidence, say }: Telling): KeyValue {
  const key = say('pack.previous');
  return evidence.previousPackId === null ? { key, value: say('pack.first') } : mono(key, evidence.previousPackId);
}
