import { createHash } from 'node:crypto';
import { integerOf, itemsOf, nameOf, referenceOf, textOf } from '../../shared/verifier/pdf-value.ts';
import type { ArchivalRule, Finding } from './archival-finding.ts';
import type { ArchivalPdf } from './archival-pdf.ts';

const relationships = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'];

/** The embedded files: listed twice, related to the document, and what they say they are. Source: ISO 19005-3 6.8, annex E. */
export function attachmentFindings(pdf: ArchivalPdf): readonly Finding[] {
  const findings: Finding[] = [];
  const tree = itemsOf(pdf.at(pdf.catalog, 'Names', 'EmbeddedFiles', 'Names')) ?? [];
  const named = tree.flatMap((value, index) => (index % 2 === 1 ? [referenceOf(value)] : []));
  const keys = tree.flatMap((value, index) => (index % 2 === 0 && value.kind === 'string' ? [Buffer.from(value.bytes)] : []));
  const associated = (itemsOf(pdf.at(pdf.catalog, 'AF')) ?? []).map(referenceOf);
  const all = [...pdf.objects.values()].filter(({ value }) => nameOf(pdf.at(value, 'Type')) === 'Filespec');
  if (keys.some((key, index) => index > 0 && Buffer.compare(keys[index - 1] ?? key, key) >= 0))
    findings.push({ rule: 'attachment-list', where: 'names out of order' });
  for (const list of [named, associated]) {
    for (const number of list)
      if (!all.some(({ object }) => object === number)) findings.push({ rule: 'attachment-list', where: `object ${number}` });
  }
  for (const { object, value } of all) {
    const name = textOf(pdf.at(value, 'UF'));
    const where = `${name ?? 'a file without a name'} in object ${object}`;
    const add = (rule: ArchivalRule) => findings.push({ rule, where });
    if (!named.includes(object) || !associated.includes(object)) add('attachment-list');
    if (!relationships.includes(nameOf(pdf.at(value, 'AFRelationship')) ?? '')) add('attachment-relationship');
    const pointer = pdf.at(value, 'EF');
    const file = pointer?.kind === 'dictionary' ? pdf.objectOf(pointer.entries.get('F')) : undefined;
    const parameters = pdf.at(file?.value, 'Params');
    const stated = [name, textOf(pdf.at(value, 'F')), textOf(pdf.at(value, 'Desc'))].every((text) => (text ?? '') !== '');
    const dated = /^D:\d{14}/.test(textOf(pdf.at(parameters, 'ModDate')) ?? '');
    const typed = /^[\w.+-]+\/[\w.+-]+$/.test(nameOf(pdf.at(file?.value, 'Subtype')) ?? '');
    if (!stated || !dated || !typed || integerOf(pdf.at(parameters, 'Size')) !== file?.stream?.length)
      add('attachment-parameters');
    const sum = pdf.at(parameters, 'CheckSum');
    const md5 = createHash('md5')
      .update(file?.stream ?? new Uint8Array())
      .digest();
    if (sum?.kind !== 'string' || !md5.equals(sum.bytes)) add('attachment-checksum');
  }
  return findings;
}
