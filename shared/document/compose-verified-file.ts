import type { AttachmentState, BottomLine, IntegrityVoice, SignerIdentity, TimeStampFacts, Verdict } from '../domain/verdict.ts';
import { integrityVoiceOf, standingOf } from '../domain/verdict.ts';
import type { VerifiedFile } from '../domain/verified-file.ts';
import type { Block, Cell, KeyValue, Metric, StatusState } from './block.ts';
import { formatCount, formatExactBytes } from './compose-format.ts';
import type { RecordTelling } from './compose-record-telling.ts';
import { roleWord } from './compose-signatures.ts';
import { capitalised, heading, lines, mono } from './compose-telling.ts';
import { checkStates, checkTable, type PlaceName, placesOf, signerRole } from './compose-verified-checks.ts';

const bottomStates: Readonly<Record<BottomLine, StatusState>> = {
  'intact-complete-trusted': 'good',
  'intact-complete-identity-unproven': 'warning',
  'intact-identity-contradicted': 'bad',
  'intact-pages-not-compared': 'warning',
  'intact-incomplete': 'warning',
  unsealed: 'warning',
  altered: 'bad',
  'not-a-pack': 'unknown',
};
const integrityStates: Readonly<Record<IntegrityVoice, StatusState>> = { passed: 'good', partly: 'warning', failed: 'bad' };
const attachmentStates: Readonly<Record<AttachmentState, StatusState>> = { ...checkStates, missing: 'warning' };
const identityStates: Readonly<Record<Verdict['identity']['state'], StatusState>> = {
  trusted: 'good',
  unproven: 'warning',
  contradicted: 'bad',
  'not-checked': 'unknown',
};
const completenessStates: Readonly<Record<Verdict['completeness']['state'], StatusState>> = {
  complete: 'good',
  incomplete: 'warning',
  'not-checked': 'unknown',
};

/** The result in few words, for a row of a table. */
export function resultCell({ say }: RecordTelling, { bottomLine }: Verdict): Cell {
  return { status: { state: bottomStates[bottomLine], word: say(`verifier.short.${bottomLine}`) } };
}

/** Everything the verifier found out about one file. */
export function composeVerifiedFile(told: RecordTelling, file: VerifiedFile): readonly Block[] {
  const { say } = told;
  const { verdict } = file;
  const { bottomLine, integrity, identity, completeness } = verdict;
  const place = placesOf(told, verdict);
  return [
    heading(1, file.fileName),
    {
      kind: 'verdict',
      status: { state: bottomStates[bottomLine], word: say('record.summary') },
      title: say(`verifier.short.${bottomLine}`),
      text: say(`verify.bottomLine.${bottomLine}`),
      metrics: verdict.kind === 'pack' ? voices(told, verdict) : [],
    },
    { kind: 'key-values', items: facts(told, file) },
    heading(2, say('verify.voice.integrity')),
    checkTable(
      told,
      integrity.checks.filter(({ code, state }) => code !== 'ATTACHMENT_INTACT' || state !== 'passed'),
      place,
    ),
    ...(identity.signers.length > 0 ? [heading(2, say('verify.voice.identity'))] : []),
    ...identity.signers.flatMap((signer) => composeSigner(told, signer, place)),
    ...(identity.checks.length > 0 ? [heading(3, say('record.revocationList')), checkTable(told, identity.checks, place)] : []),
    ...documentTimeStamps(told, verdict.documentTimeStamps),
    ...(completeness.required.length > 0
      ? [heading(2, say('verify.voice.completeness')), completenessTable(told, completeness)]
      : []),
    ...(verdict.attachments.length > 0 ? [heading(2, say('verifier.attachments')), attachmentTable(told, verdict)] : []),
  ];
}

function voices({ say }: RecordTelling, verdict: Verdict): readonly Metric[] {
  const { integrity, identity, completeness } = verdict;
  const whole = integrityVoiceOf(verdict);
  const passed = integrity.checks.filter(({ state }) => state === 'passed').length;
  const anchored = identity.signers.filter(({ anchor }) => anchor !== 'unknown').length;
  const metric = (label: string, state: StatusState, word: string, value: string): Metric => ({
    label,
    value,
    status: { state, word: capitalised(word) },
  });
  const of = (count: number, total: number): string => `${formatCount(count)} / ${formatCount(total)}`;
  return [
    metric(
      say('verify.voice.integrity'),
      integrityStates[whole],
      say(`verify.integrity.${whole}`),
      of(passed, integrity.checks.length),
    ),
    metric(
      say('verify.voice.identity'),
      identityStates[identity.state],
      say(`verify.identity.${identity.state}`),
      of(anchored, identity.signers.length),
    ),
    metric(
      say('verify.voice.completeness'),
      completenessStates[completeness.state],
      say(`verify.completeness.${completeness.state}`),
      of(completeness.signed.length, completeness.required.length),
    ),
  ];
}

