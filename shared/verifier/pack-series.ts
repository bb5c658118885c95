import { checkpointsAtMost } from '../domain/evidence-envelope.ts';
import type { PackSeries, SeriesFinding, SeriesState, SiteSeries } from '../domain/pack-series.ts';
import { shownLine } from '../domain/shown-text.ts';
import type { VerifiedFile } from '../domain/verified-file.ts';
import { type ToldPack, toldFindings } from '../rules/told-findings.ts';
import { compareCopies, distinctPacks } from './pack-copies.ts';
import { type SeriesFile, takesPart } from './series-file.ts';

const stateOrder: readonly SeriesState[] = ['failed', 'noted', 'passed'];

/** How far the log was when a pack was issued, and which file says so. */
interface Statement {
  readonly packId: string;
  readonly issuedAt: string;
  readonly size: number;
  readonly head: string;
  readonly by: string;
  readonly isOwn: boolean;
}

/**
 * Holds the packs of each site against each other: one seal, one log that only grows, every earlier pack named by the later ones, the
 * same drills in all of them.
 *
 * Only packs whose integrity passed take part; one that lost all its signatures is held against its signed copies alone.
 */
export function comparePacks(given: readonly VerifiedFile[]): PackSeries {
  const files = given.map((file) => ({ ...file, fileName: shownLine(file.fileName) }));
  const taking = files.filter(takesPart);
  const bySite = Map.groupBy(taking, ({ verdict }) => verdict.siteId);
  const sites = [...bySite.values()].filter((ofSite) => ofSite.length > 1).map(compareSite);
  return { sites, leftOut: files.filter((file) => !takesPart(file)).map(({ fileName }) => fileName) };
}

function compareSite(files: readonly SeriesFile[]): SiteSeries {
  const sealed = files.filter(({ verdict }) => verdict.integrity.state === 'passed');
  const packs = distinctPacks(sealed).toSorted(byIssue);
  const statements = packs.flatMap(statementsOf);
  const known = firstStatements(statements);
  const isOneLog = oneLogOf(packs);
  const given = new Set(packs.map(({ verdict }) => verdict.packId));
  const notGiven = known.filter(({ packId }) => !given.has(packId));
  const findings = [
    ...(packs.length > 1
      ? [...oneSeal(packs), ...logGrows(known, isOneLog), ...sameHeads(known), ...earlierNamed(packs, known, isOneLog)]
      : []),
    ...(packs.length > 1 ? checkpointsAgree(statements, known) : []),
    ...toldFindings(packs.map(toldPack)),
    ...compareCopies(
      files,
      known.map(({ packId }) => packId),
    ),
    ...(notGiven.length > 0 ? [{ code: 'PACKS_NOT_GIVEN', state: 'noted', detail: { count: notGiven.length } } as const] : []),
  ];
  return {
    siteId: files[0]?.verdict.siteId ?? '',
    siteName: (packs.at(-1) ?? files[0])?.verdict.siteName ?? '',
    state: findings.some(({ state }) => state === 'failed') ? 'contradicted' : 'consistent',
    entries: files.toSorted(byIssue).map(({ fileName, verdict }) => ({
      fileName,
      packId: verdict.packId,
      issuedAt: verdict.issuedAt,
      size: verdict.audit.size,
      signatures: verdict.identity.signers.length,
    })),
    notGiven: notGiven.map(({ packId, issuedAt, size }) => ({ packId, issuedAt, size })),
    findings: findings.toSorted((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state)),
  };
}

function toldPack({ fileName, verdict, told }: SeriesFile): ToldPack {
  const { packId, issuedAt, audit } = verdict;
  return { fileName, packId, issuedAt, size: audit.size, checkpoints: audit.checkpoints, told };
}

function byIssue({ verdict: a }: SeriesFile, { verdict: b }: SeriesFile): number {
  return compareMoments({ issuedAt: a.issuedAt, size: a.audit.size }, { issuedAt: b.issuedAt, size: b.audit.size });
}

function compareMoments(a: Pick<Statement, 'issuedAt' | 'size'>, b: Pick<Statement, 'issuedAt' | 'size'>): number {
  if (a.issuedAt !== b.issuedAt) return a.issuedAt < b.issuedAt ? -1 : 1;
  return a.size - b.size;
}

function statementsOf({ fileName, verdict }: SeriesFile): readonly Statement[] {
  const { packId, issuedAt, audit } = verdict;
  const own = { packId, issuedAt, size: audit.size, head: audit.head, by: fileName, isOwn: true };
  return [own, ...audit.checkpoints.map((checkpoint) => ({ ...checkpoint, by: fileName, isOwn: false }))];
}

/** Each pack once, in its own words where it was given, oldest first. */
function firstStatements(statements: readonly Statement[]): readonly Statement[] {
  const known = new Map<string, Statement>();
  for (const statement of [...statements.filter(({ isOwn }) => isOwn), ...statements]) {
    if (!known.has(statement.packId)) known.set(statement.packId, statement);
  }
  return [...known.values()].toSorted(compareMoments);
}

