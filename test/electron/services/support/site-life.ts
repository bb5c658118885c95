import { join } from 'node:path';
import fc from 'fast-check';
import { attachEvidence } from '../../../../electron/services/evidence-items.ts';
import { setFrameworks } from '../../../../electron/services/frameworks.ts';
import { packContents } from '../../../../electron/services/pack-evidence.ts';
import { setRoles } from '../../../../electron/services/people.ts';
import { addAsset, updateAsset } from '../../../../electron/services/protected-assets.ts';
import { setObjectives } from '../../../../electron/services/services.ts';
import { createSite, type OpenSite, openSite, type Workplace } from '../../../../electron/services/sites.ts';
import { write } from '../../../../electron/services/write.ts';
import { putBlob } from '../../../../electron/store/blobs.ts';
import { drills } from '../../../../electron/store/drills.ts';
import { evidencePacks } from '../../../../electron/store/evidence-packs.ts';
import { closeSiteFile } from '../../../../electron/store/site-file.ts';
import type { EvidencePack } from '../../../../shared/domain/evidence-pack.ts';
import type { PackSubject } from '../../../../shared/domain/pack-subject.ts';
import { roles } from '../../../../shared/domain/person.ts';
import type { DayOn, Instant, Minutes, Sha256 } from '../../../../shared/domain/units.ts';
import { isDrillbookError } from '../../../../shared/errors/drillbook-error.ts';
import { workFolder } from '../../../support/work-folder.ts';
import { newAsset } from './new-asset.ts';
import {
  addPersonNamed,
  approved,
  newSite,
  planned,
  provenance,
  recorded,
  running,
  type Stage,
  setStage,
  shippedTemplate,
  signedOff,
} from './stage.ts';

/** What somebody does at a site; `pick` decides which one, and how. */
export interface Act {
  readonly act: keyof typeof acts;
  readonly pick: number;
}

/** A pack as it was kept, without pages: what is judged here is what it says. */
export interface KeptPack extends EvidencePack {
  readonly contents: ReturnType<typeof packContents>;
}

interface Clock {
  now: number;
}

