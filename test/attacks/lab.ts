import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealPack, signPack } from '../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import type { BottomLine, CheckCode, Verdict } from '../../shared/domain/verdict.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { type OpenPack, openPack } from '../../shared/verifier/open-pack.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import { stampDocument, stampOf, storeProofs } from '../support/long-term-pack.ts';
import { trustNobody } from '../support/signed-pack.ts';
import { type SmallPackInput, smallPack } from '../support/small-pack.ts';
import { makeCrl } from '../support/test-crl.ts';
import { testKey } from '../support/test-identities.ts';
import { findTool } from '../support/tools.ts';
import { makeTsa, type TestTsa } from '../support/tsa.ts';
import type { Layout, Rendered } from './layouts.ts';

/** Every state a pack goes through; `tested` has the first person's signature, `validated` all but the last. */
interface LabHistory {
  readonly rendered: Uint8Array;
  /** As drawn to be sealed. */
  readonly drawn: Uint8Array;
  readonly sealed: Uint8Array;
  readonly tested: Uint8Array;
  readonly validated: Uint8Array;
  readonly whole: Uint8Array;
}

/** One person's place in the pack, and the key that signs there. */
interface LabSigner {
  readonly field: string;
  readonly key: SigningKey;
}

/** A pack with everything that makes it last, state by state. */
export interface LongTermHistory {
  readonly tsa: TestTsa;
  readonly stranger: TestTsa;
  readonly revocationList: Buffer;
  readonly strangerList: Buffer;
  /** Signed by everybody, the last signature with a time-stamp of its own. */
  readonly stamped: Uint8Array;
  /** With the authority's certificate and revocation list. */
  readonly stored: Uint8Array;
  /** With a time-stamp over all of that. */
  readonly lasting: Uint8Array;
}

/** What every attack starts from: a genuine pack in all its states, another one, and a key of somebody with bad intentions. */
export interface Lab {
  readonly layout: Layout;
  readonly seal: SigningKey;
  readonly first: LabSigner;
  readonly last: LabSigner;
  readonly sealedAt: string;
  readonly signedAt: string;
  readonly pack: LabHistory;
  readonly other: LabHistory;
  readonly mallory: SigningKey;
  /** Null where openssl is missing, which is the authority. */
  readonly longTerm: LongTermHistory | null;
}

/** One way to tamper, and the check that has to notice it. `only` where it needs the content of one layout. */
export interface Attack {
  readonly name: string;
  readonly code: CheckCode;
  readonly bottomLine?: BottomLine;
  readonly only?: Layout['name'];
  readonly make: (lab: Lab) => Uint8Array | Promise<Uint8Array>;
}

/** An attack that needs a pack with time-stamps. */
export interface LongTermAttack extends Omit<Attack, 'make'> {
  readonly make: (lab: Lab, longTerm: LongTermHistory) => Uint8Array | Promise<Uint8Array>;
}

export async function openLab(layout: Layout): Promise<Lab> {
  const rendered = await layout.render(0);
  const { envelope } = (await openAny(rendered.pack)).evidence;
  const moment = (seconds: number): string => new Date(Date.parse(envelope.issuedAt) + seconds * 1_000).toISOString();
  const people = envelope.signatureFields.flatMap((field) => (field.kind === 'sign-off' ? [field] : []));
  const signers = await Promise.all(
    people.map(async ({ field, personName }, index) => {
      const keyType = index === people.length - 1 ? 'rsa-3072' : index === 0 ? 'ec-p256' : 'ec-p384';
      return { field, key: await testKey(personName, { keyType }) };
    }),
  );
  const [first, last] = [signers[0], signers.at(-1)];
  if (first === undefined || last === undefined) throw new Error('nobody signs');
  const site = { seal: await testKey(envelope.site.name, { kind: 'seal' }), signers };
  const times = { sealedAt: moment(60), signedAt: moment(120) };
  const pack = await historyOf(rendered, site, times);
  const other = await historyOf(await layout.render(1), site, times);
  const longTerm = findTool('openssl') === null ? null : await longTermOf(pack.validated, last, times.signedAt);
  return { layout, seal: site.seal, first, last, ...times, pack, other, mallory: await testKey('Mallory'), longTerm };
}

interface LabSite {
  readonly seal: SigningKey;
  readonly signers: readonly LabSigner[];
}

type LabTimes = Pick<Lab, 'sealedAt' | 'signedAt'>;

async function historyOf(
  { pack: rendered, rebuild }: Rendered,
  { seal, signers }: LabSite,
  { sealedAt, signedAt }: LabTimes,
): Promise<LabHistory> {
  const sealed = await sealPack({ pack: rendered, key: seal, signedAt: sealedAt, rebuild });
  const states = [sealed];
  for (const { field, key } of signers) states.push(await signPack({ pack: states.at(-1) ?? sealed, field, key, signedAt }));
  const [tested, validated, whole] = [states[1], states.at(-2), states.at(-1)];
  if (tested === undefined || validated === undefined || whole === undefined) throw new Error('nobody signed');
  const drawn = sealed.subarray(0, (await openAny(sealed)).document.base.end);
  return { rendered, drawn, sealed, tested, validated, whole };
}

const dayMs = 86_400_000;
/** That many days from now; openssl stamps with the clock of the machine. */
export const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();

async function longTermOf(validated: Uint8Array, { field, key }: LabSigner, signedAt: string): Promise<LongTermHistory> {
  const folder = mkdtempSync(join(tmpdir(), 'drillbook-lab-'));
  const made = (name: string): TestTsa => {
    mkdirSync(join(folder, name));
    return makeTsa(join(folder, name), { name });
  };
  const [tsa, stranger] = [made('Known'), made('Stranger')];
  const listOf = (issuer: TestTsa): Buffer =>
    makeCrl({ folder: issuer.folder, name: 'ca' }, { thisUpdate: inDays(-1), nextUpdate: inDays(30) });
  const revocationList = listOf(tsa);
  const stamped = await signPack({ pack: validated, field, key, signedAt, timeStamp: (imprint) => stampOf(tsa, imprint) });
  const stored = await storeProofs(stamped, { certificates: [tsa.authorityDer], revocationLists: [revocationList] });
  const lasting = await stampDocument(stored, (digest) => stampOf(tsa, digest));
  return { tsa, stranger, revocationList, strangerList: listOf(stranger), stamped, stored, lasting };
}

/** A first revision that is wrong on purpose, sealed with the site's own key as if nothing were the matter. */
export async function sealedAnyway(lab: Lab, input: SmallPackInput): Promise<Uint8Array> {
  const pack = await smallPack(input);
  try {
    return await sealPack({ pack, key: lab.seal, signedAt: lab.sealedAt });
  } catch {
    // the signer refuses too; the verifier has to refuse what an attacker's signer would not
    return pack;
  }
}

/** The evidence.json inside a pack. */
export async function evidenceIn(pack: Uint8Array): Promise<Buffer> {
  return Buffer.from((await openAny(pack)).evidence.bytes);
}

function openAny(pack: Uint8Array): Promise<OpenPack> {
  return openPack(ownBytes(pack), { limits: defaultLimits, outOfTime: () => false }, () => undefined);
}

export function judge(bytes: Uint8Array): Promise<Verdict> {
  return verifyPack(bytes, { verifiedAt: inDays(2), trust: trustNobody });
}

export function failedCodes(verdict: Verdict): readonly CheckCode[] {
  const identity = verdict.identity.signers.flatMap(({ checks }) => checks);
  return [...verdict.integrity.checks, ...identity, ...verdict.completeness.checks]
    .filter(({ state }) => state === 'failed')
    .map(({ code }) => code);
}