function facts({ say, at }: RecordTelling, { sha256, bytes, verifiedAt, verdict }: VerifiedFile): readonly KeyValue[] {
  const ofFile = [
    mono(say('record.fileSha256'), sha256),
    { key: say('record.size'), value: formatExactBytes(bytes) },
    { key: say('record.verifiedAt'), value: at(verifiedAt) },
  ];
  if (verdict.kind === 'not-a-pack') return ofFile;
  if (verdict.packId === null) return [...ofFile, { key: say('packs.id'), value: say('record.noPackId') }];
  return [
    ...ofFile,
    mono(say('packs.id'), verdict.packId),
    { key: say('verifier.site'), value: verdict.siteName ?? '–' },
    { key: say('packs.issuedAt'), value: at(verdict.issuedAt) },
    { key: say('verifier.revisions'), value: formatCount(verdict.revisions) },
  ];
}

function composeSigner(told: RecordTelling, signer: SignerIdentity, place: PlaceName): readonly Block[] {
  const { say, at } = told;
  const { certificate, timeStamp } = signer;
  return [
    heading(
      3,
      [signerRole(told, signer), signer.personName ?? certificate?.commonName ?? ''].filter((text) => text !== '').join(' · '),
    ),
    {
      kind: 'key-values',
      items: [
        { key: say('verifier.certificate'), value: certificate?.subject ?? '–' },
        { key: say('record.issuer'), value: certificate?.issuer ?? '–' },
        ...(certificate === null ? [] : [mono(say('verifier.fingerprint'), certificate.fingerprintSha256)]),
        {
          key: say('verifier.validity'),
          value: certificate === null ? '–' : `${at(certificate.notBefore)} – ${at(certificate.notAfter)}`,
        },
        { key: say('record.vouched'), value: say(`verify.anchor.${signer.anchor}`, { name: signer.anchorName ?? '' }) },
        { key: say('verifier.revocation'), value: say(`verify.revocation.${signer.revocation}`) },
        { key: say('verifier.claimedAt'), value: at(signer.claimedAt) },
        ...(timeStamp === null ? [] : [{ key: say('verifier.timeStamp'), value: stampLine(told, timeStamp) }]),
        ...signer.chain.map((link) => mono(say('record.chain'), lines(link.subject, link.fingerprintSha256))),
      ],
    },
    checkTable(told, signer.checks, place),
  ];
}

function stampLine({ say, at }: RecordTelling, stamp: TimeStampFacts): string {
  return say('verifier.timeStampBy', { at: at(stamp.at), authority: stamp.authority.commonName, anchor: standingOf(stamp) });
}

function documentTimeStamps(told: RecordTelling, stamps: readonly TimeStampFacts[]): readonly Block[] {
  if (stamps.length === 0) return [];
  return [
    heading(3, told.say('verifier.documentTimeStamps')),
    { kind: 'list', ordered: false, items: stamps.map((stamp) => stampLine(told, stamp)) },
  ];
}

function completenessTable(told: RecordTelling, { required, signed, state }: Verdict['completeness']): Block {
  const { say } = told;
  const hasSigned = new Set(signed.map(({ field }) => field));
  const cellOf = (field: string): Cell => {
    if (state === 'not-checked')
      return { status: { state: 'unknown', word: capitalised(say('verify.completeness.not-checked')) } };
    const isSigned = hasSigned.has(field);
    return {
      status: { state: isSigned ? 'good' : 'warning', word: say(isSigned ? 'verifier.hasSigned' : 'verifier.hasNotSigned') },
    };
  };
  return {
    kind: 'table',
    columns: [
      { header: say('pack.role'), weight: 2, kind: 'text' },
      { header: say('pack.name'), weight: 3, kind: 'text' },
      { header: say('common.state'), weight: 2, kind: 'status' },
    ],
    rows: required.map(({ field, role, personName }) => [roleWord(told, role), personName, cellOf(field)]),
    emptyText: '',
  };
}

function attachmentTable({ say }: RecordTelling, { attachments }: Verdict): Block {
  return {
    kind: 'table',
    columns: [
      { header: say('common.file'), weight: 3, kind: 'text' },
      { header: say('common.size'), weight: 1.3, kind: 'number' },
      { header: say('common.state'), weight: 1.3, kind: 'status' },
      { header: 'SHA-256', weight: 3.4, kind: 'mono' },
    ],
    rows: attachments.map(({ name, bytes, state, sha256 }) => [
      name,
      `${formatCount(bytes)} B`,
      { status: { state: attachmentStates[state], word: capitalised(say(`verify.state.${state}`)) } },
      sha256,
    ]),
    emptyText: '',
  };
}
