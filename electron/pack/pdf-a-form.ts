import type { Page } from './draw-items.ts';
import { roundedRect } from './draw-page.ts';
import { type DrawingSurface, decimal, type PdfPage, type PdfReference, textValue } from './draw-surface.ts';
import { inks } from './draw-theme.ts';
import { printable } from './font-runs.ts';
import type { Tagging } from './pdf-a-structure.ts';

// Print and Locked: a reader neither hides nor moves it
const flags = 132;

/** The signature fields of one page, each field and widget in one object. Source: ISO 32000-1 12.7.4.5. */
export function placeSignatureFields(
  surface: DrawingSurface,
  tagging: Tagging,
  page: Page,
  sheet: PdfPage,
  pageHeight: number,
): readonly PdfReference[] {
  return page.signatures.map((area) => {
    const appearance = surface.reference({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, area.width, area.height],
      Resources: {},
    });
    appearance.end(drawBox(area.width, area.height));
    const corners = [area.x, pageHeight - area.y - area.height, area.x + area.width, pageHeight - area.y];
    const field = surface.reference({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: textValue(area.field),
      TU: textValue(printable(area.tooltip)),
      F: flags,
      Rect: corners.map((value) => Number(decimal(value))),
      P: sheet.dictionary,
      AP: { N: appearance },
    });
    field.data.StructParent = tagging.annotate(area.node, field, sheet.dictionary);
    field.end();
    addAnnotation(sheet, field);
    return field;
  });
}

/** The form that lists the fields; bit 1: signatures exist or may, bit 2: append only. */
export function declareForm(surface: DrawingSurface, fields: readonly PdfReference[]): void {
  if (fields.length === 0) return;
  const form = surface.reference({ Fields: fields, SigFlags: 3 });
  form.end();
  surface.catalog.AcroForm = form;
}

/** Adds an annotation to a page that is still being drawn. */
export function addAnnotation(sheet: PdfPage, annotation: PdfReference): void {
  const data = sheet.dictionary.data;
  data.Annots = [...((data.Annots as readonly PdfReference[] | undefined) ?? []), annotation];
}

/** A frame with a line to sign on and a cross where it begins; it has no text, so it needs no font. */
function drawBox(width: number, height: number): string {
  const colour = (ink: keyof typeof inks) => inks[ink].map(decimal).join(' ');
  const base = decimal(Math.min(18, height / 4));
  const cross = { left: 14, right: 20, low: decimal(Number(base) + 4), high: decimal(Number(base) + 10) };
  return [
    `q ${colour('paper')} rg ${colour('accent')} RG 0.75 w ${roundedRect(0.5, 0.5, width - 1, height - 1, 3)} B`,
    `${colour('muted')} RG 0.5 w 12 ${base} m ${decimal(width - 12)} ${base} l S`,
    `${colour('accent')} RG 1 w ${cross.left} ${cross.low} m ${cross.right} ${cross.high} l S`,
    `${cross.left} ${cross.high} m ${cross.right} ${cross.low} l S Q`,
  ].join('\n');
}
