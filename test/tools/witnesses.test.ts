import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { composePack } from '../../shared/document/compose-pack.ts';
import { type EvidenceDocument, evidenceDocumentSchema } from '../../shared/domain/evidence-document.ts';
import { evidenceFileName, evidenceSignatureFileName } from '../../shared/domain/evidence-envelope.ts';
import { translator } from '../../shared/text/translate.ts';
import { archivalFindings } from '../support/archival-findings.ts';
import { ran, said } from '../support/run-tool.ts';
import { signaturesIn, tokenIn } from '../support/signatures-in.ts';
import { findTool, testWithTools } from '../support/tools.ts';
import { type WitnessPack, witnessPacks } from '../support/witness-packs.ts';
import { fileFolder } from '../support/work-folder.ts';

const folder = fileFolder();
let packs: readonly WitnessPack[] = [];
beforeAll(async () => {
  if (findTool('openssl') !== null) packs = await witnessPacks(folder);
}, 240_000);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const fileOf = (pack: WitnessPack): string => join(pack.folder, 'pack.pdf');

/** Runs a check on each of the packs, so that a failure says which. */
async function ofEach(check: (pack: WitnessPack) => void | Promise<void>): Promise<void> {
  expect(packs.map(({ name }) => name)).toEqual(['drill', 'plan', 'site-audit']);
  for (const pack of packs) await check(pack);
}

/** Takes a file out of a pack with pdfdetach, as somebody without Drillbook does. */
function detached(pack: WitnessPack, name: string): Buffer {
  const saved = join(pack.folder, `detached-${basename(name)}`);
  ran('pdfdetach', '-savefile', name, '-o', saved, fileOf(pack));
  return readFileSync(saved);
}

function evidenceIn(pack: WitnessPack): EvidenceDocument {
  return v.parse(evidenceDocumentSchema, JSON.parse(detached(pack, evidenceFileName).toString('utf8')));
}

/** Writes a part of a pack where a tool finds it. */
function written(pack: WitnessPack, name: string, bytes: Uint8Array): string {
  writeFileSync(join(pack.folder, name), bytes);
  return join(pack.folder, name);
}

