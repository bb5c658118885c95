import PDFDocument from 'pdfkit';
import { packKeywords } from '../../shared/domain/pack-id.ts';
import { drawInTime } from './draw-in-time.ts';
import type { Page } from './draw-items.ts';
import { createPagePainter } from './draw-page.ts';
import { type DrawingSurface, decimal, type PdfFace, type PdfPage, type PdfReference, textValue } from './draw-surface.ts';
import { margins, pageSizes } from './draw-theme.ts';
import { createFileBytes } from './file-bytes.ts';
import { type FaceId, readColourProfile, readFace, shapesRightToLeft } from './font-files.ts';
import { plainFace, type TextFace } from './font-plain-face.ts';
import { printable } from './font-runs.ts';
import { createSetter } from './font-setter.ts';
import { encodeLetters, type ShapingFace } from './font-shaped-face.ts';
import { embedAttachments } from './pdf-a-attachments.ts';
import { addAnnotation, declareForm, placeSignatureFields } from './pdf-a-form.ts';
import { declareConformance, type PdfIdentity } from './pdf-a-metadata.ts';
import { createTagging, type Tagging } from './pdf-a-structure.ts';
import { compressHere } from './pdf-deflate.ts';
import { layOut } from './render-blocks.ts';
import type { RenderDocument, RenderOptions } from './render-document.ts';

/**
 * A document as one PDF/A-3a and PDF/UA-1 file, with its attachments and its empty signature fields.
 *
 * The same document gives the same bytes, on any machine and in any time zone.
 * Throws: FONT_MISSING, CANCELLED.
 * Source: ISO 19005-3, ISO 14289-1.
 */
export async function renderPdf(document: RenderDocument, options: RenderOptions): Promise<Uint8Array> {
  const identity = identify(document);
  const file = openFile(document, identity, options);
  const { goOn, setter } = drawInTime(createSetter(file.metrics, document.language), options.outOfTime);
  const flow = layOut(document, setter);
  const [, pageHeight] = pageSizes[document.pageSize];
  const tagging = createTagging(file.surface, flow.pages.length);
  const paint = createPagePainter(file.surface, tagging, pageHeight);
  const sheets: PdfReference[] = [];
  const links: (() => void)[] = [];
  const fields: PdfReference[] = [];
  const outline = createOutline(file.writer);
  flow.pages.forEach((page, index) => {
    goOn();
    const sheet = paint(page, index);
    sheets.push(sheet.dictionary);
    links.push(...placeLinks(file.surface, tagging, page, sheet, sheets, pageHeight));
    fields.push(...placeSignatureFields(file.surface, tagging, page, sheet, pageHeight));
    for (const anchor of page.anchors) outline(anchor.level, printable(anchor.title), anchor.y);
    // a drawn page is not needed again, and a long pack has thousands
    page.items.length = 0;
    options.onPage?.(index + 1, flow.pages.length);
  });
  for (const finishLink of links) finishLink();
  declareForm(file.surface, fields);
  embedAttachments(file.surface, document.attachments, document.createdAt);
  tagging.finish(flow.root, pageHeight);
  return file.close(() => declareConformance(file.surface, identity, readColourProfile(options.resourcesPath)));
}

function identify(document: RenderDocument): PdfIdentity {
  return {
    title: named(document.title),
    subject: named(document.subject),
    author: 'Drillbook',
    producer: 'Drillbook',
    keywords: document.packId === null ? 'Drillbook' : packKeywords(document.packId),
    language: document.language,
    createdAt: document.createdAt,
  };
}

/** The archive wants a title in words. */
function named(text: string): string {
  return printable(text).trim() || 'Drillbook';
}

function placeLinks(
  surface: DrawingSurface,
  tagging: Tagging,
  page: Page,
  sheet: PdfPage,
  sheets: readonly PdfReference[],
  pageHeight: number,
): readonly (() => void)[] {
  return page.links.map((area) => {
    const corners = [area.x, pageHeight - area.y - area.height, area.x + area.width, pageHeight - area.y];
    const link = surface.reference({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: corners.map((value) => Number(decimal(value))),
      Border: [0, 0, 0],
      F: 4,
      Contents: textValue(named(area.words)),
    });
    link.data.StructParent = tagging.annotate(area.node, link, sheet.dictionary);
    addAnnotation(sheet, link);
    // the page it leads to may not exist yet
    return () => {
      link.data.Dest = [sheets[area.target.page], 'XYZ', margins.left - 8, Number(decimal(pageHeight - area.target.y)), null];
      link.end();
    };
  });
}

interface OutlineItem {
  addItem(title: string, options: { readonly top: number; readonly left: number; readonly expanded: boolean }): OutlineItem;
}

