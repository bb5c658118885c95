import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPassphrase } from '../../../electron/commands/passphrase.ts';
import { openTerminal } from '../../../electron/commands/terminal.ts';
import { workFolder } from '../../support/work-folder.ts';

const terminal = openTerminal({ language: 'en', json: true, signal: new AbortController().signal });

async function firstLineOf(bytes: Uint8Array): Promise<string> {
  const path = join(workFolder(), 'passphrase.txt');
  writeFileSync(path, bytes);
  return readPassphrase(terminal, 'Mara', path);
}

const passphrase = 'korrektes Pferd 合格 馬';
const line = `${passphrase}\r\nand a note\r\n`;
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from(line)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${line}`)],
  ['UTF-16 as PowerShell writes it', Buffer.from(`\ufeff${line}`, 'utf16le')],
  ['UTF-16, the high byte first', bigEndian(`\ufeff${line}`)],
])('a passphrase is the first line of its file: %s', async (_, bytes) => {
  expect(await firstLineOf(bytes)).toBe(passphrase);
});

test.each([
  ['a code page of old', Buffer.from('Schlüssel\n', 'latin1')],
  ['UTF-16 without a mark', Buffer.from('pass phrase\n', 'utf16le')],
  ['half a character of UTF-16', Buffer.concat([Buffer.from('\ufeffpass', 'utf16le'), Buffer.of(0x41)])],
])('what cannot be read as text is said to be none, and is no wrong passphrase: %s', async (_, bytes) => {
  await expect(firstLineOf(bytes)).rejects.toThrow(
    expect.objectContaining({ code: 'REQUEST_INVALID', fields: { 'passphrase-file': 'passphraseNotText' } }),
  );
});
