import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { packDocument } from '../../electron/pack/pack-document.ts';
import { renderPdf } from '../../electron/pack/render-pdf.ts';
import { resourcePath } from '../../electron/paths.ts';
import { evidenceSignatureFileName } from '../../shared/domain/evidence-envelope.ts';
import type { Rebuild } from '../../shared/verifier/verify-pack.ts';
import { drillEvidence } from '../support/evidence-builder.ts';
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

/** The pack of a realistic drill, as it is issued. */
export const drillLayout: Layout = {
  name: 'drill',
  render: async (variant) => {
    const given = drillEvidence({ attachments: variant });
    const contents = given.attachments.map(({ name }) => Buffer.from(name));
    const attachments = given.attachments.map((file, index) => ({ ...file, ...factsOf(contents[index] ?? Buffer.alloc(0)) }));
    // any key of the person named will do
    const signatureFields = given.signatureFields.map((field) =>
      field.kind === 'seal' ? field : { ...field, certificateSha256: null },
    );
    return rendered({ ...given, attachments, signatureFields } as typeof given, contents);
  },
};

/** Every layout a pack can have. */
export const layouts: readonly Layout[] = [smallLayout, drillLayout];

type PackEvidence = Parameters<typeof packDocument>[0]['evidence'];

async function rendered(evidence: PackEvidence, contents: readonly Buffer[]): Promise<Rendered> {
  const evidenceBytes = Buffer.from(canonicalize(evidence) ?? '');
  const packId = createHash('sha256').update(evidenceBytes).digest('hex');
  const source = { evidence, evidenceBytes, packId, contents };
  const draw = (evidenceSignature: Uint8Array | null): Promise<Uint8Array> =>
    renderPdf(packDocument({ ...source, evidenceSignature }), { resourcesPath: resourcePath() });
  return {
    pack: await draw(null),
    rebuild: async ({ contentOf }) => draw(await contentOf(evidenceSignatureFileName)),
  };
}

function factsOf(content: Buffer) {
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}