/** A certificate may be renewed; then the trust list has to speak for the old one and for the new one. */
function oneSeal(packs: readonly SeriesFile[]): readonly SeriesFinding[] {
  const seals = packs.map(({ fileName, verdict }) => {
    const seal = verdict.identity.signers.find(({ kind }) => kind === 'seal');
    return {
      fileName,
      key: seal?.certificate?.fingerprintSha256 ?? '',
      isAnchored: seal !== undefined && seal.anchor !== 'unknown',
    };
  });
  const changes = seals.flatMap((seal, index) => {
    const before = seals[index - 1];
    return before === undefined || before.key === seal.key ? [] : [{ before, seal }];
  });
  if (changes.length === 0) return [passed('ONE_SEAL', packs.length)];
  const state = seals.every(({ isAnchored }) => isAnchored) ? 'noted' : 'failed';
  return changes.map(({ before, seal }) => ({
    code: 'ONE_SEAL',
    state,
    detail: { file: seal.fileName, other: before.fileName, expected: before.key, found: seal.key },
  }));
}

/** Whether two packs are of one log because a pack says so that is no earlier than either, and names both or is one of them. */
type IsOneLog = (a: Statement, b: Statement) => boolean;

function oneLogOf(packs: readonly SeriesFile[]): IsOneLog {
  const logs = packs.map(({ verdict: { packId, audit } }) => ({
    size: audit.size,
    packIds: new Set([packId, ...audit.checkpoints.map((checkpoint) => checkpoint.packId)]),
  }));
  return (a, b) =>
    logs.some(({ size, packIds }) => size >= Math.max(a.size, b.size) && packIds.has(a.packId) && packIds.has(b.packId));
}

/** Where one log holds both, the longer state is the later one whatever the clock said: it was set back. */
function logGrows(known: readonly Statement[], isOneLog: IsOneLog): readonly SeriesFinding[] {
  const found: SeriesFinding[] = [];
  let longest: Statement | undefined;
  for (const statement of known) {
    if (longest !== undefined && statement.size < longest.size) {
      const detail = { ...between(statement, longest), found: statement.size, expected: longest.size };
      found.push({ code: 'LOG_GROWS', state: isOneLog(statement, longest) ? 'noted' : 'failed', detail });
    } else {
      longest = statement;
    }
  }
  const failed = found.filter(({ state }) => state === 'failed');
  if (failed.length > 0) return failed;
  return [...found.slice(0, 1), passed('LOG_GROWS', known.length)];
}

function sameHeads(known: readonly Statement[]): readonly SeriesFinding[] {
  const bySize = Map.groupBy(known, ({ size }) => size);
  const failed = [...bySize.values()].flatMap(([first, ...rest]) =>
    rest.flatMap((other): SeriesFinding[] =>
      first === undefined || other.head === first.head
        ? []
        : [{ code: 'LOG_SAME_HEAD', state: 'failed', detail: { ...between(other, first), size: other.size } }],
    ),
  );
  return failed.length > 0 ? failed : [passed('LOG_SAME_HEAD', known.length)];
}

/** A pack names all that were issued before it; one it does not name was not in the site file it was issued from. */
function earlierNamed(packs: readonly SeriesFile[], known: readonly Statement[], isOneLog: IsOneLog): readonly SeriesFinding[] {
  const failed = packs.flatMap(({ fileName, verdict }): SeriesFinding[] => {
    const { packId, issuedAt, audit } = verdict;
    const named = new Set(audit.checkpoints.map((checkpoint) => checkpoint.packId));
    const own: Statement = { packId, issuedAt, size: audit.size, head: audit.head, by: fileName, isOwn: true };
    const isEarlier = (statement: Statement): boolean =>
      statement.size < own.size || (statement.issuedAt < issuedAt && !isOneLog(statement, own));
    // of more packs than it has room for it names the newest
    const namedFrom = named.size < checkpointsAtMost ? 0 : (audit.checkpoints[0]?.size ?? 0);
    const absent = known.filter(
      (statement) =>
        statement.packId !== packId && !named.has(statement.packId) && statement.size >= namedFrom && isEarlier(statement),
    );
    if (absent.length === 0) return [];
    const others = absent.slice(0, 3).map(nameOf).join(', ');
    return [{ code: 'EARLIER_PACKS_NAMED', state: 'failed', detail: { file: fileName, others, count: absent.length } }];
  });
  return failed.length > 0 ? failed : [passed('EARLIER_PACKS_NAMED', packs.length)];
}

function checkpointsAgree(statements: readonly Statement[], known: readonly Statement[]): readonly SeriesFinding[] {
  const byPack = new Map(known.map((statement) => [statement.packId, statement]));
  const failed = statements.flatMap((statement): SeriesFinding[] => {
    const first = byPack.get(statement.packId);
    if (first === undefined || isSame(first, statement)) return [];
    const detail = { file: statement.by, other: first.by, pack: nameOf(first), expected: told(first), found: told(statement) };
    return [{ code: 'CHECKPOINTS_AGREE', state: 'failed', detail }];
  });
  return failed.length > 0 ? failed : [passed('CHECKPOINTS_AGREE', statements.filter(({ isOwn }) => !isOwn).length)];
}

function isSame(a: Statement, b: Statement): boolean {
  return a.size === b.size && a.head === b.head && a.issuedAt === b.issuedAt;
}

function passed(code: SeriesFinding['code'], count: number): SeriesFinding {
  return { code, state: 'passed', detail: { count } };
}

function between(statement: Statement, other: Statement): Record<'file' | 'other', string> {
  return { file: nameOf(statement), other: nameOf(other) };
}

/** A pack that was given by its file; one that was not by the beginning of its id. */
function nameOf({ isOwn, by, packId }: Statement): string {
  return isOwn ? by : packId.slice(0, 16);
}

function told({ issuedAt, size, head }: Statement): string {
  return `${issuedAt} ${size} ${head.slice(0, 16)}`;
}
