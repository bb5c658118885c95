import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One line of text as a page shows it. Units: points from the top left. */
export interface ShownLine {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly text: string;
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Every stretch of text with its place, as another reader than ours sees it. */
async function readItems(bytes: Uint8Array): Promise<readonly ShownLine[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  const pdf = await task.promise;
  const items: ShownLine[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items: found } = await page.getTextContent({ disableNormalization: true });
    for (const item of found) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const { str, width, transform } = item as TextItem;
      const [, slope = 0, , , x = 0, y = 0] = transform;
      if (slope === 0) items.push({ page: number, x, right: x + width, y: height - y, text: str });
    }
  }
  await task.destroy();
  return items;
}

/** The lines of all pages, from the top: stretches on the same baseline are one. */
export async function readShownLines(bytes: Uint8Array): Promise<readonly ShownLine[]> {
  const lines: ShownLine[] = [];
  for (const item of await readItems(bytes)) {
    const at = lines.findIndex((line) => line.page === item.page && Math.abs(line.y - item.y) < 1);
    const line = lines[at];
    if (line === undefined) lines.push(item);
    else
      lines[at] = {
        ...line,
        x: Math.min(line.x, item.x),
        right: Math.max(line.right, item.right),
        text: `${line.text}${item.text}`,
      };
  }
  return lines.toSorted((a, b) => a.page - b.page || a.y - b.y);
}

/** What stands outside the margins of its page. */
export async function outsideMargins(
  bytes: Uint8Array,
  [width, height]: readonly [number, number],
): Promise<readonly ShownLine[]> {
  return (await readItems(bytes)).filter(({ x, right, y }) => x < 59.5 || right > width - 59.5 || y < 32 || y > height - 34);
}

/** Texts that lie on one another. Marks of letters, which are drawn over them, are left out. */
export async function overlapping(bytes: Uint8Array): Promise<readonly string[]> {
  const items = (await readItems(bytes)).filter(({ text }) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));
  const found: string[] = [];
  const byPage = Map.groupBy(items, ({ page }) => page);
  for (const onPage of byPage.values()) {
    const sorted = onPage.toSorted((a, b) => a.y - b.y);
    sorted.forEach((item, index) => {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next];
        // lines of the smallest type are twelve points apart
        if (other === undefined || other.y - item.y > 7) break;
        const shared = Math.min(item.right, other.right) - Math.max(item.x, other.x);
        if (shared > 1.5) found.push(`“${item.text}” and “${other.text}” on page ${item.page}`);
      }
    });
  }
  return found;
}
