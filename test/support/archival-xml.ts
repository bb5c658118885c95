/** An element with the text directly inside it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// a character XML 1.0 does not allow
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The root of an XML text with its processing instructions, or null where it is not well formed. No document types, no comments. */
export function readXml(source: string): XmlElement | null {
  const text = source.replaceAll(/<\?[\s\S]*?\?>/g, '').trim();
  if (forbidden.test(text.replaceAll('\ufeff', ''))) return null;
  const root: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  let at = 0;
  for (const match of text.matchAll(
    /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    const [whole, closing, name = '', attributes = '', empty] = match;
    if (!addText(open.at(-1), text.slice(at, match.index))) return null;
    at = match.index + whole.length;
    if (closing === '/') {
      if (open.length < 2 || open.pop()?.name !== name || attributes !== '') return null;
      continue;
    }
    const element: XmlElement = { name, attributes: readAttributes(attributes), children: [], text: '' };
    open.at(-1)?.children.push(element);
    if (empty !== '/') open.push(element);
  }
  const [only, ...others] = root.children;
  const whole = open.length === 1 && text.slice(at).trim() === '' && root.text.trim() === '';
  return whole && others.length === 0 && only !== undefined ? only : null;
}

function addText(element: XmlElement | undefined, text: string): boolean {
  if (element === undefined || text.includes('<') || /&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) return false;
  element.text += unescaped(text);
  return true;
}

function unescaped(text: string): string {
  return text.replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', a, b]) => [name, unescaped(a ?? b ?? '')]),
  );
}
