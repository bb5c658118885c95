import type { EvidenceItem } from '../domain/evidence-item.ts';
import type { Block } from './block.ts';
import { heading, paragraph, type Telling } from './compose-telling.ts';

interface Claims {
  readonly claims: readonly string[];
  readonly limits: readonly string[];
}

/** What this pack shows by what it holds, what it cannot show, and three ways to check it without its maker. */
export function composeClaims(telling: Telling, { claims, limits }: Claims): readonly Block[] {
  const { say } = telling;
  return [
    heading(1, say('pack.claims')),
    heading(2, say('pack.shown')),
    { kind: 'list', ordered: false, items: claims },
    heading(2, say('pack.not-shown')),
    { kind: 'list', ordered: false, items: limits },
    // whoever checks a pack has the whole way on one page
    { kind: 'page-break', unlessFits: true },
    heading(2, say('pack.verify')),
    paragraph(say('pack.verify-lead')),
    heading(3, say('pack.verify.drillbook')),
    paragraph(say('pack.verify.drillbook-text')),
    paragraph('drillbook verify pack.pdf', 'mono'),
    heading(3, say('pack.verify.reader')),
    paragraph(say('pack.verify.reader-text', { section: say('pack.sign-offs') })),
    heading(3, say('pack.verify.tools')),
    paragraph(say('pack.verify.tools-text')),
    paragraph(toolCommands, 'mono'),
    paragraph(say('pack.verify.evidence-text', { section: say('pack.sign-offs') })),
    paragraph(evidenceCommands, 'mono'),
    paragraph(say('pack.verify.cms-text', { ...toolWords, section: say('pack.sign-offs') })),
    paragraph(cmsCommands, 'mono'),
    paragraph(say('pack.verify.time-stamp-text', timeStampWords)),
    paragraph(timeStampCommand, 'mono'),
  ];
}

/** What no pack of any kind can show. */
export function commonLimits({ say }: Telling): readonly string[] {
  return [say('pack.limit.clock'), say('pack.limit.key'), say('pack.limit.end'), say('pack.limit.log')];
}

/** What lies in the PDF and what beside it, told apart. */
export function evidenceClaims({ say, evidence }: Telling, items: readonly EvidenceItem[]): readonly string[] {
  const files = evidence.attachments.filter(({ place }) => place === 'beside');
  const hashes = new Set<string>(files.map(({ sha256 }) => sha256));
  const beside = items.filter(({ sha256 }) => hashes.has(sha256)).length;
  const embedded = items.length - beside;
  return [
    ...(embedded > 0 ? [say('pack.claim.evidence', { count: embedded })] : []),
    ...(beside > 0 ? [say('pack.claim.evidence-beside', { count: beside })] : []),
  ];
}

/** How far the log had come. */
export function logClaim({ say, evidence }: Telling): string {
  return say('pack.claim.log', { size: evidence.audit.size, section: say('pack.log') });
}

const toolCommands = ['pdfsig pack.pdf', 'pdfdetach -savefile evidence.json pack.pdf', 'sha256sum evidence.json'].join('\n');

/**
 * A signature brings its certificates in no order that says whose it is, and none of them need be a root: each is trusted, `-signer`
 * writes down who signed, and the fingerprint says whether that is who it should be. A check that fails leaves the file of the check
 * before it as it is, so `&&` keeps its fingerprint from being printed.
 */
const evidenceCommands = [
  'pdfdetach -savefile evidence.json.p7s pack.pdf',
  'openssl pkcs7 -inform DER -in evidence.json.p7s -print_certs -out certificates.pem',
  'openssl cms -verify -cades -binary -inform DER -in evidence.json.p7s -content evidence.json \\',
  '  -CAfile certificates.pem -partial_chain -purpose any -signer seal.pem -out /dev/null &&',
  'openssl x509 -in seal.pem -noout -fingerprint -sha256',
].join('\n');

/** Tried with poppler 22.12 and OpenSSL 3.0; `-noverify` would be shorter, but OpenSSL refuses it together with `-cades`. */
const cmsCommands = [
  'pdfsig -dump pack.pdf',
  '(head -c A pack.pdf; head -c C pack.pdf | tail -c +$((B + 1))) > signed.bin',
  'openssl pkcs7 -inform DER -in pack.pdf.sig0 -print_certs -out certificates.pem',
  'openssl cms -verify -cades -binary -inform DER -in pack.pdf.sig0 -content signed.bin \\',
  '  -CAfile certificates.pem -partial_chain -purpose any -signer signer.pem -out /dev/null &&',
  'openssl x509 -in signer.pem -noout -fingerprint -sha256',
].join('\n');

/** `-partial_chain` is left out: a time is worth what the authority is worth, and that one is not taken from the file. */
const timeStampCommand = 'openssl ts -verify -token_in -in pack.pdf.sigN -data signed.bin -CAfile tsa.pem';

/** What the tools print themselves, the same in every language. */
const toolWords = { ranges: 'Signed Ranges: [0\u00a0-\u00a0A], [B\u00a0-\u00a0C]', seal: 'sig0', first: 'sig1' };
const timeStampWords = { type: 'ETSI.CAdES.detached', data: 'signed.bin', authority: 'tsa.pem', place: 'N' };
