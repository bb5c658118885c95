import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { beforeAll, expect, test } from 'vitest';
import { annexFiles } from '../../electron/pack/annex-files.ts';
import { packDocument } from '../../electron/pack/pack-document.ts';
import { redrawPack } from '../../electron/pack/redraw-pack.ts';
import { renderPdf } from '../../electron/pack/render-pdf.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import { resourcePath } from '../../electron/paths.ts';
import type { DrillEvidence } from '../../shared/domain/evidence-drill.ts';
import type { CheckCode, Verdict } from '../../shared/domain/verdict.ts';
import { assess } from '../../shared/rules/assess.ts';
import { findGaps } from '../../shared/rules/find-gaps.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { readCertificate } from '../../shared/verifier/certificate.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import { drillEvidence } from '../support/evidence-builder.ts';
import { signOddly } from '../support/odd-signature.ts';
import { testKey } from '../support/test-identities.ts';
import { failedCodes } from './lab.ts';

/**
 * Attacks by an issuer whose certificates everybody trusts, and whose people sign whatever they are given: every signature is genuine.
 * What is refused is what the pack says.
 */
interface Forgery {
  readonly shown?: (evidence: DrillEvidence) => DrillEvidence;
  readonly fields?: readonly (readonly [field: string, key: string])[];
  readonly sealedBy?: string;
  readonly sealedAt?: string;
  readonly signedAt?: string;
  readonly siteId?: string;
}

const resourcesPath = resourcePath();
const later = (evidence: DrillEvidence, seconds: number): string =>
  new Date(Date.parse(evidence.issuedAt) + seconds * 1_000).toISOString();

let honest: DrillEvidence;
const keys = new Map<string, SigningKey>();
const keyOf = (name: string): SigningKey => keys.get(name) ?? missingKey(name);
beforeAll(async () => {
  const given = drillEvidence();
  const factsOf = (name: string) => {
    const content = contentOf(given, name);
    return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  };
  const attachments = given.attachments.map((file) => ({ ...file, ...factsOf(file.name) }));
  const items = given.record.evidence.map((item, index) => ({ ...item, ...factsOf(given.attachments[index]?.name ?? '') }));
  keys.set('seal', await testKey('Seal of the site', { kind: 'seal' }));
  for (const field of given.signatureFields) {
    if (field.kind === 'sign-off') keys.set(field.role, await testKey(field.personName));
  }
  const fingerprint = async (role: string) =>
    (await readCertificate(ownBytes(keyOf(role).certificateDer))).facts.fingerprintSha256;
  const signOffs = await Promise.all(
    given.record.signOffs.map(async (signOff) => ({ ...signOff, certificateSha256: await fingerprint(signOff.role) })),
  );
  const signatureFields = await Promise.all(
    given.signatureFields.map(async (field) =>
      field.kind === 'seal' ? field : { ...field, certificateSha256: await fingerprint(field.role) },
    ),
  );
  honest = { ...given, attachments, signatureFields, record: { ...given.record, signOffs, evidence: items } } as DrillEvidence;
});

/** The tables as the evidence gives them; raw evidence is its own name. */
function contentOf({ plan, record, language }: DrillEvidence, name: string): Uint8Array {
  const table = annexFiles({ plan, records: [record], language }).find(({ attachment }) => attachment.name === name);
  return table?.content ?? Buffer.from(name);
}

async function forge(evidence: DrillEvidence, forgery: Forgery = {}): Promise<Verdict> {
  const evidenceBytes = Buffer.from(canonicalize(evidence) ?? '');
  const packId = createHash('sha256').update(evidenceBytes).digest('hex');
  const contents = evidence.attachments.map(({ name }) => contentOf(honest, name));
  const shown = forgery.shown?.(evidence) ?? evidence;
  const drawn = await renderPdf(packDocument({ evidence: shown, evidenceBytes, packId, contents }), { resourcesPath });
  const roles = evidence.signatureFields.flatMap((field) => (field.kind === 'sign-off' ? [field] : []));
  const fields = forgery.fields ?? roles.map(({ field, role }) => [field, role] as const);
  const sealedAt = forgery.sealedAt ?? later(evidence, 60);
  let pack = await signOddly(drawn, 'Seal', keyOf(forgery.sealedBy ?? 'seal'), { update: { isSeal: true, signedAt: sealedAt } });
  const signedAt = forgery.signedAt ?? later(evidence, 120);
  for (const [index, [field, key]] of fields.entries()) {
    pack = await signOddly(pack, field, keyOf(key), { update: { isLast: index === fields.length - 1, signedAt } });
  }
  const pinnedSha256 = await Promise.all(
    [...keys.values()].map(async ({ certificateDer, kind }) => {
      const { facts } = await readCertificate(ownBytes(certificateDer));
      return { sha256: facts.fingerprintSha256, name: facts.commonName, kind };
    }),
  );
  const trust = { pinnedSha256, certificateAuthoritiesDer: [], siteId: forgery.siteId ?? honest.site.siteId };
  const rebuild = (input: Parameters<typeof redrawPack>[0]) => redrawPack(input, resourcesPath);
  return verifyPack(pack, { verifiedAt: later(honest, 3_600), trust, rebuild });
}

