import { integerOf, itemsOf, nameOf, type PdfValue, referenceOf, textOf } from '../../shared/verifier/pdf-value.ts';
import type { ArchivalRule, Finding } from './archival-finding.ts';
import { type ArchivalPdf, numberOf } from './archival-pdf.ts';

/** One element of the tree with what it holds. `page` is the number of the page's object. */
export interface ArchivalElement {
  readonly object: number;
  readonly role: string;
  readonly value: PdfValue;
  readonly parent: ArchivalElement | null;
  readonly children: ArchivalElement[];
  readonly contents: { readonly page: number; readonly mcid: number }[];
  readonly annotations: number[];
}

/** The structure tree, or null where there is none. */
export function readTree(pdf: ArchivalPdf): ArchivalElement | null {
  const root = pdf.at(pdf.catalog, 'StructTreeRoot');
  const top = root?.kind === 'dictionary' ? root.entries.get('K') : undefined;
  const first = itemsOf(pdf.at(top))?.[0] ?? top;
  return first === undefined ? null : readElement(pdf, first, null);
}

function readElement(pdf: ArchivalPdf, reference: PdfValue, parent: ArchivalElement | null): ArchivalElement | null {
  const found = pdf.objectOf(reference);
  const role = nameOf(pdf.at(found?.value, 'S'));
  if (found === undefined || role === null) return null;
  const element: ArchivalElement = {
    object: found.object,
    role,
    value: found.value,
    parent,
    children: [],
    contents: [],
    annotations: [],
  };
  const entries = found.value.kind === 'dictionary' ? found.value.entries : new Map<string, PdfValue>();
  const page = referenceOf(entries.get('Pg'));
  const kids = pdf.at(entries.get('K'));
  for (const kid of itemsOf(kids) ?? (entries.get('K') === undefined ? [] : [entries.get('K') as PdfValue])) {
    const value = pdf.at(kid);
    const mcid = integerOf(value) ?? integerOf(pdf.at(value, 'MCID'));
    const own = value?.kind === 'dictionary' ? referenceOf(value.entries.get('Pg')) : null;
    if (mcid !== null) element.contents.push({ page: own ?? page ?? 0, mcid });
    else if (nameOf(pdf.at(value, 'Type')) === 'OBJR' && value?.kind === 'dictionary')
      element.annotations.push(referenceOf(value.entries.get('Obj')) ?? 0);
    else {
      const child = readElement(pdf, kid, element);
      if (child !== null) element.children.push(child);
    }
  }
  return element;
}

export function walkTree(element: ArchivalElement): readonly ArchivalElement[] {
  return [element, ...element.children.flatMap(walkTree)];
}

