import type { StructureNode } from './draw-items.ts';
import { type DrawingSurface, decimal, type PdfReference, textLiteral } from './draw-surface.ts';
import { printable } from './font-runs.ts';

/** Ties what is drawn to what it means. */
export interface Tagging {
  /** The operator that opens a marked sequence of an element on a page. */
  readonly open: (node: StructureNode, pageIndex: number, page: PdfReference) => string;
  /** An annotation that is part of an element: its number in the parent tree. */
  readonly annotate: (node: StructureNode, annotation: PdfReference, page: PdfReference) => number;
  /** Writes the structure tree. */
  readonly finish: (root: StructureNode, pageHeight: number) => void;
}

type Content =
  | { readonly kind: 'marked'; readonly page: PdfReference; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly page: PdfReference; readonly annotation: PdfReference };

/**
 * The logical structure of the document: elements, parent tree, marked content.
 *
 * Source: ISO 32000-1 14.7; ISO 14289-1.
 */
export function createTagging(surface: DrawingSurface, pageCount: number): Tagging {
  const contents = new Map<StructureNode, Content[]>();
  const onPages: StructureNode[][] = Array.from({ length: pageCount }, () => []);
  const annotated: StructureNode[] = [];

  const remember = (node: StructureNode, content: Content) => {
    const known = contents.get(node);
    if (known === undefined) contents.set(node, [content]);
    else known.push(content);
  };

  const open: Tagging['open'] = (node, pageIndex, page) => {
    const marked = onPages[pageIndex] ?? [];
    const mcid = marked.length;
    marked.push(node);
    remember(node, { kind: 'marked', page, mcid });
    return `/${node.role} <</MCID ${mcid}>> BDC`;
  };

  const annotate: Tagging['annotate'] = (node, annotation, page) => {
    remember(node, { kind: 'annotation', page, annotation });
    annotated.push(node);
    return pageCount + annotated.length - 1;
  };

  const finish: Tagging['finish'] = (root, pageHeight) => {
    const written = new Map<StructureNode, PdfReference>();
    const write = (node: StructureNode, parent: PdfReference): PdfReference => {
      const reference = surface.reference();
      written.set(node, reference);
      const kids = node.children.map((child) => `${write(child, reference).id} 0 R`);
      const own = contents.get(node) ?? [];
      const page = own[0]?.page;
      for (const content of own) kids.push(contentKid(content, page));
      surface.finish(reference, elementBody(node, parent, page, kids, pageHeight));
      return reference;
    };
    const treeRoot = surface.reference({ Type: 'StructTreeRoot' });
    treeRoot.data.K = write(root, treeRoot);
    const numbers: unknown[] = [];
    onPages.forEach((nodes, index) => {
      numbers.push(
        index,
        nodes.map((node) => written.get(node)),
      );
    });
    annotated.forEach((node, index) => {
      numbers.push(pageCount + index, written.get(node));
    });
    treeRoot.data.ParentTree = { Nums: numbers };
    treeRoot.data.ParentTreeNextKey = pageCount + annotated.length;
    surface.catalog.StructTreeRoot = treeRoot;
    surface.catalog.MarkInfo = surface.reference({ Marked: true });
  };

  return { open, annotate, finish };
}

function contentKid(content: Content, page: PdfReference | undefined): string {
  if (content.kind === 'annotation') return `<</Type /OBJR /Obj ${content.annotation.id} 0 R /Pg ${content.page.id} 0 R>>`;
  if (content.page === page) return String(content.mcid);
  return `<</Type /MCR /Pg ${content.page.id} 0 R /MCID ${content.mcid}>>`;
}

function elementBody(
  node: StructureNode,
  parent: PdfReference,
  page: PdfReference | undefined,
  kids: readonly string[],
  pageHeight: number,
): string {
  const entries = [`/Type /StructElem /S /${node.role} /P ${parent.id} 0 R`];
  if (page !== undefined) entries.push(`/Pg ${page.id} 0 R`);
  // strict readers want the object reference of a form element itself, not an array of one
  if (kids.length > 0) entries.push(`/K ${kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`}`);
  if (node.alternateText !== undefined) entries.push(`/Alt ${textLiteral(printable(node.alternateText))}`);
  const attributes = elementAttributes(node, pageHeight);
  if (attributes !== null) entries.push(`/A ${attributes}`);
  return `<<${entries.join(' ')}>>`;
}

function elementAttributes(node: StructureNode, pageHeight: number): string | null {
  if (node.scope !== undefined) return `<</O /Table /Scope /${node.scope}>>`;
  if (node.numbering !== undefined) return `<</O /List /ListNumbering /${node.numbering}>>`;
  if (node.box === undefined) return null;
  const { x, y, width, height } = node.box;
  const corners = [x, pageHeight - y - height, x + width, pageHeight - y];
  return `<</O /Layout /Placement /Block /BBox [${corners.map(decimal).join(' ')}]>>`;
}