function missingKey(name: string): never {
  throw new TypeError(`no key for ${name}`);
}

const renamed = (evidence: DrillEvidence): DrillEvidence => ({
  ...evidence,
  plan: { ...evidence.plan, site: { ...evidence.plan.site, name: 'Passed without any difference' } },
});

test('what the attacks start from is trusted', async () => {
  const verdict = await forge(honest);
  expect(failedCodes(verdict)).toEqual([]);
  expect(verdict.bottomLine).toBe('intact-complete-trusted');
});

test('pages that say something else, under a way of drawing that nobody knows, are never called good', async () => {
  const program = { ...honest.program, drawing: honest.program.drawing + 1_000 };
  expect((await forge({ ...honest, program }, { shown: renamed })).bottomLine).toBe('intact-pages-not-compared');
});

interface Lie {
  readonly name: string;
  readonly code: CheckCode;
  readonly tell: (evidence: DrillEvidence) => DrillEvidence;
  readonly forgery?: Forgery | ((evidence: DrillEvidence) => Forgery);
  readonly bottomLine?: Verdict['bottomLine'];
}

const withoutRole = (evidence: DrillEvidence, role: string): DrillEvidence => ({
  ...evidence,
  signatureFields: evidence.signatureFields.filter((field) => field.kind === 'seal' || field.role !== role),
});
const same = (evidence: DrillEvidence): DrillEvidence => evidence;

/** All that follows from the day of issue says what it would on that day. */
function judgedAt(evidence: DrillEvidence, issuedAt: DrillEvidence['issuedAt']): DrillEvidence {
  const { plan, record } = evidence;
  return { ...evidence, issuedAt, assessment: assess(plan, [record], issuedAt), gaps: findGaps(plan, [record], issuedAt) };
}

const contradicted = 'intact-identity-contradicted';