// the roles of ISO 32000-1 14.8.4 that a pack uses or may use
const roles = new Set([
  ...['Document', 'Part', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
  ...['L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...['Span', 'Quote', 'Note', 'Reference', 'Code', 'Link', 'Annot', 'Figure', 'Formula', 'Form'],
]);

const parents: Readonly<Record<string, { readonly under: readonly string[]; readonly rule: ArchivalRule }>> = {
  TR: { under: ['Table', 'THead', 'TBody', 'TFoot'], rule: 'table-shape' },
  THead: { under: ['Table'], rule: 'table-shape' },
  TBody: { under: ['Table'], rule: 'table-shape' },
  TFoot: { under: ['Table'], rule: 'table-shape' },
  TH: { under: ['TR'], rule: 'table-shape' },
  TD: { under: ['TR'], rule: 'table-shape' },
  LI: { under: ['L'], rule: 'list-shape' },
  Lbl: { under: ['LI', 'TOCI', 'Note', 'Reference', 'Form'], rule: 'list-shape' },
  LBody: { under: ['LI'], rule: 'list-shape' },
  TOCI: { under: ['TOC'], rule: 'list-shape' },
};

const kids: Readonly<Record<string, { readonly only: readonly string[]; readonly rule: ArchivalRule }>> = {
  Table: { only: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'], rule: 'table-shape' },
  THead: { only: ['TR'], rule: 'table-shape' },
  TBody: { only: ['TR'], rule: 'table-shape' },
  TFoot: { only: ['TR'], rule: 'table-shape' },
  TR: { only: ['TH', 'TD'], rule: 'table-shape' },
  L: { only: ['Caption', 'L', 'LI'], rule: 'list-shape' },
  LI: { only: ['Lbl', 'LBody'], rule: 'list-shape' },
  TOC: { only: ['Caption', 'TOC', 'TOCI'], rule: 'list-shape' },
};

/** What is wrong with the shape of the tree, element by element. Source: ISO 14289-1 7; ISO 32000-1 14.8.4. */
export function treeFindings(pdf: ArchivalPdf, root: ArchivalElement): readonly Finding[] {
  const findings: Finding[] = [];
  let level = 0;
  for (const element of walkTree(root)) {
    const { role, value, parent, children } = element;
    const where = `${role} in object ${element.object}`;
    const add = (rule: ArchivalRule, more = '') => findings.push({ rule, where: `${where}${more}` });
    if (!roles.has(role)) add('structure-role');
    const stated = value.kind === 'dictionary' ? referenceOf(value.entries.get('P')) : null;
    if (parent !== null && stated !== parent.object) add('structure-parent');
    const above = parents[role];
    if (above !== undefined && !above.under.includes(parent?.role ?? '')) add(above.rule, ` under ${parent?.role ?? 'nothing'}`);
    const below = kids[role];
    const strange = below === undefined ? undefined : children.find((child) => !below.only.includes(child.role));
    if (below !== undefined && (strange !== undefined || element.contents.length > 0))
      add(below.rule, ` holding ${strange?.role ?? 'text'}`);
    if (/^H[1-6]$/.test(role)) {
      const next = Number(role[1]);
      if (next > level + 1) add('heading-order', ` after level ${level}`);
      level = next;
    }
    if (role === 'Table') findings.push(...tableFindings(pdf, element));
    if (
      role === 'L' &&
      nameOf(attribute(pdf, value, 'ListNumbering')) === null &&
      children.some((item) => item.children[0]?.role === 'Lbl')
    )
      add('list-shape', ' without its numbering');
    if (role === 'Figure' || role === 'Formula') {
      if ((textOf(pdf.at(value, 'Alt')) ?? textOf(pdf.at(value, 'ActualText')) ?? '').trim() === '') add('figure-words');
      if (itemsOf(attribute(pdf, value, 'BBox'))?.filter((item) => numberOf(item) !== null).length !== 4) add('figure-box');
    }
  }
  return findings;
}

/** An attribute of an element, whoever owns it. */
function attribute(pdf: ArchivalPdf, value: PdfValue, name: string): PdfValue | undefined {
  const attributes = pdf.at(value, 'A');
  for (const entry of itemsOf(attributes) ?? [attributes]) {
    const found = pdf.at(entry, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function tableFindings(pdf: ArchivalPdf, table: ArchivalElement): readonly Finding[] {
  const findings: Finding[] = [];
  const where = `Table in object ${table.object}`;
  const rows = walkTree(table).filter(({ role, parent }) => role === 'TR' && tableOf(parent) === table);
  const widths = rows.map((row) =>
    row.children.reduce((sum, cell) => sum + (integerOf(attribute(pdf, cell.value, 'ColSpan')) ?? 1), 0),
  );
  if (new Set(widths).size !== 1)
    findings.push({ rule: 'table-columns', where: `${where}: ${[...new Set(widths)].join(', ') || 'none'}` });
  const headers = rows.flatMap(({ children }) => children.filter(({ role }) => role === 'TH'));
  if (headers.length === 0) findings.push({ rule: 'table-scope', where: `${where} without a header` });
  for (const header of headers) {
    const scope = nameOf(attribute(pdf, header.value, 'Scope'));
    if (scope !== 'Column' && scope !== 'Row' && scope !== 'Both')
      findings.push({ rule: 'table-scope', where: `TH in object ${header.object}` });
  }
  const captions = table.children.flatMap(({ role }, index) => (role === 'Caption' ? [index] : []));
  if (captions.length > 1 || captions.some((index) => index !== 0 && index !== table.children.length - 1))
    findings.push({ rule: 'table-shape', where: `${where} with a caption in its middle` });
  return findings;
}

function tableOf(element: ArchivalElement | null): ArchivalElement | null {
  return element === null || element.role === 'Table' ? element : tableOf(element.parent);
}
