import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PackSource, packDocument } from '../../electron/pack/pack-document.ts';
import { renderPdf } from '../../electron/pack/render-pdf.ts';
import { drawSealed } from '../../electron/pack/sign-pack.ts';
import { resourcePath } from '../../electron/paths.ts';
import { threadMemory } from '../../electron/threads/pool.ts';
import { textsOf } from '../support/block-text.ts';
import { testKey } from '../support/test-identities.ts';
import { type BenchOptions, type BenchRow, race, shell } from './measure.ts';
import { packSource } from './pack-data.ts';
import { drawRaw } from './raw-pdfkit.ts';

/**
 * Issuing a sealed pack: composing, drawing, embedding evidence.json and its tables, sealing and reading the seal back.
 *
 * The peers draw the same texts: pdfkit at places in a grid, Chromium as rows of an HTML table.
 */
export async function bench({ quick, folder }: BenchOptions): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const times: number[] = [];
  for (const assets of quick ? [60] : [100, 1_000, 10_000]) {
    const row = await issue(assets, folder, quick ? 1 : assets > 1_000 ? 3 : 5);
    rows.push(row);
    times.push(row.ours / assets);
  }
  const [, thousand, tenThousand] = times;
  const last = rows.at(-1);
  if (thousand === undefined || tenThousand === undefined || last === undefined) return rows;
  const growth = tenThousand / thousand;
  return [
    ...rows.slice(0, -1),
    { ...last, met: last.met === true && growth <= 1.2, notes: [...last.notes, `${growth.toFixed(2)} × the time per asset`] },
  ];
}

async function issue(assets: number, folder: string, rounds: number): Promise<BenchRow> {
  const source = packSource(assets);
  const texts = textsOf(packDocument(source).blocks).filter((text) => text !== '');
  const page = join(folder, `pack-${assets}.html`);
  writeFileSync(page, htmlOf(texts));
  let bytes = 0;
  const times = await race(
    [
      {
        name: 'drillbook',
        run: async () => {
          bytes = (await issueSealed(source)).length;
        },
      },
      {
        name: 'pdfkit',
        run: async () => {
          await drawRaw(texts, resourcePath());
        },
      },
      {
        name: 'chromium',
        tool: 'chromium',
        run: () =>
          shell(`chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=out.pdf ${page}`, folder),
      },
    ],
    rounds,
  );
  const ours = times.get('drillbook') ?? Number.NaN;
  const peers = [...times].filter(([name]) => name !== 'drillbook').map(([name, ms]) => ({ name, ms }));
  const raw = times.get('pdfkit') ?? Number.NaN;
  const chromium = times.get('chromium') ?? null;
  const memory = assets >= 10_000 ? memoryOf(assets) : null;
  return {
    work: 'issue and seal a pack',
    data: `${assets.toLocaleString('en')} assets, ${texts.length.toLocaleString('en')} texts, ${(bytes / 1e6).toFixed(1)} MB`,
    ours,
    peers,
    limitMs: null,
    target: `≤ 1.6 × pdfkit, faster than Chromium${memory === null ? '' : ', linear, < 500 MB'}`,
    met: ours <= raw * 1.6 && (chromium === null || ours < chromium) && (memory === null || memory.sealed < 500),
    notes: [
      `${(ours / raw).toFixed(2)} × pdfkit`,
      ...(memory === null ? [] : [`${memory.drawn} MB to draw, ${memory.sealed} MB to seal`]),
    ],
  };
}

async function issueSealed(source: PackSource): Promise<Uint8Array> {
  return drawSealed({
    key: await sealKey(),
    signedAt: '2026-11-22T23:50:00.000Z',
    evidence: { bytes: source.evidenceBytes, envelope: source.evidence },
    draw: (evidenceSignature) => renderPdf(packDocument({ ...source, evidenceSignature }), { resourcesPath: resourcePath() }),
  });
}

let key: ReturnType<typeof testKey> | undefined;

function sealKey(): ReturnType<typeof testKey> {
  key ??= testKey('Plant Nord', { kind: 'seal' });
  return key;
}

/** The highest memory of a process of its own that tidies up as the threads do that draw and seal. Units: megabytes. */
function memoryOf(assets: number): { readonly drawn: number; readonly sealed: number } {
  const child = `
    const { issueMeasured } = await import(${JSON.stringify(import.meta.filename)});
    process.stdout.write(JSON.stringify(await issueMeasured(${assets})));`;
  // the young generation has three parts of one size
  const young = `--max-semi-space-size=${threadMemory.maxYoungGenerationSizeMb / 3}`;
  const limits = [young, `--max-old-space-size=${threadMemory.maxOldGenerationSizeMb}`];
  return JSON.parse(execFileSync(process.execPath, [...limits, '--input-type=module', '-e', child], { encoding: 'utf8' }));
}

export async function issueMeasured(assets: number): Promise<{ readonly drawn: number; readonly sealed: number }> {
  const source = packSource(assets);
  const highest = () => Math.round(process.resourceUsage().maxRSS / 1000);
  let drawn = 0;
  await drawSealed({
    key: await sealKey(),
    signedAt: '2026-11-22T23:50:00.000Z',
    evidence: { bytes: source.evidenceBytes, envelope: source.evidence },
    draw: async (evidenceSignature) => {
      const pack = await renderPdf(packDocument({ ...source, evidenceSignature }), { resourcesPath: resourcePath() });
      drawn = highest();
      return pack;
    },
  });
  return { drawn, sealed: highest() };
}

function htmlOf(texts: readonly string[]): string {
  const escaped = texts.map((text) => text.replaceAll(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`));
  const rows: string[] = [];
  for (let at = 0; at < escaped.length; at += 4)
    rows.push(
      `<tr>${escaped
        .slice(at, at + 4)
        .map((text) => `<td>${text}`)
        .join('')}`,
    );
  const style =
    'table{font:8.25pt Noto Sans,sans-serif;width:100%;table-layout:fixed;border-collapse:collapse}td{overflow-wrap:anywhere}';
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><table>${rows.join('\n')}</table>`;
}