/** The parts of pdfkit this file leans on; its published types leave the inner ones out. */
interface PdfkitDocument {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly page: PdfPage & { readonly height: number; readonly width: number };
  readonly outline: OutlineItem;
  readonly _offsets: (number | null)[];
  _offset: number;
  _waiting: number;
  _font: PdfkitFace;
  read(): Uint8Array;
  push: () => boolean;
  _write: (data: Uint8Array | string) => void;
  endMetadata: () => void;
  endAcroForm: () => void;
  ref(data?: Record<string, unknown>): PdfReference;
  addPage(): void;
  addContent(operators: string | Uint8Array): void;
  registerFont(name: string, source: Uint8Array): void;
  font(name: string): void;
  end(): void;
}

interface PdfkitFace extends ShapingFace {
  readonly id: string;
  readonly font: ShapingFace['font'] & { hasGlyphForCodePoint(codePoint: number): boolean };
  encode(text: string): ReturnType<PdfFace['encode']>;
  ref(): PdfReference;
  widthOfString(text: string, size: number): number;
}

function openFile(document: RenderDocument, identity: PdfIdentity, options: RenderOptions) {
  const writer = new PDFDocument({
    pdfVersion: '1.7',
    size: [...pageSizes[document.pageSize]],
    margin: 0,
    autoFirstPage: false,
    lang: document.language,
    displayTitle: true,
    // null keeps pdfkit from adding Helvetica, which is not embedded
    font: null as unknown as string,
    info: {
      Title: identity.title,
      Author: identity.author,
      Subject: identity.subject,
      Keywords: identity.keywords,
      Creator: 'Drillbook',
      Producer: identity.producer,
      CreationDate: identity.createdAt,
    },
  }) as unknown as PdfkitDocument;
  const makeReference = writer.ref.bind(writer);
  writer.ref = (data) => compressHere(makeReference(data));
  // the file is made in memory: a stream would only hand on a hundred thousand small pieces
  const file = createFileBytes();
  file.addBytes(writer.read());
  let complete = false;
  writer.push = () => {
    complete = true;
    return true;
  };
  writer._write = (data) => {
    const isText = typeof data === 'string';
    if (isText) file.addText(`${data}\n`);
    else file.addBytes(data);
    writer._offset += data.length + (isText ? 1 : 0);
  };
  /** Writes an object at once, without the writer; its place is known to the writer like any other. */
  const finish = (object: number, body: string, content?: Uint8Array) => {
    writer._offsets[object - 1] = writer._offset;
    writer._waiting -= 1;
    if (content === undefined) return writer._write(`${object} 0 obj\n${body}\nendobj`);
    writer._write(`${object} 0 obj\n${body}\nstream`);
    writer._write(content);
    writer._write('\nendstream\nendobj');
  };

  const faces = new Map<FaceId, { readonly opened: PdfkitFace; readonly text: TextFace; readonly drawn: PdfFace }>();
  const face = (id: FaceId) => {
    const known = faces.get(id);
    if (known !== undefined) return known;
    const bytes = readFace(options.resourcesPath, id);
    writer.registerFont(id, bytes);
    writer.font(id);
    const opened = writer._font;
    const shaped = {
      widthOf: (text: string) => opened.widthOfString(text, 1000),
      encode: shapesRightToLeft(id) ? encodeLetters(opened) : (text: string) => opened.encode(text),
    };
    const text = plainFace(id, bytes, opened, shaped);
    const entry = { opened, text, drawn: { id: opened.id, encode: text.encode, reference: () => opened.ref() } };
    faces.set(id, entry);
    return entry;
  };

  const surface: DrawingSurface = {
    catalog: writer._root.data,
    reference: (data) => writer.ref(data),
    reserve: () => {
      writer._waiting += 1;
      return writer._offsets.push(null);
    },
    finish,
    startPage: () => {
      writer.addPage();
      // pdfkit turns the page upside down; our operators speak PDF's own coordinates
      writer.addContent(`1 0 0 -1 0 ${decimal(writer.page.height)} cm`);
      return writer.page;
    },
    write: (operators) => writer.addContent(Buffer.from(`${operators}\n`, 'latin1')),
    face: (id) => face(id).drawn,
  };

  return {
    writer,
    surface,
    metrics: {
      canDraw: (id: FaceId, codePoint: number) => face(id).opened.font.hasGlyphForCodePoint(codePoint),
      widthOf: (id: FaceId, text: string) => face(id).text.widthOf(text),
    },
    close: (declare: () => void): Uint8Array => {
      // pdfkit writes the title into XMP without escaping it, and expects its own kind of form
      writer.endMetadata = declare;
      writer.endAcroForm = () => undefined;
      const names = writer._root.data.Names as PdfReference;
      delete names.data.Dests;
      writer.end();
      if (!complete) throw new RangeError('an object of the file was never written');
      return file.whole();
    },
  };
}

function createOutline(writer: PdfkitDocument) {
  const path: OutlineItem[] = [writer.outline];
  return (level: number, title: string, top: number): void => {
    path.length = Math.min(path.length, level);
    const parent = path.at(-1) ?? writer.outline;
    path.push(parent.addItem(title, { top, left: writer.page.width - margins.left + 8, expanded: level === 1 }));
  };
}
