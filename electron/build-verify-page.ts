import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { licenceNotices } from './licence-notices.ts';

/** Names the one thing a script may be made from text for: the thread that verifies. */
const trustedTypesPolicy = 'drillbook-verifier';

/** The build of the window also makes verify.html: what is built is always built together. */
export function verifyPage(root: string): Plugin {
  return {
    name: 'drillbook-verify-page',
    apply: 'build',
    closeBundle: { sequential: true, order: 'post', handler: () => writeVerifyPage(root, join(root, 'out', 'verify')) },
  };
}

/**
 * Writes verify.html and its SHA256SUMS into a folder: one file that holds everything it needs and may load nothing.
 *
 * The same sources give the same bytes, wherever they lie.
 */
export async function writeVerifyPage(root: string, folder: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const thread = await bundle(root, 'verifier-thread.ts', {});
  const page = await bundle(root, 'main.tsx', {
    __DRILLBOOK_VERSION__: JSON.stringify(version),
    __VERIFIER_SCRIPT__: JSON.stringify(thread.script),
    __MARK_ADDRESS__: JSON.stringify(markAddress(root)),
    __TRUSTED_TYPES_POLICY__: JSON.stringify(trustedTypesPolicy),
  });
  const html = assemble(readFileSync(join(root, 'renderer', 'verify-page.html'), 'utf8'), {
    script: page.script,
    // React Aria injects a style element unless one with this id is here; the policy refuses injected styles.
    pressable: readFileSync(join(root, 'renderer', 'public', 'pressable.css'), 'utf8'),
    style: page.style,
    mark: markAddress(root),
    licences: licenceNotices([...thread.modules, ...page.modules]),
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'verify.html'), html);
  writeFileSync(join(folder, 'SHA256SUMS'), `${createHash('sha256').update(html).digest('hex')}  verify.html\n`);
}

interface Bundle {
  readonly script: string;
  readonly style: string;
  /** The files it was made from. */
  readonly modules: readonly string[];
}

async function bundle(root: string, entry: string, define: Readonly<Record<string, string>>): Promise<Bundle> {
  const result = await build({
    configFile: false,
    root: join(root, 'renderer'),
    publicDir: false,
    logLevel: 'error',
    plugins: [fewerSentences(root, 'verify-page/page-catalogue.ts')],
    // whatever NODE_ENV says where it is built, the page is the same
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    resolve: { conditions: ['module', 'browser', 'production'] },
    // the usual names hold a hash of where the file lies
    css: { modules: { generateScopedName: (name, file) => `${basename(file, '.module.css')}-${name}` } },
    build: {
      write: false,
      target: 'es2023',
      cssTarget: ['chrome125', 'firefox128', 'safari17.5'],
      minify: 'oxc',
      cssCodeSplit: false,
      lib: { entry: join(root, 'renderer', 'verify-page', entry), formats: ['iife'], name: 'drillbookVerify' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((built) => ('output' in built ? built.output : []));
  const chunks = outputs.filter((item) => item.type === 'chunk');
  const style = outputs.flatMap((item) => (item.type === 'asset' && item.fileName.endsWith('.css') ? String(item.source) : []));
  const [chunk, ...more] = chunks;
  if (chunk === undefined || more.length > 0) throw new Error(`${entry} became ${chunks.length} scripts`);
  return { script: chunk.code, style: style.join(''), modules: Object.keys(chunk.modules) };
}

/** A page says a part of all sentences only: `part` is a file below renderer. */
export function fewerSentences(root: string, partFile: string): Plugin {
  const whole = join(root, 'shared', 'text', 'catalogue.ts');
  const part = join(root, 'renderer', partFile);
  return {
    name: 'drillbook-fewer-sentences',
    enforce: 'pre',
    resolveId: (source, importer) =>
      importer !== undefined && source.endsWith('/catalogue.ts') && resolve(importer, '..', source) === whole ? part : null,
  };
}

interface Parts {
  readonly script: string;
  readonly pressable: string;
  readonly style: string;
  readonly mark: string;
  readonly licences: string;
}

function assemble(template: string, parts: Parts): string {
  // only strings and regular expressions hold these characters, and there the backslash changes nothing
  const script = parts.script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(parts.pressable)}' '${hashOf(parts.style)}'`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicy}`,
  ].join('; ');
  const head = [
    `<meta http-equiv="content-security-policy" content="${policy}" />`,
    `<link rel="icon" href="${parts.mark}" type="image/svg+xml" />`,
    `<style id="react-aria-pressable-style">${parts.pressable}</style>`,
    `<style>${parts.style}</style>`,
  ];
  // the policy stands before everything it is for
  const withHead = replaceOnce(template, '<meta name="viewport"', `${head.join('\n    ')}\n    <meta name="viewport"`);
  const withScript = replaceOnce(withHead, '</body>', `  <script>${script}</script>\n  </body>`);
  return `${withScript}<!--\nThis file holds parts of the packages named below.\n\n${parts.licences.replaceAll('--', '- -')}\n-->\n`;
}

function replaceOnce(text: string, part: string, by: string): string {
  const at = text.indexOf(part);
  if (at === -1) throw new Error(`verify-page.html has no ${part}`);
  return text.slice(0, at) + by + text.slice(at + part.length);
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function markAddress(root: string): string {
  const mark = readFileSync(join(root, 'renderer', 'public', 'mark.svg'));
  return `data:image/svg+xml;base64,${mark.toString('base64')}`;
}
