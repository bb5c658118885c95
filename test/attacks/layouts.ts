import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { packDocument } from '../../electron/pack/pack-document.ts';
import { renderPdf } from '../../electron/pack/render-pdf.ts';
import { resourcePath } from '../../electron/paths.ts';
import { evidenceSignatureFileName } from '../../shared/domain/evidence-envelope.ts';
import type { Rebuild } from '../../shared/verifier/rebuilt-revision.ts';
import { drillEvidence, planEvidence, siteAuditEvidence } from '../support/evidence-builder.ts';
import { smallPack, smallRebuild } from '../support/small-pack.ts';

/** A pack as it is issued, and how its pages are drawn again to be sealed. */
export interface Rendered {
  readonly pack: Uint8Array;
  readonly rebuild: Rebuild;
}

/** A first revision to attack; `render` makes several that differ, by number. */
export interface Layout {
  readonly name: 'small' | 'drill' | 'plan' | 'site-audit';
  readonly render: (variant: number) => Promise<Rendered>;
}

/** One page in the renderer's dialect: quick to attack many times. */
export const smallLayout: Layout = {
  name: 'small',
  render: async (variant) => {
    const input = { issuedAt: `2026-11-22T10:00:0${variant}.000Z` };
    return { pack: await smallPack(input), rebuild: smallRebuild(input) };
  },
};

/** The three kinds of pack as they are issued for one realistic site; any key of the person named will do. */
const issuedLayout = (
  name: Exclude<Layout['name'], 'small'>,
  evidenceOf: (input: { readonly previousPackId: string }) => PackEvidence,
): Layout => ({
  name,
  render: (variant) => {
    const given = evidenceOf({ previousPackId: sha256(`the pack before ${variant}`) });
    const contents = given.attachments.map(({ name }) => Buffer.from(name));
    const attachments = given.attachments.map((file, index) => ({ ...file, ...factsOf(contents[index] ?? Buffer.alloc(0)) }));
    const named = new Set<string>();
    const signatureFields = given.signatureFields.map((field) => {
      if (field.kind === 'seal') return field;
      // one person of the site holds several roles, but nobody signs one pack twice
      const other = given.plan.people.find(({ name }) => !named.has(name))?.name ?? field.personName;
      const personName = named.has(field.personName) ? other : field.personName;
      named.add(personName);
      return { ...field, personName, certificateSha256: null };
    });
    return rendered({ ...given, attachments, signatureFields } as PackEvidence, contents);
  },
});

/** Every layout a pack can have. */
export const layouts: readonly Layout[] = [
  smallLayout,
  issuedLayout('drill', drillEvidence),
  issuedLayout('plan', planEvidence),
  issuedLayout('site-audit', siteAuditEvidence),
];

type PackEvidence = Parameters<typeof packDocument>[0]['evidence'];

async function rendered(evidence: PackEvidence, contents: readonly Buffer[]): Promise<Rendered> {
  const evidenceBytes = Buffer.from(canonicalize(evidence) ?? '');
  const packId = sha256(evidenceBytes);
  const source = { evidence, evidenceBytes, packId, contents };
  const draw = (evidenceSignature: Uint8Array | null): Promise<Uint8Array> =>
    renderPdf(packDocument({ ...source, evidenceSignature }), { resourcesPath: resourcePath() });
  return {
    pack: await draw(null),
    rebuild: async ({ contentOf }) => draw(await contentOf(evidenceSignatureFileName)),
  };
}

function factsOf(content: Buffer) {
  return { bytes: content.length, sha256: sha256(content) };
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
