import type { MessageId } from '../../shared/text/catalogue.ts';
import type { Language } from '../../shared/text/language.ts';
import { type Translate, translator } from '../../shared/text/translate.ts';

/** The language a browser asks for first among those we speak. */
export function acceptedLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',', 20)
    .map((entry) => entry.split(';q=') as [string, string?])
    .map(([tag, weight]) => ({ tag: tag.trim().toLowerCase().split('-')[0] ?? '', weight: Number(weight ?? 1) || 0 }))
    .sort((one, other) => other.weight - one.weight);
  const known: Readonly<Record<string, Language>> = { en: 'en', zh: 'zh-CN', ja: 'ja' };
  const found = wanted.find(({ tag }) => Object.hasOwn(known, tag));
  return (found && known[found.tag]) ?? 'en';
}

/** The page behind the link: it exchanges what stands after the # for a cookie and goes on, or says why it cannot. */
export function entryPage(language: Language, linkMinutes: number): string {
  const say = translator(language);
  const sections = [
    `<section id="entering"><p>${escapeText(say('door.entering'))}</p></section>`,
    section(say, 'no-link', linkMinutes, true),
    section(say, 'used', linkMinutes, true),
    section(say, 'busy', linkMinutes, true),
    `<noscript><p>${escapeText(say('door.no-script'))}</p></noscript>`,
  ];
  return page(language, sections.join('\n'), '<script type="module" src="/door.js"></script>');
}

/** The page for somebody who was inside and is no more. */
export function expiredPage(language: Language, linkMinutes: number): string {
  return page(language, section(translator(language), 'expired', linkMinutes, false), '');
}

function section(say: Translate, kind: 'no-link' | 'used' | 'busy' | 'expired', minutes: number, hidden: boolean): string {
  const title: MessageId = `door.${kind}.title`;
  const help: MessageId = `door.${kind}.help`;
  const body = `<h1>${escapeText(say(title))}</h1><p>${escapeText(say(help, { minutes }))}</p>`;
  return `<section id="${kind}"${hidden ? ' hidden' : ''}>${body}</section>`;
}

function page(language: Language, body: string, script: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Drillbook</title>
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/door.css">
${script}
</head>
<body><main>
<p class="name">Drillbook</p>
${body}
</main></body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// The token stands behind the #: it is in no request line, no referrer and no server log, and a program that fetches links
// to look at them does not use it up. It leaves the address bar before it is sent.
export const doorScript = `const show = (id) => {
  for (const section of document.querySelectorAll('section')) section.hidden = section.id !== id;
};
const enter = async () => {
  const token = location.hash.slice(1);
  history.replaceState(null, '', '/');
  if (token === '') return show('no-link');
  show('entering');
  const response = await fetch('/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    cache: 'no-store',
  });
  if (!response.ok) return show(response.status === 429 ? 'busy' : 'used');
  const { folder } = await response.json();
  location.replace('/' + folder + '/');
};
addEventListener('hashchange', () => location.hash !== '' && enter());
await enter();
`;

export const doorStyle = `:root { color-scheme: light dark; }
[hidden] { display: none; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center;
  background: light-dark(#f0f3f2, #121817); color: light-dark(#16201e, #e6ecea);
  font: 16px/1.6 system-ui, sans-serif;
}
main {
  box-sizing: border-box; width: min(36rem, 100vw - 2rem); padding: 2rem;
  background: light-dark(#fff, #1d2523); border: 1px solid light-dark(#d5dcda, #33403d); border-radius: 8px;
}
h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0; }
.name { margin-bottom: 1rem; font-weight: 600; color: light-dark(#0b5f59, #5cc4b9); }
`;
