import type { ControlBacking, ControlFinding, ControlWant } from '../domain/control.ts';
import type { CommonEvidence } from '../domain/evidence-common.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, Cell, Column, Status, StatusState, TableBlock } from './block.ts';
import { factSentences } from './compose-facts.ts';
import { heading, lines, paragraph, type Telling } from './compose-telling.ts';

type ControlTelling = Pick<Telling, 'say' | 'fact' | 'list'>;
type ControlEvidence = Pick<CommonEvidence, 'controls' | 'packKind' | 'language'>;

/** How many reasons a row names, and how many of one kind; the gaps have them all. */
const namedAtMost = 3;
const alikeAtMost = 2;

/** What stands behind the id of a control that was not read from its text. */
const knowledgeMark = ' *';

/** Whether this pack backs the controls of each framework the site answers to, what each wants, and why it is not shown. */
export function composeControls(telling: ControlTelling, evidence: ControlEvidence): readonly Block[] {
  const { say } = telling;
  const { controls, packKind } = evidence;
  const title = heading(1, say('control.section'));
  if (controls.length === 0) return [title, paragraph(say('control.none-on'))];
  const frameworks = [...Map.groupBy(controls, (control) => control.frameworkId).values()];
  const fromKnowledge = controls.some(({ readFrom }) => readFrom === 'general-knowledge');
  return [
    title,
    paragraph(say('control.lead')),
    paragraph(say(`control.speaks-for.${packKind}`)),
    countTable(say, frameworks),
    paragraph(say('control.reading'), 'muted'),
    ...(fromKnowledge ? [paragraph(say('control.from-knowledge'), 'muted')] : []),
    ...frameworks.flatMap((own) => [heading(2, own[0]?.framework ?? ''), controlTable(telling, own, evidence.language)]),
  ];
}

const backings: Readonly<Record<ControlBacking, StatusState>> = { backed: 'good', partly: 'warning', 'not-backed': 'bad' };

export function backingStatus(say: Translate, backing: ControlBacking): Status {
  return { state: backings[backing], word: say(`control-backing.${backing}`) };
}

function countTable(say: Translate, frameworks: readonly (readonly ControlFinding[])[]): TableBlock {
  const shown: readonly ControlBacking[] = ['backed', 'partly', 'not-backed'];
  const count = (own: readonly ControlFinding[], backing: ControlBacking): string =>
    String(own.filter((control) => control.backing === backing).length);
  return {
    kind: 'table',
    columns: [
      { header: say('control.framework'), weight: 4, kind: 'text' },
      { header: say('control.total'), weight: 1.2, kind: 'number' },
      ...shown.map((backing): Column => ({ header: say(`control-backing.${backing}`), weight: 1.2, kind: 'number' })),
    ],
    rows: frameworks.map((own) => [own[0]?.framework ?? '', String(own.length), ...shown.map((backing) => count(own, backing))]),
    emptyText: say('control.none-on'),
  };
}

function controlTable(
  telling: ControlTelling,
  controls: readonly ControlFinding[],
  language: CommonEvidence['language'],
): TableBlock {
  const { say } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('control.control'), weight: 2.6, kind: 'text', remarks: true },
      { header: say('control.backing'), weight: 1.9, kind: 'status' },
      { header: say('control.wants'), weight: 4.1, kind: 'text' },
      { header: say('control.why'), weight: 3, kind: 'text' },
    ],
    rows: controls.map((control): readonly Cell[] => [
      lines(`${control.controlId}${control.readFrom === 'public-text' ? '' : knowledgeMark}`, control.title[language]),
      { status: backingStatus(say, control.backing) },
      wantsOf(telling, control),
      lines(
        ...reasonsOf(telling, control),
        control.beyond === null ? '' : say('control.beyond', { what: control.beyond[language] }),
      ),
    ]),
    emptyText: say('control.none-on'),
  };
}

function reasonsOf(telling: ControlTelling, { reasons }: ControlFinding): readonly string[] {
  const sentences = factSentences(telling, reasons, alikeAtMost);
  if (sentences.length <= namedAtMost) return sentences;
  const named = sentences.slice(0, namedAtMost - 1);
  const values = { count: sentences.length - named.length, section: telling.say('gap.section') };
  return [...named, telling.say('control.more', values)];
}

function wantsOf({ say, list }: ControlTelling, control: ControlFinding): string {
  const names = (wants: readonly ControlWant[]): string => wants.map((want) => say(`control-want.${want}`)).join(' · ');
  const left = control.wants.filter((want) => !control.shown.includes(want));
  const terms = termsOf(say, control);
  return lines(
    control.shown.length === 0 ? '' : say('control.shown', { wants: names(control.shown) }),
    left.length === 0 ? '' : say('control.not-shown', { wants: names(left) }),
    terms.length === 0 ? '' : say('control.terms', { terms: list(terms) }),
  );
}

function termsOf(say: Translate, control: ControlFinding): readonly string[] {
  const { intervalMonths: months, lessonsWithinDays, updateWithinDays, retentionYears: years } = control;
  return [
    ...(months === null ? [] : [say('control.interval', { months })]),
    ...(lessonsWithinDays === null ? [] : [say('control.lessons-within', { days: lessonsWithinDays })]),
    ...(updateWithinDays === null ? [] : [say('control.update-within', { days: updateWithinDays })]),
    ...(years === null ? [] : [say('control.retention', { years })]),
  ];
}
