import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOverDocument } from '../../electron/pack/add-document-time-stamp.ts';
import { addSecurityStore } from '../../electron/pack/add-security-store.ts';
import { firstRevisionOf } from '../../electron/pack/first-revision.ts';
import { fingerprintOf } from '../../electron/services/identities.ts';
import { keepPackAddition, type PackAddition } from '../../electron/services/pack-additions.ts';
import { signIssuedPack } from '../../electron/services/pack-signing.ts';
import { issuePack, type PackOptions, readPack } from '../../electron/services/packs.ts';
import { writeRawBeside } from '../../electron/services/raw-beside.ts';
import { createSite, type OpenSite, type Workplace } from '../../electron/services/sites.ts';
import { closeSiteFile } from '../../electron/store/site-file.ts';
import type { PackSubject } from '../../shared/domain/pack-subject.ts';
import type { Site } from '../../shared/domain/site.ts';
import type { DayOn } from '../../shared/domain/units.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { readCertificate } from '../../shared/verifier/certificate.ts';
import {
  addPersonNamed,
  newSite,
  type Stage,
  setStage,
  shippedTemplate,
  signedOff,
  steadyWorkplace,
} from '../electron/services/support/stage.ts';
import { stampOf } from './long-term-pack.ts';
import { authorityUses, testAuthority } from './test-authority.ts';
import { makeCrl } from './test-crl.ts';
import { makeTsa, serveTsa } from './tsa.ts';
import { keyMaker, keyPassphrase, type WitnessKey } from './witness-keys.ts';

/** A pack that everybody signed, in a folder of its own as `pack.pdf`, with what the tools are told to trust. */
export interface WitnessPack {
  readonly name: string;
  readonly language: Site['language'];
  readonly packId: string;
  readonly folder: string;
  /** The pack after each step, the last as it lies in the folder. */
  readonly revisions: readonly Uint8Array[];
  /** In the order they signed; `anchorPem` is the file of what each is trusted by, `fingerprint` that of the certificate. */
  readonly signers: readonly { readonly name: string; readonly anchorPem: string; readonly fingerprint: string }[];
  readonly tsaPem: string | null;
  readonly besideFolder: string | null;
}

interface Recipe {
  readonly name: string;
  readonly language: Site['language'];
  readonly options: PackOptions;
  /** Whether the key of the seal is at hand when the pack is issued. */
  readonly isSealedAtOnce: boolean;
  readonly subject: (stage: Stage) => PackSubject;
  readonly signers: readonly (readonly [field: string | null, key: WitnessKey])[];
  readonly stampedBy?: { readonly address: string; readonly authoritiesDer: readonly Uint8Array[] };
  /** What is added behind the last signature. */
  readonly preserve?: (add: (addition: PackAddition, change: Change) => Promise<void>) => Promise<void>;
}

type Change = (bytes: Uint8Array, at: string) => Promise<Uint8Array>;

const certifier = 'Örjan 王芳';
const now = (): string => new Date().toISOString();

/**
 * A pack of every kind, by the services of the product: between them every way to a key, every kind of key, every level from B-B to
 * B-LTA, both page sizes, all languages, raw evidence inside and beside.
 */
