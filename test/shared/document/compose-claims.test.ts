import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { expect } from 'vitest';
import { packDocument } from '../../../electron/pack/pack-document.ts';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { drawSealed, signPack } from '../../../electron/pack/sign-pack.ts';
import { composePack } from '../../../shared/document/compose-pack.ts';
import type { DrillEvidence } from '../../../shared/domain/evidence-drill.ts';
import { translator } from '../../../shared/text/translate.ts';
import { drillEvidence } from '../../support/evidence-builder.ts';
import { testKey } from '../../support/test-identities.ts';
import { testWithTools } from '../../support/tools.ts';

/** The commands as the pack prints them, one text for each paragraph. */
function printedCommands(evidence: DrillEvidence): readonly string[] {
  const { blocks } = composePack({ evidence, packId: 'a'.repeat(64), say: translator('en') });
  return blocks.flatMap((block) => (block.kind === 'paragraph' && block.emphasis === 'mono' ? [block.text] : []));
}

/** A pack as it is handed over: drawn, sealed and signed by all three. */
async function signedPack(evidence: DrillEvidence): Promise<{ readonly packId: string; readonly bytes: Uint8Array }> {
  const evidenceBytes = Buffer.from(canonicalize(evidence) ?? '');
  const packId = createHash('sha256').update(evidenceBytes).digest('hex');
  const signedAt = '2026-11-23T08:00:00.000Z';
  const resourcesPath = new URL('../../../resources', import.meta.url).pathname;
  let bytes = await drawSealed({
    key: await testKey(evidence.site.name, { kind: 'seal' }),
    signedAt,
    evidence: { bytes: evidenceBytes, envelope: evidence },
    draw: (evidenceSignature) =>
      renderPdf(packDocument({ evidence, evidenceBytes, packId, contents: [], evidenceSignature }), { resourcesPath }),
  });
  for (const field of evidence.signatureFields) {
    if (field.kind === 'sign-off')
      bytes = await signPack({ pack: bytes, field: field.field, key: await testKey(field.personName), signedAt });
  }
  return { packId, bytes };
}

testWithTools(['pdfsig', 'pdfdetach', 'sha256sum', 'openssl'], 'the commands printed in a pack check a signed pack', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'drillbook-commands-'));
  try {
    const made = drillEvidence();
    // the keys are made for this test, so the sign-offs name none
    const signatureFields = made.signatureFields.map((field) =>
      field.kind === 'sign-off' ? { ...field, certificateSha256: null } : field,
    );
    const evidence: DrillEvidence = { ...made, signatureFields, attachments: [] };
    const { packId, bytes } = await signedPack(evidence);
    writeFileSync(join(folder, 'pack.pdf'), bytes);
    const [, tools = '', detached = '', cms = ''] = printedCommands(evidence);
    const run = (script: string) => spawnSync('sh', ['-e', '-c', script], { cwd: folder, encoding: 'utf8' });
    const listed = run(tools);
    expect(listed.status).toBe(0);
    expect(listed.stdout.match(/Signature is Valid/g)).toHaveLength(4);
    expect(listed.stdout).toContain(`${packId}  evidence.json`);
    const data = run(detached);
    expect(data.stderr).toContain('CAdES Verification successful');
    expect(data.stdout).toMatch(/sha256 Fingerprint=/);
    expect(data.status).toBe(0);
    const [, a, b, c] = /Signed Ranges: \[0 - (\d+)\], \[(\d+) - (\d+)\]/.exec(listed.stdout) ?? [];
    const checked = run(`A=${a} B=${b} C=${c}\n${cms.replace('-c A', '-c $A').replace('-c C', '-c $C')}`);
    expect(checked.stderr).toContain('CAdES Verification successful');
    expect(checked.stdout).toMatch(/sha256 Fingerprint=(?:[0-9A-F]{2}:){31}[0-9A-F]{2}/);
    expect(checked.status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
