import { integerOf, itemsOf, nameOf, type PdfValue, referenceOf, textOf } from '../../shared/verifier/pdf-value.ts';
import type { PageContent } from './archival-content.ts';
import type { Finding } from './archival-finding.ts';
import type { ArchivalPdf } from './archival-pdf.ts';
import { type ArchivalElement, walkTree } from './archival-structure.ts';

/** Whether what is drawn and what the tree says are the same, in both directions. Source: ISO 32000-1 14.7.4. */
export function contentLinkFindings(
  pdf: ArchivalPdf,
  root: ArchivalElement,
  contents: readonly PageContent[],
): readonly Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, ArchivalElement>();
  for (const element of walkTree(root)) {
    for (const { page, mcid } of element.contents) {
      const key = `${page}:${mcid}`;
      if (owners.has(key))
        findings.push({ rule: 'content-twice', where: `content ${mcid} of page object ${page} in two elements` });
      owners.set(key, element);
    }
  }
  const { parents, findings: treeProblems } = readParentTree(pdf);
  findings.push(...treeProblems);
  pdf.pages.forEach((page, index) => {
    const drawn = contents[index]?.mcids ?? [];
    const where = (mcid: number) => `content ${mcid} of page ${index + 1}`;
    const listed = itemsOf(pdf.at(parents.get(integerOf(pdf.at(page.value, 'StructParents')) ?? -1))) ?? [];
    for (const mcid of drawn) {
      const owner = owners.get(`${page.object}:${mcid}`);
      if (owner === undefined) findings.push({ rule: 'content-not-in-tree', where: where(mcid) });
      else if (referenceOf(listed[mcid]) !== owner.object) findings.push({ rule: 'parent-tree', where: where(mcid) });
    }
    if (new Set(drawn).size !== drawn.length)
      findings.push({ rule: 'content-twice', where: `page ${index + 1} draws a number twice` });
    const known = new Set(drawn);
    for (const key of owners.keys()) {
      const [object, mcid] = key.split(':').map(Number);
      if (object === page.object && !known.has(mcid ?? -1))
        findings.push({ rule: 'content-of-tree-missing', where: where(mcid ?? -1) });
    }
  });
  const pages = new Set(pdf.pages.map(({ object }) => object));
  for (const key of owners.keys()) {
    if (!pages.has(Number(key.split(':')[0])))
      findings.push({ rule: 'content-of-tree-missing', where: `content ${key} of no page` });
  }
  return findings;
}

function readParentTree(pdf: ArchivalPdf) {
  const findings: Finding[] = [];
  const parents = new Map<number, PdfValue>();
  const root = pdf.at(pdf.catalog, 'StructTreeRoot');
  const numbers = itemsOf(pdf.at(root, 'ParentTree', 'Nums')) ?? [];
  let last = -1;
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const key = integerOf(numbers[index]) ?? -1;
    const value = numbers[index + 1];
    if (key <= last || value === undefined) findings.push({ rule: 'parent-tree', where: `key ${key} after ${last}` });
    else parents.set(key, value);
    last = Math.max(last, key);
  }
  if ((integerOf(pdf.at(root, 'ParentTreeNextKey')) ?? 0) <= last) findings.push({ rule: 'parent-tree', where: 'next key' });
  return { parents, findings };
}

/** Links, signature fields and whatever else lies on the pages. Source: ISO 14289-1 7.18; ISO 19005-3 6.3. */
export function annotationFindings(pdf: ArchivalPdf, root: ArchivalElement): readonly Finding[] {
  const findings: Finding[] = [];
  const owners = new Map(walkTree(root).flatMap((element) => element.annotations.map((number) => [number, element] as const)));
  const { parents } = readParentTree(pdf);
  for (const page of pdf.pages) {
    const annotations = itemsOf(pdf.at(page.value, 'Annots')) ?? [];
    if (annotations.length > 0 && nameOf(pdf.at(page.value, 'Tabs')) !== 'S')
      findings.push({ rule: 'tab-order', where: `page ${page.index + 1}` });
    for (const reference of annotations) {
      const found = pdf.objectOf(reference);
      const value = found?.value;
      const kind = nameOf(pdf.at(value, 'Subtype')) ?? 'nothing';
      const where = `${kind} in object ${found?.object} on page ${page.index + 1}`;
      const owner = owners.get(found?.object ?? -1);
      const key = integerOf(pdf.at(value, 'StructParent'));
      const listed = key === null ? null : referenceOf(parents.get(key));
      const flags = integerOf(pdf.at(value, 'F')) ?? 0;
      // print is set; hidden, no view, invisible, toggle no view are not
      if ((flags & 4) === 0 || (flags & (1 | 2 | 32 | 256)) !== 0) findings.push({ rule: 'annotation-hidden', where });
      if (owner !== undefined && listed !== owner.object) findings.push({ rule: 'parent-tree', where });
      if (kind === 'Link') {
        if ((textOf(pdf.at(value, 'Contents')) ?? '').trim() === '') findings.push({ rule: 'link-words', where });
        if (owner?.role !== 'Link') findings.push({ rule: 'link-outside-tree', where });
      } else {
        if ((textOf(pdf.at(value, 'TU')) ?? '').trim() === '') findings.push({ rule: 'field-words', where });
        if (owner?.role !== 'Form') findings.push({ rule: 'field-outside-tree', where });
        // strict readers refuse later signatures where the reference stands in an array
        else if (nameOf(pdf.at(owner.value, 'K', 'Type')) !== 'OBJR') findings.push({ rule: 'field-reference', where });
      }
    }
  }
  return findings;
}