testWithTools(
  ['openssl', 'pdfsig'],
  'pdfsig finds every signature valid over the range it has, and the last over the total',
  () =>
    ofEach((pack) => {
      const found = signaturesIn(pack.revisions.at(-1) ?? new Uint8Array());
      const reports = ran('pdfsig', '-nocert', fileOf(pack))
        .split(/^Signature #\d+:$/m)
        .slice(1);
      expect(reports, pack.name).toHaveLength(found.length);
      for (const [index, report] of reports.entries()) {
        const total = index === reports.length - 1 ? '  - Total document signed' : '  - Not total document signed';
        expect(report).toContain(total);
        const isTimeStamp = found[index]?.isTimeStamp;
        expect(report).toContain(`  - Signature Type: ${isTimeStamp ? 'unknown' : 'ETSI.CAdES.detached'}`);
        // a document time-stamp it cannot check, and says so
        const opinion = isTimeStamp ? 'Signature has not yet been verified.' : 'Signature is Valid.';
        expect(report).toContain(`  - Signature Validation: ${opinion}`);
        if (!isTimeStamp) expect(report).toContain(`Certificate Common Name: ${pack.signers[index]?.name}\n`);
      }
    }),
);

testWithTools(
  ['openssl'],
  'openssl verifies every signature as CAdES over the bytes of its range, by what each signer is trusted by',
  () =>
    ofEach((pack) => {
      const signatures = signaturesIn(pack.revisions.at(-1) ?? new Uint8Array()).filter(({ isTimeStamp }) => !isTimeStamp);
      expect(signatures).toHaveLength(pack.signers.length);
      for (const [index, { der, content }] of signatures.entries()) {
        const files = ['-in', written(pack, 'signature.der', der), '-content', written(pack, 'content', content)];
        const trusted = ['-CAfile', pack.signers[index]?.anchorPem ?? '', '-purpose', 'smimesign'];
        const verify = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', ...files, ...trusted, '-out', '/dev/null'];
        expect(said('openssl', ...verify)).toContain('CAdES Verification successful');
        written(pack, 'content', Buffer.concat([content, Buffer.of(0)]));
        expect(() => ran('openssl', ...verify), `${pack.name} ${index}`).toThrow();
      }
    }),
);

testWithTools(
  ['openssl'],
  'openssl verifies every time-stamp, of a signature over its value and of a pack over its bytes',
  () => {
    const count = { signatures: 0, packs: 0 };
    return ofEach((pack) => {
      for (const { isTimeStamp, der, content } of signaturesIn(pack.revisions.at(-1) ?? new Uint8Array())) {
        const stamp = isTimeStamp ? { token: der, value: content } : tokenIn(der);
        expect(stamp !== null, pack.name).toBe(pack.tsaPem !== null);
        if (stamp === null) continue;
        const files = ['-in', written(pack, 'token.der', stamp.token), '-data', written(pack, 'stamped', stamp.value)];
        const verified = ran('openssl', 'ts', '-verify', '-token_in', ...files, '-CAfile', pack.tsaPem ?? '');
        expect(verified).toContain('Verification: OK');
        count[isTimeStamp ? 'packs' : 'signatures'] += 1;
      }
    }).then(() => expect(count).toEqual({ signatures: 6, packs: 1 }));
  },
);

testWithTools(
  ['openssl', 'mutool'],
  'mutool confirms the digest of every signature; a time-stamp of a pack it does not know',
  () =>
    ofEach((pack) => {
      const found = signaturesIn(pack.revisions.at(-1) ?? new Uint8Array());
      const opinions = ran('mutool', 'sign', '-v', fileOf(pack)).match(
        /(?<=^\t)(The s|The d|S)ignature is.*|(?<=^\t)The document is.*/gm,
      );
      const last = found.length - 1;
      expect(opinions, pack.name).toEqual(
        found.map(({ isTimeStamp }, index) => {
          if (isTimeStamp) return 'Signature is not signed.';
          return index === last
            ? 'The document is unchanged since signing.'
            : 'The signature is valid but there have been edits since signing.';
        }),
      );
    }),
);

testWithTools(['openssl'], 'openssl finds the certificates that keys and authorities sign for themselves strictly in order', () =>
  ofEach((pack) => {
    for (const { anchorPem } of pack.signers)
      expect(ran('openssl', 'verify', '-x509_strict', '-CAfile', anchorPem, anchorPem)).toContain(': OK');
  }),
);

testWithTools(['openssl', 'qpdf'], 'qpdf finds no error in any state of any pack', () =>
  ofEach((pack) => {
    for (const [index, bytes] of pack.revisions.entries()) {
      const checked = ran('qpdf', '--check', written(pack, 'state.pdf', bytes));
      expect(checked, `${pack.name} ${index}`).toContain('No syntax or stream encoding errors found');
    }
  }),
);

testWithTools(['openssl', 'pdfdetach'], 'pdfdetach takes out every file, and each is what evidence.json says it is', () =>
  ofEach((pack) => {
    const { attachments } = evidenceIn(pack);
    const embedded = attachments.filter(({ place }) => place === 'embedded');
    const listed = ran('pdfdetach', '-list', fileOf(pack))
      .split('\n')
      .flatMap((line) => /^\d+: (.*)$/.exec(line)?.[1] ?? []);
    const expected = [evidenceFileName, evidenceSignatureFileName, ...embedded.map(({ name }) => name)];
    expect(listed.toSorted()).toEqual(expected.toSorted());
    expect(sha256(detached(pack, evidenceFileName))).toBe(pack.packId);
    for (const { name, sha256: stated } of embedded) expect(sha256(detached(pack, name)), name).toBe(stated);
    expect(listed.some((name) => name.startsWith('raw/'))).toBe(pack.name === 'site-audit');
  }),
);

testWithTools(['openssl', 'sha256sum'], 'sha256sum finds the raw evidence beside a pack as evidence.json has it', () =>
  ofEach((pack) => {
    const beside = evidenceIn(pack).attachments.filter(({ place }) => place === 'beside');
    expect(beside.length > 0).toBe(pack.name === 'drill');
    if (pack.besideFolder === null) return;
    const sums = readFileSync(join(pack.besideFolder, 'SHA256SUMS'), 'utf8');
    expect(sums).toBe(beside.map(({ name, sha256: stated }) => `${stated}  ${basename(name)}\n`).join(''));
    expect(ran('sh', '-c', `cd '${pack.besideFolder}' && sha256sum -c SHA256SUMS`)).toMatch(/: OK\n$/);
  }),
);

testWithTools(['openssl', 'pdfdetach'], 'openssl verifies the signature of evidence.json by what the seal is trusted by', () =>
  ofEach((pack) => {
    const content = written(pack, 'evidence', detached(pack, evidenceFileName));
    const der = written(pack, 'evidence.p7s', detached(pack, evidenceSignatureFileName));
    const trusted = ['-CAfile', pack.signers[0]?.anchorPem ?? '', '-purpose', 'smimesign'];
    const verify = ['-binary', '-inform', 'DER', '-in', der, '-content', content, ...trusted, '-out', '/dev/null'];
    expect(said('openssl', 'cms', '-verify', '-cades', ...verify)).toContain('CAdES Verification successful');
  }),
);

const withoutSpace = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '');

