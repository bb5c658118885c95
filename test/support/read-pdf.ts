import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A value as qpdf prints it: names begin with `/`, texts with `u:` or `b:`, references are `n g R`. */
export type PdfJson = string | number | boolean | null | readonly PdfJson[] | { readonly [key: string]: PdfJson };

export interface ReadPdf {
  readonly path: string;
  readonly objects: ReadonlyMap<string, PdfJson>;
  /** The value behind a reference, or the value itself. */
  readonly resolve: (value: PdfJson | undefined) => PdfJson | undefined;
  /** An entry of a dictionary or a stream's dictionary, references followed. */
  readonly entry: (value: PdfJson | undefined, ...keys: readonly string[]) => PdfJson | undefined;
  readonly catalog: PdfJson | undefined;
  readonly run: (tool: string, ...options: readonly string[]) => string;
}

/** Hands a PDF to the tools of this machine and reads what they see; the files go away when `body` is done. */
export function withPdf<Result>(bytes: Uint8Array, body: (pdf: ReadPdf) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'drillbook-pdf-'));
  const path = join(folder, 'pack.pdf');
  writeFileSync(path, bytes);
  try {
    return body(readPdf(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPdf(path: string): ReadPdf {
  const text = execFileSync('qpdf', ['--json=2', '--json-stream-data=none', path], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const json = JSON.parse(text) as { qpdf: [unknown, Record<string, { value?: PdfJson; stream?: { dict: PdfJson } }>] };
  const objects = new Map<string, PdfJson>();
  for (const [key, object] of Object.entries(json.qpdf[1])) {
    const value = object.value ?? object.stream?.dict;
    if (value !== undefined) objects.set(key.replace('obj:', ''), value);
  }
  const resolve = (value: PdfJson | undefined): PdfJson | undefined =>
    typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? resolve(objects.get(value)) : value;
  const entry = (value: PdfJson | undefined, ...keys: readonly string[]): PdfJson | undefined => {
    let current = resolve(value);
    for (const key of keys) current = resolve(isDictionary(current) ? current[key] : undefined);
    return current;
  };
  return {
    path,
    objects,
    resolve,
    entry,
    catalog: entry(objects.get('trailer'), '/Root'),
    run: (tool, ...options) => {
      const args = options.includes('FILE') ? options.map((option) => (option === 'FILE' ? path : option)) : [...options, path];
      const result = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
      return `${result.stdout}${result.stderr}`;
    },
  };
}

export function isDictionary(value: PdfJson | undefined): value is { readonly [key: string]: PdfJson } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One structure element with what it holds. */
export interface ReadElement {
  readonly role: string;
  readonly value: { readonly [key: string]: PdfJson };
  readonly kids: readonly ReadElement[];
}

/** The structure tree from its root. */
export function readStructure(pdf: ReadPdf): ReadElement {
  const read = (value: PdfJson | undefined): ReadElement => {
    if (!isDictionary(value)) throw new Error('a structure element is a dictionary');
    const kids = pdf.resolve(value['/K']);
    const list = Array.isArray(kids) ? kids : kids === undefined ? [] : [kids];
    const elements = list.map((kid) => pdf.resolve(kid)).filter((kid) => isDictionary(kid) && kid['/S'] !== undefined);
    return { role: String(value['/S']).slice(1), value, kids: elements.map(read) };
  };
  return read(pdf.entry(pdf.catalog, '/StructTreeRoot', '/K'));
}

/** Every element of the tree, in reading order. */
export function walkStructure(element: ReadElement): readonly ReadElement[] {
  return [element, ...element.kids.flatMap(walkStructure)];
}

/** Units: points from the top left of the page. */
export interface ReadWord {
  readonly page: number;
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
  readonly text: string;
}

/** Where every word lies. */
export function readWords(pdf: ReadPdf): readonly ReadWord[] {
  const words: ReadWord[] = [];
  let page = 0;
  for (const line of pdf.run('pdftotext', '-bbox', 'FILE', '-').split('\n')) {
    if (line.includes('<page ')) page += 1;
    const found = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)<\/word>/.exec(line);
    if (found === null) continue;
    const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = found.slice(1, 5).map(Number);
    words.push({ page, xMin, yMin, xMax, yMax, text: found[5] ?? '' });
  }
  return words;
}
