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
    'drill en': '32748de379189f5c1404caae17b110660ede148e5c0bdce18fb12817b442735f',
    'drill zh-CN': '24f2b2b7b732b55c10b1e9d78b4e7acec40573985e1ef80b783d6bef93a61553',
    'drill ja': '357429ef8364c2ff29c7d6666d5c804a5084dcb39fa933195f82a433d0294734',
    'plan en': 'ffb50b06304a3cc48b9582de817f47193c302c790215ef76aa3479dc7d1f4a9b',
    'site-audit en': 'b10df22883cf576056f1a6a666d6e79486a438f3bba720d747147be159dc8665',
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

test('a statement that no page prints is not in the evidence', async () => {
  const evidence = drillEvidence();
  const { audit, site } = evidence;
  const checkpoints = [
    ...audit.checkpoints,
    { size: 1, head: 'head', packId: '0'.repeat(64), issuedAt: evidence.issuedAt, approved: true },
  ];
  const cases: readonly [object, string][] = [
    [{ approvedByBoard: true }, 'approvedByBoard'],
    [{ audit: { ...audit, complete: true } }, 'audit.complete'],
    [{ audit: { ...audit, checkpoints } }, `audit.checkpoints.${checkpoints.length - 1}.approved`],
    [{ site: { ...site, certified: true } }, 'site'],
    [{ attachments: evidence.attachments.map((file) => ({ ...file, examined: true })) }, 'attachments'],
    [{ signatureFields: evidence.signatureFields.map((field) => ({ ...field, examined: true })) }, 'signatureFields'],
  ];
  for (const [change, part] of cases) expect(await redraw({ ...evidence, ...change }), part).toEqual({ evidence: part });
});

test('what does not belong into the evidence is named in no more than a few lines', async () => {
  const { plan, ...evidence } = drillEvidence();
  const site = { ...plan.site, ['n'.repeat(1_000_000)]: true };
  expect(await redraw({ ...evidence, plan: { ...plan, site } })).toEqual({ evidence: `plan.site.${'n'.repeat(290)}` });
});