export async function witnessPacks(folder: string): Promise<readonly WitnessPack[]> {
  const own = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  const authority = testAuthority(own('authority'));
  authority.issue('Root', { issuer: null, uses: authorityUses, key: 'p384' });
  authority.issue('Issuing', { issuer: 'Root', uses: authorityUses });
  const tsa = makeTsa(own('tsa'), { withAuthorityCertificate: true });
  const server = await serveTsa(tsa);
  const stampedBy = { address: server.address, authoritiesDer: [tsa.authorityDer] };
  const { selfSigned, certified, handedOver } = keyMaker(own('keys'), authority, now);
  const lists = [
    { folder: authority.at(''), name: 'Root' },
    { folder: authority.at(''), name: 'Issuing' },
    { folder: tsa.folder, name: 'ca' },
  ].map((issuer) => ({ path: issuer.name, der: makeCrl(issuer, { thisUpdate: inDays(-1), nextUpdate: inDays(30) }) }));
  const roots = await Promise.all([authority.der('Root'), tsa.authorityDer].map((der) => readCertificate(ownBytes(der))));
  const recipes: readonly Recipe[] = [
    {
      name: 'drill',
      language: 'en',
      options: { rawLimitBytes: 0 },
      isSealedAtOnce: false,
      subject: (stage) => ({ kind: 'drill', drillId: signedOff(stage) }),
      signers: [
        [null, await selfSigned('seal', 'Seal of Plant Nord')],
        ['SignOff_tester', await selfSigned('person', '渡辺 健二', 'ec-p384')],
        ['SignOff_validator', await selfSigned('person', '李娜', 'rsa-3072')],
        ['SignOff_approver', await handedOver('person', 'Tomás Ferreira', 'p256')],
      ],
    },
    {
      name: 'plan',
      language: 'ja',
      options: { pageSize: 'Letter' },
      isSealedAtOnce: true,
      subject: () => ({ kind: 'plan' }),
      signers: [
        [null, await certified('seal', 'Seal of Plant Nord', 'ec-p384')],
        ['SignOff_requester', await handedOver('person', 'Mara Lindqvist', 'rsa')],
        ['SignOff_approver', await selfSigned('person', 'Tomás Ferreira')],
      ],
      stampedBy,
    },
    {
      name: 'site-audit',
      language: 'zh-CN',
      options: {},
      isSealedAtOnce: true,
      subject: (stage) => {
        signedOff(stage);
        return { kind: 'site-audit', from: '2026-01-01' as DayOn, to: '2026-12-31' as DayOn };
      },
      signers: [
        [null, await certified('seal', 'Seal of Plant Nord')],
        ['SignOff_certifier', await certified('person', certifier, 'rsa-3072')],
        ['SignOff_approver', await handedOver('person', 'Tomás Ferreira', 'p384')],
      ],
      stampedBy,
      preserve: async (add) => {
        await add('preserve', async (pack, at) => {
          return (await addSecurityStore({ pack, at, certificates: roots, revocationLists: lists })).bytes;
        });
        await add('time-stamp', async (pack, at) => {
          const place = await placeOverDocument({ pack, at });
          return place.fill(await stampOf(tsa, place.imprint));
        });
      },
    },
  ];
  try {
    const packs: WitnessPack[] = [];
    for (const recipe of recipes) packs.push(await make(recipe, own(recipe.name), tsa.authorityPem));
    return packs;
  } finally {
    await server.close();
  }
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

async function make(recipe: Recipe, folder: string, tsaPem: string): Promise<WitnessPack> {
  const { name, language, signers, stampedBy } = recipe;
  const site = stagedSite(join(folder, 'plant.drillbook'), language);
  try {
    const { context } = site;
    const subject = recipe.subject(site.stage);
    site.goOn();
    const [seal, ...people] = signers.map(([field, { identity }]) => ({ field, identity, passphrase: keyPassphrase, stampedBy }));
    const atOnce = recipe.isSealedAtOnce ? { seal } : {};
    const { packId } = await issuePack(context, subject, { ...recipe.options, ...atOnce });
    const newest = (): Uint8Array => readPack(context, packId).bytes;
    const revisions = recipe.isSealedAtOnce ? [firstRevisionOf(newest()), newest()] : [newest()];
    for (const signing of recipe.isSealedAtOnce ? people : [seal, ...people]) {
      if (signing !== undefined) await signIssuedPack(context, packId, signing);
      revisions.push(newest());
    }
    await recipe.preserve?.(async (addition, change) => {
      const before = newest();
      keepPackAddition(context, packId, { before, bytes: await change(before, now()), addition });
      revisions.push(newest());
    });
    const path = join(folder, 'pack.pdf');
    writeFileSync(path, newest());
    const besideFolder = await writeRawBeside(context.db, packId, path);
    const named = signers.map(([, { identity, anchorPem }]) => {
      return { name: identity.subject, anchorPem, fingerprint: fingerprintOf(identity) };
    });
    return { name, language, packId, folder, revisions, signers: named, tsaPem: stampedBy ? tsaPem : null, besideFolder };
  } finally {
    closeSiteFile(site.file);
  }
}

/** A site whose drill was run at a steady time; after `goOn` its clock is that of the machine, as an authority's is. */
function stagedSite(path: string, language: Site['language']): OpenSite & { readonly stage: Stage; readonly goOn: () => void } {
  const steady = steadyWorkplace();
  let clock = steady.now;
  const workplace: Workplace = { ...steady, now: () => clock() };
  const site = createSite(path, { ...newSite, language }, shippedTemplate(), workplace);
  const stage = setStage(site.context);
  addPersonNamed(site.context, certifier, ['certifier']);
  return { ...site, stage, goOn: () => (clock = () => new Date()) };
}
