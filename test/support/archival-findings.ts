import { itemsOf, textOf } from '../../shared/verifier/pdf-value.ts';
import { attachmentFindings } from './archival-attachments.ts';
import { type PageContent, readContent } from './archival-content.ts';
import type { Finding } from './archival-finding.ts';
import { glyphFindings } from './archival-fonts.ts';
import { couldBe } from './archival-language.ts';
import { annotationFindings, contentLinkFindings } from './archival-links.ts';
import { forbiddenFindings, metadataFindings } from './archival-metadata.ts';
import { type ArchivalPage, type ArchivalPdf, readArchival } from './archival-pdf.ts';
import { type ArchivalElement, readTree, treeFindings, walkTree } from './archival-structure.ts';

/**
 * What of PDF/A-3a and PDF/UA-1 a pack breaks, read back from its bytes; empty when it keeps all that is checked here.
 *
 * A pack that was signed is read as its newest revision shows it.
 */
export async function archivalFindings(bytes: Uint8Array): Promise<readonly Finding[]> {
  let pdf: ArchivalPdf;
  try {
    pdf = readArchival(bytes);
  } catch (cause) {
    return [{ rule: 'not-readable', where: String(cause instanceof Error ? cause.message : cause) }];
  }
  const findings: Finding[] = [...metadataFindings(pdf), ...forbiddenFindings(pdf), ...attachmentFindings(pdf)];
  const contents: PageContent[] = [];
  for (const page of pdf.pages) {
    try {
      contents.push(readContent(pdf, page));
    } catch {
      return [...findings, { rule: 'content-not-readable', where: `page ${page.index + 1}` }];
    }
  }
  const tree = readTree(pdf);
  if (tree === null) return [...findings, { rule: 'structure-missing', where: 'catalog' }];
  return [
    ...findings,
    ...pageFindings(pdf, contents, languages(pdf, tree)),
    ...treeFindings(pdf, tree),
    ...contentLinkFindings(pdf, tree, contents),
    ...annotationFindings(pdf, tree),
    ...bookmarkFindings(pdf, tree, contents),
  ];
}

/** The language of each marked sequence, as the elements around it say. */
function languages(pdf: ArchivalPdf, tree: ArchivalElement): (page: ArchivalPage, mcid: number | null) => string {
  const whole = textOf(pdf.at(pdf.catalog, 'Lang')) ?? '';
  const known = new Map<string, string>();
  const visit = (element: ArchivalElement, outer: string) => {
    const own = textOf(pdf.at(element.value, 'Lang')) ?? outer;
    for (const { page, mcid } of element.contents) known.set(`${page}:${mcid}`, own);
    for (const child of element.children) visit(child, own);
  };
  visit(tree, whole);
  return (page, mcid) => known.get(`${page.object}:${mcid}`) ?? whole;
}

function pageFindings(
  pdf: ArchivalPdf,
  contents: readonly PageContent[],
  languageAt: ReturnType<typeof languages>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  pdf.pages.forEach((page, index) => {
    const content = contents[index];
    if (content === undefined) return;
    const where = `page ${index + 1}`;
    for (const operator of content.unmarked) findings.push({ rule: 'content-unmarked', where: `${operator} on ${where}` });
    for (const what of content.nested) findings.push({ rule: 'content-nested', where: `${what} on ${where}` });
    for (const operator of content.colours) findings.push({ rule: 'colour-space', where: `${operator} on ${where}` });
    for (const { font, codes, text, mcid, language } of content.shown) {
      if (font === null) {
        findings.push({ rule: 'font-not-embedded', where: `no font on ${where}` });
        continue;
      }
      if (!seen.has(font.name)) findings.push(...font.findings);
      seen.add(font.name);
      for (const code of codes) {
        const key = `${font.name}~${code}`;
        if (!seen.has(key)) findings.push(...glyphFindings(font, code, where));
        seen.add(key);
      }
      const effective = language ?? languageAt(page, mcid);
      // what is no part of the document is not read to anybody
      if (mcid !== null && !couldBe(text, effective))
        findings.push({ rule: 'language-of-run', where: `“${text}” as ${effective} on ${where}` });
    }
  });
  return findings;
}

/** Bookmarks repeat the headings, in order and at their level. */
function bookmarkFindings(pdf: ArchivalPdf, tree: ArchivalElement, contents: readonly PageContent[]): readonly Finding[] {
  const pageIndex = new Map(pdf.pages.map(({ object, index }) => [object, index]));
  const headings = walkTree(tree)
    .filter(({ role }) => /^H[1-6]$/.test(role))
    .map((element) => {
      const text = element.contents.map(({ page, mcid }) => contents[pageIndex.get(page) ?? -1]?.words.get(mcid) ?? '').join('');
      return `${element.role[1]} ${comparable(text)}`;
    });
  const bookmarks: string[] = [];
  const visit = (first: ReturnType<ArchivalPdf['at']>, level: number) => {
    for (let item = first; item !== undefined; item = pdf.at(item, 'Next')) {
      bookmarks.push(`${level} ${comparable(textOf(pdf.at(item, 'Title')) ?? '')}`);
      if ((itemsOf(pdf.at(item, 'Dest')) ?? []).length === 0) bookmarks.push('leads nowhere');
      visit(pdf.at(item, 'First'), level + 1);
    }
  };
  visit(pdf.at(pdf.catalog, 'Outlines', 'First'), 1);
  const at = bookmarks.findIndex((bookmark, index) => bookmark !== headings[index]);
  if (at < 0 && bookmarks.length === headings.length) return [];
  const place = at < 0 ? bookmarks.length : at;
  return [{ rule: 'bookmarks-differ', where: `“${bookmarks[place] ?? 'none'}” for heading “${headings[place] ?? 'none'}”` }];
}

/** The letters of a title in one order: right-to-left text is drawn in another than it is typed, code points stand for what cannot be drawn. */
function comparable(text: string): string {
  const drawn = text.replaceAll(/\[U\+([0-9A-F]{4,6})\]/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return [...drawn.normalize('NFC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')].toSorted().join('');
}