testWithTools(['openssl', 'pdftotext'], 'pdftotext reads the pack id, who signs, the verdict, and the number of every page', () =>
  ofEach((pack) => {
    const evidence = evidenceIn(pack);
    const say = translator(pack.language);
    const pages = ran('pdftotext', '-layout', fileOf(pack), '-').split('\f').slice(0, -1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(say('pack.page-of', { page: index + 1, pages: pages.length }));
      // the cover has the whole id in its place
      expect(page).toContain(pack.packId.slice(0, 16));
    }
    const text = withoutSpace(pages.join('\n'));
    expect(text).toContain(pack.packId);
    for (const { name } of pack.signers.slice(1)) expect(text).toContain(withoutSpace(name));
    const { blocks } = composePack({ evidence, packId: pack.packId, say });
    const verdicts = blocks.flatMap((block) => (block.kind === 'verdict' ? [block.status.word, block.title, block.text] : []));
    expect(verdicts.length).toBeGreaterThan(0);
    for (const words of verdicts) expect(text, pack.name).toContain(withoutSpace(words));
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    for (const heading of headings) expect(text, pack.name).toContain(withoutSpace(heading));
  }),
);

/** The one fingerprint that was printed, as the product writes it. */
const fingerprintIn = (output: string): string | undefined =>
  /^sha256 Fingerprint=(\S{95})$/m.exec(output)?.[1]?.replaceAll(':', '').toLowerCase();

/** The commands as a pack prints them, paragraph by paragraph. */
function printedCommands(pack: WitnessPack): readonly string[] {
  const text = ran('pdftotext', '-layout', fileOf(pack), '-');
  return text.match(/(?:^(?:pdfsig (?:-dump )?pack|pdfdetach -|sha256sum |openssl |\(head | {2}-CAfile ).*\n)+/gm) ?? [];
}

/** The commands with the numbers of an entry of pdfsig in the place of the letters. */
function typedFor(commands: string, listed: string, index: number): string {
  const [, a = '', b = '', c = ''] = [...listed.matchAll(/Signed Ranges: \[0 - (\d+)\], \[(\d+) - (\d+)\]/g)][index] ?? [];
  const ranged = commands.replace('-c A', `-c ${a}`).replace('-c C', `-c ${c}`).replace('B + 1', `${b} + 1`);
  return ranged.replaceAll('sig0', `sig${index}`).replaceAll('sigN', `sig${index}`);
}

testWithTools(
  ['openssl', 'pdfsig', 'pdfdetach', 'pdftotext', 'sha256sum'],
  'the commands printed in a pack, typed off its pages, check the pack, its evidence, each of its signatures and its time-stamp',
  () => {
    const stamped: string[] = [];
    return ofEach((pack) => {
      const [tools = '', evidence = '', signature = '', timeStamp = '', ...more] = printedCommands(pack);
      expect(more).toEqual([]);
      const run = (script: string): string => said('sh', '-e', '-c', `cd '${pack.folder}'\n${script}`);
      const failed = (script: string): string => said('sh', '-c', `cd '${pack.folder}'\n${script} || echo 'It failed.'`);
      const listed = run(tools);
      expect(listed.match(/Signature is Valid/g)).toHaveLength(pack.signers.length);
      expect(listed).toContain(`${pack.packId}  evidence.json`);
      const data = run(evidence);
      expect(data).toContain('CAdES Verification successful');
      expect(fingerprintIn(data)).toBe(pack.signers[0]?.fingerprint);
      for (const [index] of pack.signers.entries()) {
        const commands = typedFor(signature, listed, index);
        const checked = run(commands);
        expect(checked, `${pack.name} ${index}`).toContain('CAdES Verification successful');
        expect(fingerprintIn(checked)).toBe(pack.signers[index]?.fingerprint);
        const ofAnother = failed(commands.trimEnd().replace('> signed.bin', '> signed.bin; echo >> signed.bin'));
        expect(ofAnother).toContain('It failed.');
        expect(fingerprintIn(ofAnother), 'a fingerprint left over from the check before').toBeUndefined();
      }
      const types = [...listed.matchAll(/Signature Type: (\S+)/g)].map(([, type]) => type);
      for (const [index] of types.entries()) {
        if (types[index] === 'ETSI.CAdES.detached') continue;
        stamped.push(`${pack.name} ${index}`);
        const made = typedFor(signature, listed, index).split('\n').slice(0, 2).join('\n');
        const judged = typedFor(timeStamp, listed, index).replace('tsa.pem', `'${pack.tsaPem}'`);
        expect(run(`${made}\n${judged}`)).toContain('Verification: OK');
        expect(failed(`${made}\necho >> signed.bin\n${judged.trimEnd()}`)).toContain('It failed.');
      }
    }).then(() => expect(stamped).toEqual(['site-audit 3']));
  },
);

test(
  'every state of every pack can be archived and read aloud',
  () =>
    Promise.all(
      packs.flatMap((pack) => pack.revisions.map(async (bytes) => expect(await archivalFindings(bytes), pack.name).toEqual([]))),
    ).then(() => undefined),
  120_000,
);
