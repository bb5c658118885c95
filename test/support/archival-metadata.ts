import { integerOf, itemsOf, nameOf, textOf } from '../../shared/verifier/pdf-value.ts';
import type { ArchivalRule, Finding } from './archival-finding.ts';
import { type ArchivalPdf, dictionaries, numberOf } from './archival-pdf.ts';
import { readXml, type XmlElement } from './archival-xml.ts';

/** What the file says about itself, and whether it says the same everywhere. Source: ISO 19005-3 6.6; ISO 14289-1 5, 7.1. */
export function metadataFindings(pdf: ArchivalPdf): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (rule: ArchivalRule, where: string) => findings.push({ rule, where });
  const metadata = pdf.catalog?.kind === 'dictionary' ? pdf.objectOf(pdf.catalog.entries.get('Metadata')) : undefined;
  if (metadata?.stream == null || pdf.at(metadata.value, 'Filter') !== undefined) add('xmp-missing', 'catalog');
  else {
    const xml = readXml(Buffer.from(metadata.stream).toString('utf8'));
    if (xml === null) add('xmp-malformed', `object ${metadata.object}`);
    else findings.push(...xmpFindings(pdf, xml));
  }
  const identifiers = itemsOf(pdf.trailer.entries.get('ID')) ?? [];
  if (identifiers.length !== 2 || identifiers.some((part) => part.kind !== 'string' || part.bytes.length < 8))
    add('trailer-id', 'trailer');
  const shown = pdf.at(pdf.catalog, 'ViewerPreferences', 'DisplayDocTitle');
  if (shown?.kind !== 'boolean' || !shown.value) add('title-not-shown', 'catalog');
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(textOf(pdf.at(pdf.catalog, 'Lang')) ?? '')) add('language-missing', 'catalog');
  const marked = pdf.at(pdf.catalog, 'MarkInfo', 'Marked');
  if (marked?.kind !== 'boolean' || !marked.value) add('structure-missing', 'MarkInfo');
  findings.push(...intentFindings(pdf), ...boxFindings(pdf));
  return findings;
}

const named = {
  Title: 'dc:title',
  Author: 'dc:creator',
  Subject: 'dc:description',
  Keywords: 'pdf:Keywords',
  Producer: 'pdf:Producer',
  Creator: 'xmp:CreatorTool',
} as const;

