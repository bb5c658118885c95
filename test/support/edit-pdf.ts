import { deflateSync, inflateSync } from 'node:zlib';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { fileHeader, xrefSection } from '../../shared/verifier/revision-text.ts';
import { bodyOf, readRevisions } from '../../shared/verifier/revisions.ts';

/** An object of the first revision, open for changes: one character per byte, streams without their compression. */
export interface EditableObject {
  body: string;
  stream: string | null;
}

export interface EditablePdf {
  readonly objects: Map<number, EditableObject>;
  trailer: string;
  /** The first object whose body matches, or whose stream does. Throws where there is none. */
  readonly like: (body: RegExp, stream?: RegExp) => EditableObject;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The same file with changes, its offsets and lengths made anew: what a careless or hostile writer would have made. */
export function editPdf(bytes: Uint8Array, edit: (pdf: EditablePdf) => void): Uint8Array {
  const { revisions } = readRevisions(ownBytes(bytes), { limits: defaultLimits, outOfTime: () => false });
  const base = revisions[0];
  if (base === undefined) throw new Error('no first revision');
  const objects = new Map<number, EditableObject>();
  for (const [number, object] of base.objects) {
    const raw = object.stream === null ? null : bytes.subarray(object.stream.start, object.stream.end);
    const body = latin1(bodyOf(bytes, object));
    const isDeflated = body.includes('/Filter /FlateDecode');
    objects.set(number, { body, stream: raw === null ? null : latin1(isDeflated ? inflateSync(raw) : raw) });
  }
  const end = latin1(bytes.subarray(base.xrefOffset, base.end));
  const trailer = end.slice(end.indexOf('trailer\n') + 8, end.lastIndexOf('\nstartxref'));
  const pdf: EditablePdf = {
    objects,
    trailer,
    like: (body, stream) => {
      for (const object of objects.values()) {
        if (body.test(object.body) && (stream === undefined || (object.stream !== null && stream.test(object.stream))))
          return object;
      }
      throw new Error(`no object like ${body} ${stream ?? ''}`);
    },
  };
  edit(pdf);
  return write(pdf);
}

function write({ objects, trailer }: EditablePdf): Uint8Array {
  const parts: Buffer[] = [Buffer.from(fileHeader)];
  const offsets: [number, number][] = [];
  let at = fileHeader.length;
  const push = (text: string) => {
    const part = Buffer.from(text, 'latin1');
    parts.push(part);
    at += part.length;
  };
  for (const [number, { body, stream }] of objects) {
    offsets.push([number, at]);
    if (stream === null) {
      push(`${number} 0 obj\n${body}\nendobj\n`);
      continue;
    }
    const raw = Buffer.from(stream, 'latin1');
    const content = latin1(body.includes('/Filter /FlateDecode') ? deflateSync(raw) : raw);
    push(
      `${number} 0 obj\n${body.replace(/\/Length \d+/, `/Length ${content.length}`)}\nstream\n${content}\nendstream\nendobj\n`,
    );
  }
  const start = at;
  push(`${xrefSection(offsets, true)}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}
