import { createHash } from 'node:crypto';
import { type DrawingSurface, type PdfReference, textValue, verbatim } from './draw-surface.ts';
import { printable } from './font-runs.ts';
import { deflate, isCompressed } from './pdf-deflate.ts';

/** A file inside the pack. `relationship` says how it relates to the document (ISO 19005-3). */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly relationship: 'Data' | 'Source' | 'Supplement';
  readonly description: string;
}

/** Embeds the files, in the catalog's name tree and as associated files. */
export function embedAttachments(surface: DrawingSurface, attachments: readonly Attachment[], at: Date): void {
  if (attachments.length === 0) return;
  const filespecs = attachments.map((attachment) => ({ name: attachment.name, reference: embed(surface, attachment, at) }));
  const key = treeKeys(attachments.map(({ name }) => name));
  const sorted = filespecs.toSorted((a, b) => Buffer.compare(key(a.name), key(b.name)));
  const files = surface.reference({ Names: sorted.flatMap(({ name, reference }) => [new Uint8Array(key(name)), reference]) });
  files.end();
  const names = surface.catalog.Names as PdfReference;
  names.data.EmbeddedFiles = files;
  surface.catalog.AF = filespecs.map(({ reference }) => reference);
}

function embed(surface: DrawingSurface, attachment: Attachment, at: Date): PdfReference {
  const { name, bytes, mediaType, relationship, description } = attachment;
  const file = surface.reserve();
  const content = isCompressed(mediaType, bytes.byteLength) ? deflate(bytes) : bytes;
  const date = `(D:${at.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
  const checksum = createHash('md5').update(bytes).digest('hex');
  const entries = [
    '/Type /EmbeddedFile',
    `/Subtype /${escapeName(mediaType)}`,
    `/Params <</Size ${bytes.length} /CreationDate ${date} /ModDate ${date} /CheckSum <${checksum}>>>`,
    `/Length ${content.length}`,
    ...(content === bytes ? [] : ['/Filter /FlateDecode']),
  ];
  surface.finish(file, `<<${entries.join(' ')}>>`, content);
  const filespec = surface.reference({
    Type: 'Filespec',
    F: textValue(name),
    UF: textValue(name),
    EF: { F: verbatim(`${file} 0 R`), UF: verbatim(`${file} 0 R`) },
    AFRelationship: relationship,
    Desc: textValue(printable(description)),
  });
  filespec.end();
  return filespec;
}

/**
 * How the names are written in the tree, which readers search by bisection: some compare bytes, some characters.
 * All names in the same encoding have the same order either way.
 */
function treeKeys(names: readonly string[]): (name: string) => Buffer {
  if (names.every((name) => /^[\x20-\x7e]*$/.test(name))) return (name) => Buffer.from(name, 'latin1');
  return (name) => Buffer.from(`\ufeff${name}`, 'utf16le').swap16();
}

function escapeName(name: string): string {
  return [...Buffer.from(name, 'utf8')]
    .map((byte) =>
      /[A-Za-z0-9._+-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `#${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');
}
