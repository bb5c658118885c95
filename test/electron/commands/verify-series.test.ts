import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { PackSeries } from '../../../shared/domain/pack-series.ts';
import { readWords, withPdf } from '../../support/read-pdf.ts';
import { runCli, runCliJson } from '../../support/run-cli.ts';
import { packHistory, siteKeys } from '../../support/signed-pack.ts';
import { testWithTools } from '../../support/tools.ts';
import { workFolder } from '../../support/work-folder.ts';

testWithTools(
  ['qpdf', 'pdftotext'],
  'packs of one site are held against each other, the record says so, and a contradiction is a finding',
  async () => {
    const folder = workFolder();
    const at = (name: string): string => join(folder, name);
    const keys = await siteKeys();
    const known: object[] = [];
    const issue = async (name: string, issuedAt: string, size: number, checkpoints: readonly object[]): Promise<void> => {
      const head = createHash('sha256').update(String(size)).digest('hex');
      // drawn in a way this version does not know, so that nobody can say whether its pages are right
      const { whole } = await packHistory(keys, {
        issuedAt,
        changeEvidence: (evidence) =>
          Object.assign(evidence, { program: { drawing: 9_999 }, audit: { size, head, checkpoints } }),
      });
      writeFileSync(at(name), whole);
      const packId = /drillbook-pack:([0-9a-f]{64})/.exec(Buffer.from(whole).toString('latin1'))?.[1];
      known.push({ packId, issuedAt, size, head });
    };
    await issue('q1.pdf', '2026-11-22T10:00:00.000Z', 12, []);
    await issue('q2.pdf', '2026-11-22T10:00:10.000Z', 40, [...known]);
    await issue('forged.pdf', '2026-11-22T10:00:20.000Z', 30, []);
    const verify = ['verify', '--allow-unproven', '--allow-uncompared'];

    const good = await runCliJson<{ series: PackSeries }>([...verify, at('q2.pdf'), at('q1.pdf')]);
    expect(good.status).toBe(0);
    expect(good.printed.series.sites.map(({ state, entries }) => [state, entries.map(({ fileName }) => fileName)])).toEqual([
      ['consistent', ['q1.pdf', 'q2.pdf']],
    ]);

    const all = ['q1.pdf', 'q2.pdf', 'forged.pdf'].map(at);
    const bad = await runCli([...verify, ...all, '--record', at('record.pdf')]);
    expect(bad.status).toBe(1);
    for (const code of ['✗ LOG_GROWS', '✗ EARLIER_PACKS_NAMED', '[contradicted]']) expect(bad.stdout).toContain(code);
    withPdf(readFileSync(at('record.pdf')), (pdf) => {
      const words = new Set(readWords(pdf).map(({ text }) => text));
      for (const word of ['q1.pdf', 'forged.pdf', 'LOG_GROWS', 'REVISION_REBUILT', 'Date']) expect(words).toContain(word);
    });
    expect((await runCliJson(['verify', at('record.pdf')])).printed).toMatchObject({
      results: [{ verdict: { kind: 'not-a-pack' } }],
    });
  },
  120_000,
);
