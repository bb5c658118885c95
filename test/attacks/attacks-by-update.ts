import { asBytes, evilUpdate, objectBody, objectLike } from '../support/evil-update.ts';
import { type Attack, evidenceIn } from './lab.ts';

/** Attacks by one more save, in syntax no reader objects to: the old signatures stay valid for what they cover. */
export const attacksByUpdate: readonly Attack[] = [
  {
    name: 'evidence.json swapped by an update',
    code: 'REVISION_CHANGES',
    make: async ({ pack }) => {
      const file = objectBody(pack.drawn, objectLike(pack.drawn, /\/UF \(evidence\.json\)/));
      const number = Number(/\/EF <<\s*\/F (\d+) 0 R/.exec(file)?.[1]);
      const evidence = await evidenceIn(pack.whole);
      const body = `<<\n/Type /EmbeddedFile\n/Params <<\n/Size ${evidence.length}\n>>\n/Subtype /application#2Fjson\n/Length ${evidence.length}\n>>\nstream\n${evidence.toString('latin1')}\nendstream`;
      return evilUpdate(pack.whole, { objects: new Map([[number, body]]) });
    },
  },
  {
    name: 'the content of a page replaced by an update',
    code: 'REVISION_CHANGES',
    make: ({ pack }) => {
      const page = objectBody(pack.whole, objectLike(pack.whole, /\/Type \/Page\n/));
      const content = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
      return evilUpdate(pack.whole, { objects: new Map([[content, '<<\n/Length 3\n>>\nstream\nq Q\nendstream']]) });
    },
  },
  {
    name: 'an annotation that covers the text of a page',
    code: 'REVISION_CHANGES',
    make: ({ pack }) => {
      const number = objectLike(pack.whole, /\/Type \/Page\n/);
      const page = objectBody(pack.whole, number).replace('/Annots [', '/Annots [999 0 R ');
      const note = '<<\n/Type /Annot\n/Subtype /FreeText\n/Rect [50 700 550 760]\n/Contents (all good)\n/F 4\n>>';
      const objects = new Map([
        [number, page],
        [999, note],
      ]);
      return evilUpdate(pack.sealed, { objects });
    },
  },
  {
    name: 'another catalog, with a script that runs when the pack is opened',
    code: 'REVISION_CHANGES',
    make: ({ pack }) => {
      const number = objectLike(pack.whole, /\/Type \/Catalog/);
      const catalog = objectBody(pack.whole, number).replace(
        />>$/,
        '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>\n>>',
      );
      return evilUpdate(pack.whole, { objects: new Map([[number, catalog]]) });
    },
  },
  {
    name: 'an empty update',
    code: 'FILE_END',
    make: ({ pack }) => evilUpdate(pack.whole, { objects: new Map(), xref: 'xref\n0 0\n' }),
  },
  {
    name: 'an update that adds one object nobody refers to',
    code: 'REVISION_CHANGES',
    make: ({ pack }) => evilUpdate(pack.whole, { objects: new Map([[998, '<<\n/Type /Later\n>>']]) }),
  },
  {
    name: 'an update without a cross-reference section, for readers that repair',
    code: 'REVISION_FORM',
    make: ({ pack }) =>
      Buffer.concat([
        pack.whole,
        asBytes(`${objectLike(pack.whole, /\/Type \/Page\n/)} 0 obj\n<<\n/Type /Page\n>>\nendobj\n%%EOF\n`),
      ]),
  },
  {
    name: 'an update with a cross-reference stream',
    code: 'REVISION_FORM',
    make: ({ pack }) => {
      const at = pack.whole.length;
      const stream = `997 0 obj\n<<\n/Type /XRef\n/Size 998\n/W [1 2 1]\n/Root 3 0 R\n/Length 4\n>>\nstream\n\u0001\u0000\u0010\u0000\nendstream\nendobj\n`;
      return Buffer.concat([pack.whole, asBytes(`${stream}startxref\n${at}\n%%EOF\n`)]);
    },
  },
  {
    name: 'an update that points to a cross-reference stream on the side',
    code: 'REVISION_FORM',
    make: ({ pack }) =>
      evilUpdate(pack.whole, {
        objects: new Map([[996, '<<\n>>']]),
        trailer: (trailer) => trailer.replace(/\n>>$/, '\n/XRefStm 15\n>>'),
      }),
  },
  {
    name: 'an update with an object stream',
    code: 'REVISION_CHANGES',
    make: ({ pack }) => {
      const stream = '<<\n/Type /ObjStm\n/N 1\n/First 4\n/Length 9\n>>\nstream\n3 0 <<  >>\nendstream'.replace(
        '/Length 9',
        '/Length 10',
      );
      return evilUpdate(pack.whole, { objects: new Map([[995, stream]]) });
    },
  },
  {
    name: 'an update that frees the object of a signature',
    code: 'REVISION_FORM',
    make: ({ pack }) => evilUpdate(pack.whole, { objects: new Map([[994, '<<\n>>']]), xref: 'xref\n5 1\n0000000000 00001 f \n' }),
  },
  {
    name: 'an update whose cross-reference section lists an object at a false place',
    code: 'REVISION_FORM',
    make: ({ pack }) =>
      evilUpdate(pack.whole, { objects: new Map([[993, '<<\n>>']]), xref: 'xref\n993 1\n0000000015 00000 n \n' }),
  },
  {
    name: 'an update whose trailer skips the signatures',
    code: 'REVISION_FORM',
    make: ({ pack }) =>
      evilUpdate(pack.whole, {
        objects: new Map([[992, '<<\n>>']]),
        trailer: (trailer) => trailer.replace(/\/Prev \d+/, '/Prev 15'),
      }),
  },
];
