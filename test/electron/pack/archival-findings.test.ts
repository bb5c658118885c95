import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { pageSizes } from '../../../electron/pack/draw-theme.ts';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import type { ArchivalRule } from '../../support/archival-finding.ts';
import { archivalFindings } from '../../support/archival-findings.ts';
import { type EditableObject, type EditablePdf, editPdf } from '../../support/edit-pdf.ts';
import { outsideMargins, overlapping } from '../../support/read-lines.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));

let pack: Uint8Array;
beforeAll(async () => {
  pack = await renderPdf(sampleDocument(), { resourcesPath });
});

/** Changes the body of an object; the change must take. */
function swap(object: EditableObject, from: RegExp | string, to: string): void {
  const before = object.body;
  object.body = before.replace(from, to);
  if (object.body === before) throw new Error(`${from} is not in ${before.slice(0, 200)}`);
}

function swapStream(object: EditableObject, from: RegExp | string, to: string): void {
  const before = object.stream ?? '';
  object.stream = before.replace(from, to);
  if (object.stream === before) throw new Error(`${from} is not in the stream`);
}

const drawing = (pdf: EditablePdf) => pdf.like(/\/Length/, /BDC/);
const element = (pdf: EditablePdf, role: string) => pdf.like(new RegExp(`/S /${role} `));
const catalog = (pdf: EditablePdf) => pdf.like(/\/Type \/Catalog/);
const metadata = (pdf: EditablePdf) => pdf.like(/\/Type \/Metadata/);

