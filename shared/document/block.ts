import type { Scene } from './scene.ts';

/** How well something stands; always shown as icon, word and colour together. */
export type StatusState = 'good' | 'warning' | 'bad' | 'unknown';

/** A state with the word a person reads, such as “met” or “not met”. */
export interface Status {
  readonly state: StatusState;
  readonly word: string;
}

export interface KeyValue {
  readonly key: string;
  readonly value: string;
  /** Hashes, ids and commands are set in fixed pitch. */
  readonly kind?: 'text' | 'mono';
  readonly status?: Status;
}

/** First page: what this document is, who controls it, and its identity. */
export interface CoverBlock {
  readonly kind: 'cover';
  /** The line above the title: the kind of document. */
  readonly eyebrow?: string;
  readonly title: string;
  readonly subtitle: string;
  readonly marking: string;
  readonly control: readonly KeyValue[];
  /** The pack id in full, under its label. */
  readonly identity?: { readonly label: string; readonly value: string; readonly note?: string };
}

/** Shape: `number` is null until `numberHeadings` ran; a heading that carries `unnumbered` keeps it so. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly number: string | null;
  readonly unnumbered?: boolean;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly emphasis?: 'normal' | 'lead' | 'muted' | 'mono';
  /** It introduces what follows and stands on the same page. */
  readonly leads?: true;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly string[];
}

export interface KeyValueBlock {
  readonly kind: 'key-values';
  readonly caption?: string;
  /** Short names leave more room to values that are sentences. */
  readonly keys?: 'short';
  readonly items: readonly KeyValue[];
}

export type ColumnKind = 'text' | 'number' | 'mono' | 'status';

/** Units: `weight` is the column's share of the width, relative to its neighbours. */
export interface Column {
  readonly header: string;
  readonly weight: number;
  readonly kind: ColumnKind;
  readonly align?: 'start' | 'end';
  /** What stands under the first line of a cell is a remark, set more quietly. */
  readonly remarks?: true;
  /** An empty cell stands for the one above it, whose text is said again where the page breaks between them. */
  readonly carriesOver?: true;
}

/** A plain text, or a status with an optional remark beside its word. */
export type Cell = string | { readonly status: Status; readonly note?: string };

/** Shape: every row has as many cells as there are columns; missing cells print empty. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Printed in place of rows when there are none. */
  readonly emptyText: string;
}

export type CalloutTone = 'note' | StatusState;

export interface CalloutBlock {
  readonly kind: 'callout';
  readonly tone: CalloutTone;
  readonly title: string;
  readonly text: string;
}

/** A drawing with the words that replace it and the numbers behind it; no `twin` where they stand in words beside the drawing. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly title: string;
  readonly scene: Scene;
  readonly alternateText: string;
  readonly twin?: TableBlock;
  /** Left out where it would begin another page: everything it shows stands in words beside it. */
  readonly ifRoom?: true;
}

export type TimelineKind = 'step' | 'wait' | 'skipped' | 'not-executed';

export interface TimelineEntry {
  readonly at: string;
  readonly duration: string;
  readonly label: string;
  readonly kind: TimelineKind;
  /** The word for the kind in the reader's language. */
  readonly kindWord: string;
  readonly note?: string;
}

export interface TimelineBlock {
  readonly kind: 'timeline';
  readonly caption?: string;
  readonly entries: readonly TimelineEntry[];
}

export interface MatrixItem {
  readonly label: string;
  readonly status: Status;
  /** What covers the item, or why it is excluded and by whom. */
  readonly detail: string;
}

export interface MatrixGroup {
  readonly title: string;
  readonly items: readonly MatrixItem[];
}

/** Scope coverage at a glance, group by group. */
export interface MatrixBlock {
  readonly kind: 'matrix';
  readonly caption?: string;
  readonly groups: readonly MatrixGroup[];
}

/** Shape: `field` is ASCII without a dot and unique in the document; `role` is the role's word for people. */
export interface SignatureFieldBlock {
  readonly kind: 'signature-field';
  readonly field: string;
  readonly purpose: 'seal' | 'person';
  readonly label: string;
  readonly personName: string;
  readonly role: string;
  readonly statement: string;
}

/** A line to sign on paper, with the pack id printed so that the sheet cannot be moved to another pack. */
export interface InkSignatureBlock {
  readonly kind: 'ink-signature';
  readonly role: string;
  readonly personName: string;
  readonly statement: string;
  readonly labels: { readonly name: string; readonly date: string; readonly signature: string };
  readonly reference: KeyValue;
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
  /** No break where what follows, up to the next page break, fits on the page that is begun. */
  readonly unlessFits?: true;
}

/** Shape: `depth` is the most; the renderer lists fewer levels where that keeps the contents on one page. */
export interface ContentsBlock {
  readonly kind: 'contents';
  readonly title: string;
  readonly depth: 1 | 2 | 3;
}

export interface Metric {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly status?: Status;
}

/** The answer on one line, with the few numbers that carry it. */
export interface VerdictBlock {
  readonly kind: 'verdict';
  readonly status: Status;
  readonly title: string;
  readonly text: string;
  readonly metrics: readonly Metric[];
}

/** One thing a document says; the screen and the PDF draw the same blocks. Values are formatted strings already. */
export type Block =
  | CoverBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | KeyValueBlock
  | TableBlock
  | CalloutBlock
  | ChartBlock
  | TimelineBlock
  | MatrixBlock
  | SignatureFieldBlock
  | InkSignatureBlock
  | PageBreakBlock
  | ContentsBlock
  | VerdictBlock;
