import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { drawingVersion } from '../../../electron/pack/drawing-version.ts';
import { packDocument } from '../../../electron/pack/pack-document.ts';
import { redrawPack } from '../../../electron/pack/redraw-pack.ts';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { resourcePath } from '../../../electron/paths.ts';
import type { EvidenceDocument } from '../../../shared/domain/evidence-document.ts';
import { evidenceSignatureFileName } from '../../../shared/domain/evidence-envelope.ts';
import { languages } from '../../../shared/text/language.ts';
import type { Rebuilt } from '../../../shared/verifier/rebuilt-revision.ts';
import { drillEvidence, planEvidence, siteAuditEvidence } from '../../support/evidence-builder.ts';

/**
 * The bytes of the sample packs as drawn by each version that was ever released.
 *
 * When this fails the same evidence is drawn differently than before: raise `drawingVersion` and add the new digests, so that packs
 * issued before are not called altered. Until the first release the digests of version 1 may simply be replaced.
 */
const drawn: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    'drill en': '0ad9c1a9ca6fab6ca7352e02f5a682b0e7079b55d5c3a01a4f6342fd1fce6d48',
    'drill zh-CN': 'd2be85cbf0987cc1befaa14ffc17e1abbad3c8c569905f516754265abf58f417',
    'drill ja': 'bafa1f956f34306b86646f861ee60b2a62700670745ef50499caabdcddd0f793',
    'plan en': 'df1b4b6253c8cb3cc4afe803b964fd7a473a2e3e4dcd241531002882d97f7831',
    'site-audit en': 'f7261e5ad164bb4978a47dbcf2299e2a16e6a34d8fa4631841c0b4b1f189b749',
  },
};

const samples: readonly (readonly [name: string, evidence: () => EvidenceDocument])[] = [
  ...languages.map((language) => [`drill ${language}`, () => drillEvidence({ language })] as const),
  ['plan en', () => planEvidence()],
  ['site-audit en', () => siteAuditEvidence()],
];

const contentsOf = (evidence: EvidenceDocument): Uint8Array[] =>
  evidence.attachments.map((attachment) => new Uint8Array(Buffer.from(attachment.name)));

const bytesOf = (evidence: object): Uint8Array => Buffer.from(canonicalize(evidence) ?? '');

async function draw(evidence: EvidenceDocument): Promise<Uint8Array> {
  const evidenceBytes = bytesOf(evidence);
  const packId = createHash('sha256').update(evidenceBytes).digest('hex');
  const source = { evidence, evidenceBytes, packId, contents: contentsOf(evidence) };
  return renderPdf(packDocument(source), { resourcesPath: resourcePath() });
}

test.each(samples)('the sample pack %s is drawn byte for byte as its drawing version says', async (name, evidence) => {
  const bytes = await draw(evidence());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(drawn[drawingVersion]?.[name]);
});

function redraw(evidence: object): Promise<Rebuilt> {
  const contentOf = async (name: string) => (name === evidenceSignatureFileName ? null : new Uint8Array(Buffer.from(name)));
  return redrawPack({ evidence: bytesOf(evidence), revision0Length: 0, contentOf }, resourcePath());
}

test('a pack drawn the way we draw is drawn again to the same bytes', async () => {
  const evidence = drillEvidence();
  const redrawn = await redraw(evidence);
  expect(redrawn instanceof Uint8Array && Buffer.from(redrawn).equals(await draw(evidence))).toBe(true);
});

test('a pack drawn in another way is not judged by its pages', async () => {
  const evidence = drillEvidence();
  const later = { ...evidence, program: { ...evidence.program, drawing: drawingVersion + 1 } };
  expect(await redraw(later)).toBe(null);
});

test('evidence that contradicts itself is named, not drawn', async () => {
  const evidence = drillEvidence();
  const { site, findings, record, signatureFields } = evidence;
  const better = findings.verdict === 'pass' ? 'fail' : 'pass';
  const others = signatureFields.map((field) => (field.kind === 'seal' ? field : { ...field, personName: 'Somebody Else' }));
  const cases: readonly (readonly [object, string])[] = [
    [{ findings: { ...findings, verdict: better } }, 'findings'],
    [{ findings: { ...findings, grade: findings.grade === 'G5' ? 'G0' : 'G5' } }, 'findings'],
    [{ site: { ...site, siteId: 'another' } }, 'site'],
    [{ record: { ...record, signOffs: [] } }, 'signatureFields'],
    [{ signatureFields: others }, 'signatureFields'],
    [{ signatureFields: signatureFields.slice(0, -1) }, 'signatureFields'],
    [{ record: { ...record, drill: { ...record.drill, serviceId: 'another' } } }, 'record'],
  ];
  for (const [change, part] of cases) expect(await redraw({ ...evidence, ...change }), part).toEqual({ evidence: part });
});

test('evidence that is none of a drill is a contradiction, not a drawing nobody knows', async () => {
  const evidence = drillEvidence();
  expect(await redraw({ ...evidence, plan: {} })).toMatchObject({ evidence: expect.stringContaining('plan') });
  expect(await redraw({ ...evidence, program: {} })).toEqual({ evidence: 'program.drawing' });
});
