import { expect, test } from 'vitest';
import { printSigning } from '../../../electron/commands/confirm-signing.ts';
import { printVerdict } from '../../../electron/commands/print-verdict.ts';
import { openTerminal } from '../../../electron/commands/terminal.ts';
import { sealPack } from '../../../electron/pack/sign-pack.ts';
import { signingSubject } from '../../../electron/pack/signing-subject.ts';
import { shownLine } from '../../../shared/domain/shown-text.ts';
import { languages } from '../../../shared/text/language.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { signedAt, trustNobody } from '../../support/signed-pack.ts';
import { smallPack } from '../../support/small-pack.ts';
import { testKey } from '../../support/test-identities.ts';

// ends the line, goes back to its start, clears the screen, and turns the direction of what follows in three ways
const siteName = 'Plant\u061c North\n\r\u001b[2J\u202etrusted\u2066\u200b\u00ad';

test('nothing a pack claims reaches the terminal in a form that could change what stands there', async () => {
  const pack = await smallPack({ siteName });
  const sealed = await sealPack({ pack, key: await testKey('Sample site', { kind: 'seal' }), signedAt });
  const subject = await signingSubject(sealed, null);
  const verdict = await verifyPack(sealed, { verifiedAt: signedAt, trust: trustNobody });
  for (const language of languages) {
    const lines: string[] = [];
    const terminal = openTerminal({ language, json: false, signal: new AbortController().signal });
    const collecting = { ...terminal, print: (line = '') => lines.push(line) };
    printSigning(collecting, subject, 'ab'.repeat(32));
    printVerdict(collecting, `/media/usb/pack${siteName}.pdf`, verdict);
    expect(lines.filter((line) => line.includes('Plant\ufffd North ')).length).toBe(3);
    for (const line of lines) expect(shownLine(line)).toBe(line);
  }
});

test('a name that is written as a moment and is none is said as it stands', () => {
  const { say, moment } = openTerminal({ language: 'en', json: false, signal: new AbortController().signal });
  for (const name of ['9999-99-99T99:99:99Z', '2026-13-01T00:00:00.000Z']) {
    expect(moment(name)).toBe(name);
    expect(say('verify.anchor.pinned', { name })).toContain(name);
  }
});
