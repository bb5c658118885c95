import { signOddly } from '../support/odd-signature.ts';
import { type SmallAttachment, smallAttachments, smallPack, smallRoles } from '../support/small-pack.ts';
import { type Attack, sealedAnyway } from './lab.ts';

/** Attacks by whoever issues the pack: the first revision itself is not what it says, and the seal is genuine. */
export const attacksOnEvidence: readonly Attack[] = [
  {
    only: 'small',
    name: 'an attachment that other readers would decode differently',
    code: 'DOCUMENT_FORM',
    make: async () =>
      Buffer.from((await smallPack()).toString('latin1').replace('/Subtype /text#2Fcsv', '/DecodeP /text#2Fcsv'), 'latin1'),
  },
  {
    only: 'small',
    name: 'two attachments that one disk would take for one',
    code: 'ATTACHMENTS_LISTED',
    make: (lab) => {
      const file = (name: string): SmallAttachment => ({ name, mediaType: 'text/plain', content: Buffer.from(name) });
      return sealedAnyway(lab, { attachments: [file('raw/Log.txt'), file('raw/log.txt')] });
    },
  },
  {
    only: 'small',
    name: 'a script in the first revision',
    code: 'NO_ACTIVE_CONTENT',
    make: (lab) =>
      sealedAnyway(lab, {
        changeDocument: (document) => {
          Reflect.get(Reflect.get(document, '_root'), 'data').OpenAction = { S: 'JavaScript', JS: new String('app.alert(1)') };
        },
      }),
  },
  {
    only: 'small',
    name: 'a signature field that evidence.json does not list',
    code: 'FIELDS_DECLARED',
    make: (lab) => sealedAnyway(lab, { fields: ['Seal', ...smallRoles.map(([role]) => `SignOff_${role}`), 'SignOff_nobody'] }),
  },
  {
    only: 'small',
    name: 'a required field that the form does not have',
    code: 'FIELDS_DECLARED',
    make: (lab) => sealedAnyway(lab, { fields: ['Seal', 'SignOff_tester'] }),
  },
  {
    only: 'small',
    name: 'an attachment that evidence.json does not list',
    code: 'ATTACHMENTS_LISTED',
    make: (lab) => sealedAnyway(lab, { changeEvidence: (evidence) => Object.assign(evidence, { attachments: [] }) }),
  },
  {
    only: 'small',
    name: 'an attachment that would leave its folder',
    code: 'DOCUMENT_FORM',
    make: (lab) =>
      sealedAnyway(lab, { attachments: [{ name: '../../startup.sh', mediaType: 'text/plain', content: Buffer.from('x') }] }),
  },
  {
    only: 'small',
    name: 'an attachment that inflates far beyond its stated size',
    code: 'ATTACHMENT_INTACT',
    make: async (lab) => {
      const content = Buffer.alloc(3_000_000);
      const pack = await smallPack({
        attachments: [...smallAttachments, { name: 'raw/bomb', mediaType: 'text/plain', content }],
        changeEvidence: (evidence) => {
          const list = evidence.attachments;
          if (Array.isArray(list)) list[2] = { ...list[2], bytes: 1_000_000 };
        },
      });
      const small = Buffer.from(pack.toString('latin1').replace('/Size 3000000', '/Size 1000000'), 'latin1');
      return signOddly(small, 'Seal', lab.seal, { update: { signedAt: lab.sealedAt } });
    },
  },
  {
    only: 'small',
    name: 'evidence.json with spaces between its members',
    code: 'EVIDENCE_FORM',
    make: (lab) => sealedAnyway(lab, { evidenceText: (text) => JSON.stringify(JSON.parse(text), null, 1) }),
  },
  {
    only: 'small',
    name: 'evidence.json that says one thing twice',
    code: 'EVIDENCE_FORM',
    make: (lab) =>
      sealedAnyway(lab, { evidenceText: (text) => text.replace('"language":"en"', '"language":"ja","language":"en"') }),
  },
  {
    only: 'small',
    name: 'evidence.json with two seals',
    code: 'EVIDENCE_FORM',
    make: (lab) =>
      sealedAnyway(lab, {
        changeEvidence: (evidence) => {
          const list = evidence.signatureFields;
          if (Array.isArray(list)) list.push({ field: 'Seal2', kind: 'seal' });
        },
      }),
  },
  {
    only: 'small',
    name: 'a PDF that names another evidence than its own',
    code: 'PACK_ID_NAMED',
    make: (lab) => sealedAnyway(lab, { keywords: () => `drillbook-pack:${'0'.repeat(64)}` }),
  },
  {
    only: 'small',
    name: 'a layer that can be hidden',
    code: 'NO_ACTIVE_CONTENT',
    make: (lab) =>
      sealedAnyway(lab, {
        changeDocument: (document) => {
          Reflect.get(Reflect.get(document, '_root'), 'data').OCProperties = { OCGs: [] };
        },
      }),
  },
  {
    only: 'small',
    name: 'a note that lies on the page from the start',
    code: 'DOCUMENT_FORM',
    make: (lab) =>
      sealedAnyway(lab, {
        changeDocument: (document) => {
          document.note(50, 50, 100, 20, 'covers what is below');
        },
      }),
  },
];
