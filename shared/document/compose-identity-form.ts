import type { IdentityView } from '../domain/identity.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, ChartBlock } from './block.ts';
import { formatInstant } from './compose-format.ts';
import { heading, paragraph } from './compose-telling.ts';
import type { Scene, SceneLabel } from './scene.ts';

/** Shape: times are shown in `timeZone`. */
export interface IdentityFormInput {
  readonly identity: IdentityView;
  readonly timeZone: string;
  readonly say: Translate;
}

/** What a form says, before anything is drawn. `pageOf` holds `{page}` and `{pages}` for the renderer to fill. */
export interface ComposedForm {
  readonly title: string;
  readonly subject: string;
  readonly pageOf: string;
  readonly blocks: readonly Block[];
}

/**
 * The sheet that ties a key to whoever holds it: signed by hand at commissioning, before a witness, and kept on paper.
 *
 * For a self-signed certificate it is the only thing that does.
 */
export function composeIdentityForm({ identity, timeZone, say }: IdentityFormInput): ComposedForm {
  const { certificate, kind, name } = identity;
  const { fingerprintSha256: fingerprint } = certificate;
  const until = `${formatInstant(certificate.notBefore, timeZone)} – ${formatInstant(certificate.notAfter, timeZone)}`;
  const blocks: readonly Block[] = [
    { ...heading(1, say('form.title')), unnumbered: true },
    paragraph(say('form.lead', { kind })),
    {
      kind: 'key-values',
      items: [
        { key: say('form.holder'), value: name },
        { key: say('form.subject'), value: certificate.subject },
        { key: say('form.issuer'), value: certificate.selfSigned ? say('form.self-signed') : certificate.issuer },
        { key: say('form.key'), value: `${certificate.key} – ${say('form.role-of', { kind })}` },
        { key: say('form.valid'), value: until },
      ],
    },
    fingerprintBlock(fingerprint, say),
    handTable(identity, say),
    paragraph([say('form.proves'), say('form.proves-not'), say('form.lost')].join('\n'), 'muted'),
  ];
  return {
    title: `${say('form.title')} – ${name}`,
    subject: fingerprint,
    pageOf: say('pack.page-of', { page: '{page}', pages: '{pages}' }),
    blocks,
  };
}

/** The fingerprint in sixteen groups of four digits. */
export function fingerprintGroups(fingerprint: string): readonly string[] {
  return fingerprint.match(/.{4}/g) ?? [];
}

// ICAO Annex 10: the letters of a hexadecimal number, as they are read out over radio and telephone everywhere
const letterNames: Readonly<Record<string, string>> = {
  a: 'Alfa',
  b: 'Bravo',
  c: 'Charlie',
  d: 'Delta',
  e: 'Echo',
  f: 'Foxtrot',
};

/** A group as it is read out: digits as digits, letters by name. */
export function spelled(group: string): string {
  return [...group].map((digit) => letterNames[digit] ?? digit).join(' ');
}

const groupsInRow = 4;

function fingerprintBlock(fingerprint: string, say: Translate): ChartBlock {
  const groups = fingerprintGroups(fingerprint);
  const rows = Array.from({ length: groups.length / groupsInRow }, (_, row) =>
    groups.slice(row * groupsInRow, (row + 1) * groupsInRow),
  );
  return {
    kind: 'chart',
    title: say('form.fingerprint'),
    scene: fingerprintScene(rows),
    alternateText: rows.map((row) => row.join(' ')).join(', '),
    twin: {
      kind: 'table',
      columns: [
        { header: say('form.row'), weight: 0.5, kind: 'text' },
        { header: say('form.read-out'), weight: 7, kind: 'text' },
      ],
      rows: rows.map((row, index) => [String(index + 1), row.map(spelled).join('  ·  ')]),
      emptyText: '',
    },
  };
}

/** Units: points. */
const sheet = { width: 475, rowHeight: 26, size: 19, numberWidth: 28 } as const;

function fingerprintScene(rows: readonly (readonly string[])[]): Scene {
  const height = rows.length * sheet.rowHeight + 8;
  const column = (sheet.width - sheet.numberWidth - 12) / groupsInRow;
  const labels = rows.flatMap((row, index): readonly SceneLabel[] => {
    const y = (index + 1) * sheet.rowHeight - 4;
    const number = { shape: 'label', x: 12, y, text: String(index + 1), size: 9, paint: 'muted' } as const;
    const digits = row.map((text, place) => {
      const x = sheet.numberWidth + 12 + place * column;
      return { shape: 'label', x, y, text, size: sheet.size, paint: 'ink', pitch: 'fixed' } as const;
    });
    return [number, ...digits];
  });
  const ground = { shape: 'rect', x: 0, y: 0, width: sheet.width, height, fill: 'accent-soft', radius: 3 } as const;
  return { width: sheet.width, height, shapes: [ground, ...labels] };
}

/** Room for a pen, whatever the language of the statement beside it. */
const penRoom = '\n\n\n\n';

/** Where the holder and a witness write by hand: a row for each, so that both fit on the page. */
function handTable({ kind, name }: IdentityView, say: Translate): Block {
  const holder = [say('form.owner'), say('form.owner-statement', { kind })].join('\n');
  const witness = [say('form.witness'), say('form.witness-statement')].join('\n');
  return {
    kind: 'table',
    columns: [
      { header: '', weight: 2.4, kind: 'text', remarks: true },
      { header: say('pack.name'), weight: 1.5, kind: 'text' },
      { header: say('form.place-and-date'), weight: 1.4, kind: 'text' },
      { header: say('pack.signature'), weight: 2, kind: 'text' },
    ],
    rows: [
      [holder, `${kind === 'person' ? name : ''}${penRoom}`, '', ''],
      [witness, penRoom, '', ''],
    ],
    emptyText: '',
  };
}