/** One way to break each rule. */
const breaks: Readonly<Record<ArchivalRule, (pdf: EditablePdf) => void>> = {
  'not-readable': (pdf) => swap(catalog(pdf), '/PageMode /UseOutlines', '/PageMode'),
  'trailer-id': (pdf) => {
    pdf.trailer = pdf.trailer.replace(/\n\/ID .*/, '');
  },
  'page-box': (pdf) =>
    swap(
      pdf.like(/\/Type \/Page\n/),
      '/MediaBox [0 0 595.28 841.89]',
      '/MediaBox [0 0 595.28 841.89]\n/CropBox [0 0 700 841.89]',
    ),
  'title-not-shown': (pdf) => swap(pdf.like(/\/DisplayDocTitle/), 'true', 'false'),
  'language-missing': (pdf) => swap(catalog(pdf), '/Lang (en)', '/Lang ()'),
  'language-of-run': (pdf) => {
    for (const object of pdf.objects.values()) object.stream = object.stream?.replaceAll('/Lang', '/Tongue') ?? null;
  },
  'bookmarks-differ': (pdf) => swap(pdf.like(/\/Title \(1 {2}Summary\)/), 'Summary', 'Summery'),
  'xmp-missing': (pdf) => swap(catalog(pdf), /\/Metadata \d+ 0 R\n?/, ''),
  'xmp-malformed': (pdf) => swapStream(metadata(pdf), '</dc:title>', '</dc:titel>'),
  'xmp-conformance': (pdf) => swapStream(metadata(pdf), '<pdfuaid:part>1<', '<pdfuaid:part>2<'),
  'xmp-differs': (pdf) => swapStream(metadata(pdf), '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">', '$&Another '),
  'information-incomplete': (pdf) => swap(pdf.like(/\/CreationDate \d+ 0 R/), /\/CreationDate \d+ 0 R\n?/, ''),
  'output-intent': (pdf) => swap(pdf.like(/\/OutputIntent/), '/GTS_PDFA1', '/GTS_PDFX'),
  'colour-space': (pdf) => swapStream(drawing(pdf), '0.059 0.361 0.361 rg', '0.1 0.2 0.3 0 k'),
  'font-not-embedded': (pdf) => swap(pdf.like(/\/Type \/FontDescriptor/), /\/FontFile2 \d+ 0 R\n?/, ''),
  'font-glyph-map': (pdf) => swap(pdf.like(/\/CIDFontType2/), '/CIDToGIDMap /Identity', ''),
  'font-without-unicode': (pdf) => swap(pdf.like(/\/ToUnicode/), /\/ToUnicode \d+ 0 R\n?/, ''),
  'font-width': (pdf) => swap(pdf.like(/\/CIDFontType2/), /(\/W \[0 \[\d+) \d+/, '$1 17'),
  'glyph-missing': (pdf) => swapStream(drawing(pdf), /\[<0001/, '[<0000'),
  'glyph-without-unicode': (pdf) => swapStream(pdf.like(/\/Length/, /beginbfrange/), /<0000> /, ''),
  'content-not-readable': (pdf) => swapStream(drawing(pdf), 'EMC', 'EMC ]'),
  'content-unmarked': (pdf) => swapStream(drawing(pdf), '/Artifact BMC', 'q 0 0 9 9 re f Q\n/Artifact BMC'),
  'content-nested': (pdf) => swapStream(drawing(pdf), '/P <</MCID 0>> BDC', '/P <</MCID 0>> BDC /Artifact BMC EMC'),
  'content-twice': (pdf) => swapStream(drawing(pdf), '<</MCID 1>>', '<</MCID 0>>'),
  'content-not-in-tree': (pdf) => swap(element(pdf, 'P'), /\/K \d+/, ''),
  'content-of-tree-missing': (pdf) => swap(element(pdf, 'P'), /\/K \d+/, '/K 999'),
  'parent-tree': (pdf) => swap(pdf.like(/\/Type \/StructTreeRoot/), /\/Nums \[0 \[(\d+ 0 R) (\d+ 0 R)/, '/Nums [0 [$2 $1'),
  'structure-missing': (pdf) => swap(pdf.like(/^<<\n\/Marked true/), 'true', 'false'),
  'structure-role': (pdf) => swap(element(pdf, 'Div'), '/S /Div', '/S /Box'),
  'structure-parent': (pdf) => swap(element(pdf, 'TR'), /\/P \d+/, '/P 1'),
  'heading-order': (pdf) => swap(element(pdf, 'H2'), '/S /H2', '/S /H3'),
  'table-shape': (pdf) => swap(element(pdf, 'TD'), '/S /TD', '/S /P'),
  'table-columns': (pdf) => swap(element(pdf, 'TH'), '/Scope /Row', '/Scope /Row /ColSpan 2'),
  'table-scope': (pdf) => swap(element(pdf, 'TH'), / \/A <<.*?>>/, ''),
  'list-shape': (pdf) => swap(element(pdf, 'LBody'), '/S /LBody', '/S /P'),
  'figure-words': (pdf) => swap(element(pdf, 'Figure'), /\/Alt \(.*?\)/, '/Alt ( )'),
  'figure-box': (pdf) => swap(element(pdf, 'Figure'), /\/BBox \[.*?\]/, ''),
  'link-words': (pdf) => swap(pdf.like(/\/Subtype \/Link/), /\/Contents .*\n/, ''),
  'link-outside-tree': (pdf) => swap(element(pdf, 'Link'), / <<\/Type \/OBJR.*?>>/, ''),
  'field-words': (pdf) => swap(pdf.like(/\/FT \/Sig/), /\/TU .*\n/, ''),
  'field-outside-tree': (pdf) => swap(element(pdf, 'Form'), '/S /Form', '/S /Div'),
  'field-reference': (pdf) => swap(element(pdf, 'Form'), /\/K (<<.*?>>)/, '/K [$1]'),
  'annotation-hidden': (pdf) => swap(pdf.like(/\/Subtype \/Link/), '/F 4', '/F 6'),
  'tab-order': (pdf) => {
    for (const object of pdf.objects.values()) object.body = object.body.replace('/Tabs /S', '/Tabs /R');
  },
  'attachment-list': (pdf) => swap(catalog(pdf), /\/AF \[\d+ 0 R /, '/AF ['),
  'attachment-relationship': (pdf) => swap(pdf.like(/\/Type \/Filespec/), '/AFRelationship /Data', ''),
  'attachment-parameters': (pdf) => swap(pdf.like(/\/Type \/EmbeddedFile/), /\/Size \d+/, '/Size 7'),
  'attachment-checksum': (pdf) => swap(pdf.like(/\/Type \/EmbeddedFile/), /\/CheckSum <(..)/, '/CheckSum <00'),
  transparency: (pdf) =>
    swap(pdf.like(/^<<\n\/ProcSet/), '/ColorSpace <<\n>>', '/ExtGState << /G1 << /Type /ExtGState /ca 0.5 >> >>'),
  'active-content': (pdf) => swap(catalog(pdf), '/PageMode', '/OpenAction [1 0 R /Fit]\n/PageMode'),
  encryption: (pdf) => {
    pdf.trailer = pdf.trailer.replace('/Root', '/Encrypt 1 0 R\n/Root');
  },
  'external-reference': (pdf) =>
    swap(pdf.like(/\/Subtype \/Link/), /\/Dest \[.*\]/, '/A << /S /URI /URI (https://example.org) >>'),
};

test.each(Object.keys(breaks) as ArchivalRule[])('a pack that breaks the rule %s is found out', async (rule) => {
  const broken = await archivalFindings(editPdf(pack, breaks[rule]));
  expect(broken.map((finding) => finding.rule)).toContain(rule);
});

test('a pack written anew without a change keeps every rule', async () => {
  expect(await archivalFindings(editPdf(pack, () => undefined))).toEqual([]);
});

test('texts that lie on one another and texts outside the margins are found out', async () => {
  const moved = editPdf(pack, (pdf) => swapStream(drawing(pdf), /1 0 0 1 \S+ \S+ Tm/g, '1 0 0 1 40 400 Tm'));
  expect((await overlapping(moved)).length).toBeGreaterThan(10);
  expect((await outsideMargins(moved, pageSizes.A4)).length).toBeGreaterThan(10);
});
