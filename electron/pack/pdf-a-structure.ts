import type { StructureNode } from './draw-items.ts';
import { type DrawingSurface, decimal, type PdfReference, textLiteral, verbatim } from './draw-surface.ts';
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

/** An element with something on a page. Shape: `object` is its number in the file once it is written. */
interface Tagged {
  readonly contents: Content[];
  object: number | null;
}

/**
 * The logical structure of the document: elements, parent tree, marked content.
 *
 * Source: ISO 32000-1 14.7; ISO 14289-1.
 */
export function createTagging(surface: DrawingSurface, pageCount: number): Tagging {
  const tagged = new Map<StructureNode, Tagged>();
  const onPages: Tagged[][] = Array.from({ length: pageCount }, () => []);
  const annotated: Tagged[] = [];

  const remember = (node: StructureNode, content: Content): Tagged => {
    const known = tagged.get(node);
    if (known !== undefined) {
      known.contents.push(content);
      return known;
    }
    const fresh = { contents: [content], object: null };
    tagged.set(node, fresh);
    return fresh;
  };

  const open: Tagging['open'] = (node, pageIndex, page) => {
    const marked = onPages[pageIndex] ?? [];
    const mcid = marked.length;
    marked.push(remember(node, { kind: 'marked', page, mcid }));
    return `/${node.role} <</MCID ${mcid}>> BDC`;
  };

  const annotate: Tagging['annotate'] = (node, annotation, page) => {
    annotated.push(remember(node, { kind: 'annotation', page, annotation }));
    return pageCount + annotated.length - 1;
  };

  const finish: Tagging['finish'] = (root, pageHeight) => {
    const write = (node: StructureNode, parent: number): number => {
      const object = surface.reserve();
      const own = tagged.get(node);
      const page = own?.contents[0]?.page;
      const kids = node.children.map((child) => `${write(child, object)} 0 R`);
      if (own !== undefined) {
        own.object = object;
        for (const content of own.contents) kids.push(contentKid(content, page));
      }
      surface.finish(object, elementBody(node, parent, page, kids, pageHeight));
      return object;
    };
    const treeRoot = surface.reference({ Type: 'StructTreeRoot' });
    treeRoot.data.K = verbatim(`${write(root, treeRoot.id)} 0 R`);
    const numbers = [
      ...onPages.map((elements, index) => `${index} [${elements.map(referenceTo).join(' ')}]`),
      ...annotated.map((element, index) => `${pageCount + index} ${referenceTo(element)}`),
    ];
    treeRoot.data.ParentTree = { Nums: verbatim(`[${numbers.join(' ')}]`) };
    treeRoot.data.ParentTreeNextKey = pageCount + annotated.length;
    surface.catalog.StructTreeRoot = treeRoot;
    surface.catalog.MarkInfo = surface.reference({ Marked: true });
  };

  return { open, annotate, finish };
}

function referenceTo({ object }: Tagged): string {
  return object === null ? 'null' : `${object} 0 R`;
}

function contentKid(content: Content, page: PdfReference | undefined): string {
  if (content.kind === 'annotation') return `<</Type /OBJR /Obj ${content.annotation.id} 0 R /Pg ${content.page.id} 0 R>>`;
  if (content.page === page) return String(content.mcid);
  return `<</Type /MCR /Pg ${content.page.id} 0 R /MCID ${content.mcid}>>`;
}

function elementBody(
  node: StructureNode,
  parent: number,
  page: PdfReference | undefined,
  kids: readonly string[],
  pageHeight: number,
): string {
  let entries = `/Type /StructElem /S /${node.role} /P ${parent} 0 R`;
  if (page !== undefined) entries += ` /Pg ${page.id} 0 R`;
  // strict readers want the object reference of a form element itself, not an array of one
  if (kids.length > 0) entries += ` /K ${kids.length === 1 ? kids[0] : `[${kids.join(' ')}]`}`;
  if (node.alternateText !== undefined) entries += ` /Alt ${textLiteral(printable(node.alternateText))}`;
  const attributes = elementAttributes(node, pageHeight);
  if (attributes !== null) entries += ` /A ${attributes}`;
  return `<<${entries}>>`;
}

function elementAttributes(node: StructureNode, pageHeight: number): string | null {
  if (node.scope !== undefined) return `<</O /Table /Scope /${node.scope}>>`;
  if (node.numbering !== undefined) return `<</O /List /ListNumbering /${node.numbering}>>`;
  if (node.box === undefined) return null;
  const { x, y, width, height } = node.box;
  const corners = [x, pageHeight - y - height, x + width, pageHeight - y];
  return `<</O /Layout /Placement /Block /BBox [${corners.map(decimal).join(' ')}]>>`;
}