const lies: readonly Lie[] = [
  { name: 'pages drawn from another evidence', code: 'REVISION_REBUILT', tell: same, forgery: { shown: renamed } },
  {
    name: 'a verdict that does not follow from the record',
    code: 'REVISION_REBUILT',
    tell: (evidence) => ({ ...evidence, findings: { ...evidence.findings, verdict: 'pass', grade: 'G5' } }),
  },
  {
    name: 'a gap answered that the records do not answer',
    code: 'REVISION_REBUILT',
    tell: (evidence) => ({ ...evidence, gaps: evidence.gaps.map((gap) => ({ ...gap, answer: 'yes' as const })) }),
  },
  {
    name: 'a table of differences without the worst of them',
    code: 'REVISION_REBUILT',
    tell: (evidence) => {
      const record = { ...evidence.record, differences: evidence.record.differences.slice(1) };
      const tables = annexFiles({ plan: evidence.plan, records: [record], language: evidence.language });
      const other = (name: string) => tables.find(({ attachment }) => attachment.name === name)?.attachment;
      return { ...evidence, attachments: evidence.attachments.map((file) => other(file.name) ?? file) };
    },
  },
  {
    name: 'raw evidence that is not the one on record',
    code: 'REVISION_REBUILT',
    tell: (evidence) => {
      const [item, ...others] = evidence.record.evidence;
      const captured = { ...item, sha256: 'c'.repeat(64) };
      return { ...evidence, record: { ...evidence.record, evidence: [captured, ...others] } } as DrillEvidence;
    },
  },
  {
    name: 'a drill nobody signed off',
    code: 'REVISION_REBUILT',
    tell: (evidence) => ({ ...evidence, record: { ...evidence.record, signOffs: [] } }),
  },
  {
    name: 'a statement other than the one signed off with',
    code: 'REVISION_REBUILT',
    tell: (evidence) => ({
      ...evidence,
      signatureFields: evidence.signatureFields.map((field) =>
        field.kind === 'seal' ? field : { ...field, statement: 'I saw nothing.' },
      ),
    }),
  },
  {
    name: 'a success criterion that fits what was found, under the hash of another',
    code: 'REVISION_REBUILT',
    tell: (evidence) => {
      const { drill } = evidence.record;
      if (!('fixedCriteria' in drill.progress)) throw new TypeError('criteria were fixed');
      const { fixedCriteria } = drill.progress;
      const criteria = fixedCriteria.criteria.slice(0, 1);
      const progress = { ...drill.progress, fixedCriteria: { ...fixedCriteria, criteria } };
      return { ...evidence, record: { ...evidence.record, drill: { ...drill, progress } } };
    },
  },
  {
    name: 'an improvement since a pack that was never issued',
    code: 'REVISION_REBUILT',
    tell: (evidence) => {
      const [entry] = evidence.gaps;
      const better = { noun: 'gap', name: entry?.ruleId ?? '', field: 'answer', from: 'no', to: entry?.answer ?? '' } as const;
      const entries = [{ ...better, id: entry?.ruleId ?? '', kind: 'better' as const }];
      const previous = { previousPackId: 'd'.repeat(64), previousIssuedAt: evidence.issuedAt };
      return { ...evidence, changes: { ...previous, entries, unlisted: 0 } } as DrillEvidence;
    },
  },
  {
    name: 'an earlier pack that saw a longer log',
    code: 'REVISION_REBUILT',
    tell: (evidence) => {
      const checkpoints = evidence.audit.checkpoints.map((at) => ({ ...at, size: evidence.audit.size + 1 }));
      return { ...evidence, audit: { ...evidence.audit, checkpoints } } as DrillEvidence;
    },
  },
  {
    name: 'the last earlier pack kept quiet about',
    code: 'REVISION_REBUILT',
    tell: (evidence) => ({ ...evidence, audit: { ...evidence.audit, checkpoints: [] } }),
  },
  {
    name: 'a site in the heading that is not the site of the plan',
    code: 'REVISION_REBUILT',
    tell: (evidence) => ({ ...evidence, site: { ...evidence.site, name: 'Another customer' } }),
  },
  { name: 'a role left out', code: 'PACK_ROLES', tell: (evidence) => withoutRole(evidence, 'validator') },
  {
    name: 'a role left out, and its person’s key used as seal',
    code: 'SIGNER_KIND',
    bottomLine: 'altered',
    tell: (evidence) => withoutRole(evidence, 'validator'),
    forgery: { sealedBy: 'validator' },
  },
  {
    name: 'one person in two roles',
    code: 'PACK_ROLES',
    tell: (evidence) => {
      const [first] = evidence.signatureFields.flatMap((field) => (field.kind === 'sign-off' ? [field.personName] : []));
      const signatureFields = evidence.signatureFields.map((field) =>
        field.kind === 'sign-off' && field.role === 'approver' ? { ...field, personName: first ?? '' } : field,
      );
      return { ...evidence, signatureFields };
    },
  },
  {
    name: 'a person’s key as seal',
    code: 'SIGNER_KIND',
    bottomLine: contradicted,
    tell: same,
    forgery: { sealedBy: 'tester' },
  },
  {
    name: 'another site’s pack',
    code: 'SITE_KNOWN',
    bottomLine: contradicted,
    tell: same,
    forgery: { siteId: 'the site it is shown to' },
  },
  {
    name: 'a seal before the pack was issued',
    code: 'TIMES_ORDERED',
    bottomLine: contradicted,
    tell: same,
    forgery: (evidence) => ({ sealedAt: later(evidence, -20) }),
  },
  {
    name: 'a signature before the seal by its time',
    code: 'TIMES_ORDERED',
    bottomLine: contradicted,
    tell: same,
    forgery: (evidence) => ({ signedAt: later(evidence, 30) }),
  },
  {
    name: 'a pack issued in years to come',
    code: 'TIMES_ORDERED',
    bottomLine: contradicted,
    tell: (evidence) => judgedAt(evidence, '2031-01-01T00:00:00.000Z' as DrillEvidence['issuedAt']),
  },
];

test.each(lies)('refused by $code: $name', async ({ code, tell, forgery, bottomLine }) => {
  const evidence = tell(honest);
  const verdict = await forge(evidence, typeof forgery === 'function' ? forgery(evidence) : forgery);
  expect(failedCodes(verdict)).toContain(code);
  expect(verdict.bottomLine).toBe(bottomLine ?? 'altered');
});
