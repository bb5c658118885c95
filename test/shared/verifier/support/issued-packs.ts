import { createHash } from 'node:crypto';
import type { PackTold } from '../../../../shared/domain/pack-told.ts';
import type { Anchor, PackAudit, SignerIdentity } from '../../../../shared/domain/verdict.ts';
import type { VerifiedFile } from '../../../../shared/domain/verified-file.ts';

/** What matters of a pack when it is held against others of its site. */
export interface Issued extends PackAudit {
  readonly packId: string;
  readonly issuedAt: string;
  readonly seal: string;
  readonly anchor?: Anchor;
  readonly told?: PackTold | null;
}

const digest = (...parts: readonly (string | number)[]): string => createHash('sha256').update(parts.join(' ')).digest('hex');

/** The packs a site issued, one a month, each naming the earlier ones. Units: entries of the log at each issue. */
export function issuedPacks(sizes: readonly number[], history = 'as it happened'): readonly Issued[] {
  const packs: Issued[] = [];
  for (const [index, size] of sizes.entries()) {
    const issuedAt = new Date(Date.UTC(2026, index, 1)).toISOString();
    const head = digest(history, 'entry', size);
    const checkpoints = packs.map(({ packId, issuedAt: at, size: entries, head: hash }) => ({
      packId,
      issuedAt: at,
      size: entries,
      head: hash,
    }));
    packs.push({ packId: digest(history, 'pack', index), issuedAt, size, head, checkpoints, seal: 'a'.repeat(64) });
  }
  return packs;
}

/** What a pack tells that nothing can contradict: of no drill, and of another subject than every other. */
function toldOfNothing(packId: string): PackTold {
  const listing = { packKind: 'plan', nouns: [] } as const;
  return { subject: packId, period: null, drills: [], knownDrillIds: [], changes: null, listing };
}

/** The pack as a verifier that found nothing wrong with it hands it on. */
export function issuedPack({ packId, issuedAt, size, head, checkpoints, seal, anchor = 'unknown', told }: Issued): VerifiedFile {
  const signer: SignerIdentity = {
    field: 'Seal',
    kind: 'seal',
    role: null,
    personName: null,
    certificate: {
      subject: 'CN=Seal',
      commonName: 'Seal',
      issuer: 'CN=Seal',
      serial: '01',
      fingerprintSha256: seal,
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2036-01-01T00:00:00.000Z',
      selfSigned: true,
      key: 'EC P-256',
    },
    anchor,
    anchorName: null,
    chain: [],
    revocation: 'not-applicable',
    claimedAt: issuedAt,
    timeStamp: null,
    checks: [],
  };
  return {
    fileName: `${issuedAt.slice(0, 7)}-${packId.slice(0, 4)}.pdf`,
    bytes: 1,
    sha256: digest('file', packId),
    verifiedAt: '2027-01-01T00:00:00.000Z',
    trust: { siteId: null, pinned: [], authorities: [], timeStampAuthorities: [], revocationLists: [] },
    verdict: {
      kind: 'pack',
      packId,
      packKind: 'drill',
      issuedAt,
      siteId: 'sample',
      siteName: 'Sample site',
      audit: { size, head, checkpoints },
      revisions: 2,
      integrity: { state: 'passed', checks: [] },
      identity: { state: 'unproven', signers: [signer], checks: [] },
      completeness: { state: 'complete', required: [], signed: [], missing: [], checks: [] },
      documentTimeStamps: [],
      attachments: [],
      bottomLine: 'intact-complete-identity-unproven',
    },
    told: told === undefined ? toldOfNothing(packId) : told,
  };
}