function xmpFindings(pdf: ArchivalPdf, xml: XmlElement): readonly Finding[] {
  const findings: Finding[] = [];
  const information = pdf.at(pdf.trailer, 'Info');
  const said = (name: string) => find(xml, name).map(textIn).join('|').trim();
  for (const [key, name] of Object.entries(named)) {
    const value = textOf(pdf.at(information, key));
    if ((value ?? '').trim() === '') findings.push({ rule: 'information-incomplete', where: key });
    else if (value?.trim() !== said(name)) findings.push({ rule: 'xmp-differs', where: key });
  }
  const created = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|\+00'00'?)$/.exec(
    textOf(pdf.at(information, 'CreationDate')) ?? '',
  );
  const [, year, month, day, hour, minute, second] = created ?? [];
  if (created === null) findings.push({ rule: 'information-incomplete', where: 'CreationDate' });
  else if (said('xmp:CreateDate') !== `${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
    findings.push({ rule: 'xmp-differs', where: 'CreationDate' });
  const modified = textOf(pdf.at(information, 'ModDate'));
  if ((modified !== null) !== (said('xmp:ModifyDate') !== '')) findings.push({ rule: 'xmp-differs', where: 'ModDate' });
  const expected = { 'pdfaid:part': '3', 'pdfaid:conformance': 'A', 'pdfuaid:part': '1' };
  for (const [name, value] of Object.entries(expected))
    if (said(name) !== value) findings.push({ rule: 'xmp-conformance', where: `${name} ${said(name)}` });
  // PDF/A wants every schema it does not know itself described in the packet
  if (!find(xml, 'pdfaSchema:namespaceURI').some((element) => textIn(element) === 'http://www.aiim.org/pdfua/ns/id/'))
    findings.push({ rule: 'xmp-conformance', where: 'pdfuaid is not described' });
  return findings;
}

function find(element: XmlElement, name: string): readonly XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => find(child, name))];
}

function textIn(element: XmlElement): string {
  return `${element.text}${element.children.map(textIn).join('')}`.trim();
}

function intentFindings(pdf: ArchivalPdf): readonly Finding[] {
  const intents = itemsOf(pdf.at(pdf.catalog, 'OutputIntents')) ?? [];
  const intent = pdf.at(intents[0]);
  const profile = intent?.kind === 'dictionary' ? pdf.objectOf(intent.entries.get('DestOutputProfile')) : undefined;
  const bytes = Buffer.from(profile?.stream ?? []);
  const isRgb =
    bytes.length > 128 &&
    bytes.readUInt32BE(0) === bytes.length &&
    bytes.toString('latin1', 16, 20) === 'RGB ' &&
    bytes.toString('latin1', 36, 40) === 'acsp';
  const isWhole =
    intents.length === 1 &&
    nameOf(pdf.at(intent, 'S')) === 'GTS_PDFA1' &&
    textOf(pdf.at(intent, 'OutputConditionIdentifier')) !== null;
  return isWhole && isRgb && integerOf(pdf.at(profile?.value, 'N')) === 3 ? [] : [{ rule: 'output-intent', where: 'catalog' }];
}

function boxFindings(pdf: ArchivalPdf): readonly Finding[] {
  const box = (page: (typeof pdf.pages)[number], name: string) =>
    itemsOf(pdf.at(page.value, name))?.map((item) => numberOf(item) ?? Number.NaN);
  return pdf.pages.flatMap((page): readonly Finding[] => {
    const [left = 0, bottom = 0, right = 0, top = 0] = box(page, 'MediaBox') ?? [];
    const sides = [right - left, top - bottom];
    const outside = ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox'].some((name) => {
      const [x1 = left, y1 = bottom, x2 = right, y2 = top] = box(page, name) ?? [];
      return x1 < left || y1 < bottom || x2 > right || y2 > top;
    });
    return sides.some((side) => !(side >= 3 && side <= 14_400)) || outside
      ? [{ rule: 'page-box', where: `page ${page.index + 1}` }]
      : [];
  });
}

const activeKeys = ['JS', 'JavaScript', 'AA', 'OpenAction', 'XFA', 'NeedAppearances', 'RichMediaContent', 'Renditions'];
const activeActions = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'Hide',
  'Named',
  'Movie',
  'Sound',
  'Rendition',
  'SetOCGState',
]);
const externalActions = new Set(['URI', 'GoToR', 'GoToE']);

/** What an archive refuses: transparency, anything that acts, anything that lies elsewhere. Source: ISO 19005-3 6.2, 6.5. */
export function forbiddenFindings(pdf: ArchivalPdf): readonly Finding[] {
  const findings: Finding[] = [];
  if (pdf.trailer.entries.has('Encrypt')) findings.push({ rule: 'encryption', where: 'trailer' });
  for (const { object, value } of dictionaries(pdf)) {
    const { entries } = value;
    const where = `object ${object}`;
    const name = (key: string) => nameOf(pdf.at(entries.get(key)));
    const opaque = (key: string) => (numberOf(pdf.at(entries.get(key))) ?? 1) === 1;
    const isState = name('Type') === 'ExtGState' || entries.has('BM') || entries.has('ca') || entries.has('CA');
    const masked = entries.has('SMask') && name('SMask') !== 'None';
    const blended = entries.has('BM') && name('BM') !== 'Normal' && name('BM') !== 'Compatible';
    if (masked || (isState && (blended || !opaque('ca') || !opaque('CA'))) || name('S') === 'Transparency')
      findings.push({ rule: 'transparency', where });
    if (activeKeys.some((key) => entries.has(key)) || activeActions.has(name('S') ?? ''))
      findings.push({ rule: 'active-content', where });
    const isStream = entries.has('Length');
    if (
      externalActions.has(name('S') ?? '') ||
      name('FS') === 'URL' ||
      (isStream && (entries.has('F') || entries.has('FFilter')))
    )
      findings.push({ rule: 'external-reference', where });
  }
  return findings;
}