interface Life {
  site: OpenSite;
  stage: Stage;
  readonly clock: Clock;
  readonly packs: KeptPack[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const jumps = [1, 5 * dayMs, -1, -hourMs, -2 * dayMs, 100 * dayMs];
const names = ['=SUM(A1)', `=${'x'.repeat(299)}`, 'a, "b"; c', '𠮷'.repeat(150), 'مرحبا \u202E abc', 'nul\0here', '👩‍👩‍👧‍👦'];
const notes = ['', 'one\r\ntwo', '"'.repeat(20_000), '-1+1'];
const frameworks = [[], ['dora'], ['nist-800-53', 'dora']];

function one<Value>(list: readonly Value[], pick: number): Value {
  return list[pick % list.length] as Value;
}

const acts = {
  clock: (life: Life, pick: number) => {
    life.clock.now += one(jumps, pick);
  },
  midnight: (life: Life, pick: number) => {
    life.clock.now = Math.ceil(life.clock.now / dayMs) * dayMs - (pick % 3);
  },
  restart: (life: Life) => {
    const { path } = life.site.file;
    closeSiteFile(life.site.file);
    life.site = openSite(path, workplaceOf(life.clock));
    life.stage = { ...life.stage, context: life.site.context };
  },
  person: ({ site }: Life, pick: number) => addPersonNamed(site.context, one(names, pick), [one(roles, pick)]),
  roles: ({ site, stage }: Life, pick: number) =>
    setRoles(site.context, one(Object.values(stage.people), pick).personId, roles.slice(pick % 3, 2 + (pick % 5))),
  objectives: ({ site, stage }: Life, pick: number) =>
    setObjectives(site.context, stage.service.serviceId, {
      rtoMinutes: pick as Minutes,
      rpoMinutes: 1 as Minutes,
      mtdMinutes: null,
    }),
  frameworks: ({ site }: Life, pick: number) => setFrameworks(site.context, one(frameworks, pick)),
  asset: ({ site, stage }: Life, pick: number) =>
    addAsset(
      site.context,
      newAsset({ name: one(names, pick), note: one(notes, pick), serviceId: one([null, stage.service.serviceId], pick) }),
    ),
  edit: ({ site }: Life, pick: number) => {
    const { assets } = site.context.memory.plan();
    const asset = one(assets, pick);
    if (asset === undefined) return;
    const others = assets.filter(({ assetId }) => assetId !== asset.assetId).slice(0, pick % 3);
    const { assetId, revision } = asset;
    updateAsset(site.context, assetId, revision, { name: one(names, pick + 1), dependsOn: others.map((other) => other.assetId) });
  },
  drill: ({ stage }: Life, pick: number) => one([planned, approved, running, recorded, signedOff, signedOff], pick)(stage),
  evidence: ({ site }: Life, pick: number) => {
    const drill = one(drills.list(site.context.db), pick);
    const given = { kind: 'document', title: one(names, pick), fileName: one(names, pick), mediaType: 'text/plain' } as const;
    if (drill !== undefined) attachEvidence(site.context, drill.drillId, { ...given, provenance }, Buffer.from(one(notes, pick)));
  },
  drillPack: (life: Life, pick: number) => {
    const closed = drills.list(life.site.context.db).filter(({ progress }) => progress.kind === 'signed-off');
    const drill = one(closed, pick);
    if (drill !== undefined) keep(life, { kind: 'drill', drillId: drill.drillId }, pick);
  },
  planPack: (life: Life, pick: number) => keep(life, { kind: 'plan' }, pick),
  audit: (life: Life, pick: number) => {
    const on = (days: number) => new Date(life.clock.now + days * dayMs).toISOString().slice(0, 10) as DayOn;
    const [from, to] = one(
      [
        [-400, 0],
        [0, 0],
        [-1, -1],
        [-9000, -8000],
        [-400, 1],
        [-2, 3],
      ] as const,
      pick,
    );
    keep(life, { kind: 'site-audit', from: on(from), to: on(to) }, pick);
  },
};

/** A list of things people do, in any order; what the program does not let them do is not done. */
export const lives = fc.array(fc.record({ act: fc.constantFrom(...(Object.keys(acts) as Act['act'][])), pick: fc.nat(60) }), {
  minLength: 20,
  maxLength: 40,
  size: 'max',
});

const beginning: readonly Act[] = (['drillPack', 'planPack', 'audit'] as const).map((act) => ({ act, pick: 0 }));

/** Lives it at a new site with one signed-off drill and a pack of each kind; returns the packs in the order they were issued. */
export function live(acted: readonly Act[]): readonly KeptPack[] {
  const clock = { now: Date.parse('2026-11-22T10:00:00.000Z') };
  const site = createSite(join(workFolder(), 'plant.drillbook'), newSite, shippedTemplate(), workplaceOf(clock));
  const life: Life = { site, stage: setStage(site.context), clock, packs: [] };
  try {
    addPersonNamed(site.context, 'Ada Auditor', ['certifier']);
    signedOff(life.stage);
    for (const { act, pick } of [...beginning, ...acted]) {
      try {
        acts[act](life, pick);
      } catch (error) {
        if (!isDrillbookError(error)) throw error;
      }
    }
  } finally {
    closeSiteFile(life.site.file);
  }
  return life.packs;
}

let lastId = 0;

function workplaceOf(clock: Clock): Workplace {
  return {
    now: () => {
      clock.now += 1;
      return new Date(clock.now);
    },
    newId: () => {
      lastId += 1;
      return `id-${lastId}`;
    },
    // as long as a name may be, and what a spreadsheet takes for a formula
    actor: `=${'x'.repeat(299)}`,
  };
}

function keep(life: Life, subject: PackSubject, pick: number): void {
  const { context } = life.site;
  const issuedAt = context.now().toISOString() as Instant;
  const program = { name: 'Drillbook', version: '0', drawing: 1 };
  const rawLimitBytes = one([0, 10, 64 * 1_048_576], pick);
  const { requester, approver } = life.stage.people;
  const answering = {
    drill: {},
    plan: { requester: requester.personId, approver: approver.personId },
    'site-audit': { approver: approver.personId },
  };
  const signers = answering[subject.kind];
  const contents = packContents(context, subject, { program, issuedAt, rawLimitBytes, signers });
  const { size, head } = contents.evidence.audit;
  const { packId } = contents;
  const pack = { packId, subject, fileName: `${packId}.pdf`, issuedAt, pageCount: 1, auditSize: size, auditHead: head as Sha256 };
  const change = { action: 'pack:issue', subject: `pack:${packId}`, record: pack };
  write(context, [change], (db) => {
    evidencePacks.insert(db, pack);
    putBlob(db, contents.evidenceBytes);
  });
  life.packs.push({ ...pack, contents });
}
