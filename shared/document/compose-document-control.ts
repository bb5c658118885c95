import type { Block, KeyValue } from './block.ts';
import { roleWord, signerName } from './compose-signatures.ts';
import { heading, lines, mono, type Telling } from './compose-telling.ts';

/** What this document is, what issued it, how it will grow, and who may read it. */
export function composeDocumentControl(telling: Telling, about: readonly KeyValue[]): readonly Block[] {
  const { say, evidence, packId } = telling;
  const { site, program } = evidence;
  const marking = say(`confidentiality.${evidence.plan.site.confidentiality}`);
  return [
    { kind: 'page-break' },
    heading(1, say('pack.document-control')),
    {
      kind: 'key-values',
      items: [
        { key: say('pack.kind'), value: say(`pack-kind.${evidence.packKind}`) },
        ...about,
        { key: say('pack.site'), value: say('pack.site-line', { site: site.name, customer: evidence.plan.site.customer }) },
        mono(say('pack.id'), packId),
        { key: say('pack.issued'), value: telling.at(evidence.issuedAt) },
        { key: say('pack.issued-with'), value: `${program.name} ${program.version}` },
        { key: say('pack.times'), value: say('pack.times-note', { zone: evidence.plan.site.timeZone }) },
        { key: say('pack.language'), value: say('pack.language-value', { size: evidence.pageSize }) },
        { key: say('pack.confidentiality'), value: lines(marking, confidentialityMeaning(telling)) },
      ],
    },
    heading(2, say('pack.revisions')),
    revisionTable(telling),
  ];
}

function confidentialityMeaning({ say, evidence }: Telling): string {
  return say(`pack.confidentiality.${evidence.plan.site.confidentiality}`);
}

/** Each signature makes a new revision of the file: who must sign, in the order of the fields. */
function revisionTable(telling: Telling): Block {
  const { say, evidence } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.revision'), weight: 1, kind: 'number' },
      { header: say('pack.revision-by'), weight: 4, kind: 'text' },
      { header: say('pack.name'), weight: 4, kind: 'text' },
    ],
    rows: [
      ['0', say('pack.revision-issued'), ''],
      ...evidence.signatureFields.map((field, index) =>
        field.kind === 'seal'
          ? [String(index + 1), say('pack.seal'), evidence.site.name]
          : [String(index + 1), say('pack.sign-off-field', { role: roleWord(telling, field.role) }), signerName(telling, field)],
      ),
    ],
    emptyText: telling.none,
  };
}
