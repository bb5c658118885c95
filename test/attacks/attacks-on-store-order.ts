import { createHash } from 'node:crypto';
import { latin1Bytes } from '../../shared/verifier/bytes.ts';
import { permanentIdOf } from '../../shared/verifier/revision-rules.ts';
import { securityStoreText, trailerText, xrefSection } from '../../shared/verifier/revision-text.ts';
import { sizeOf } from '../../shared/verifier/revisions.ts';
import { asText } from '../support/evil-update.ts';
import { readSoFar } from '../support/long-term-pack.ts';
import type { LongTermAttack } from './lab.ts';

/** An object of a revision as it is written there. */
interface Written {
  readonly number: number;
  readonly bytes: Uint8Array;
}

interface Arrangement {
  /** The objects in another order, or others. They come as catalog, certificate, revocation list, store. */
  readonly objects?: (objects: readonly Written[]) => readonly Written[];
  /** Another table than the objects have. */
  readonly table?: (table: string) => string;
}

/** The genuine store revision, arranged anew by somebody who gets every offset, the identifier and the trailer right. */
const arranged =
  ({ objects: arrange = (objects) => objects, table = (text) => text }: Arrangement): LongTermAttack['make'] =>
  async (_, { stamped, stored }) => {
    const { pack } = await readSoFar(stored);
    const { document, later } = pack;
    const [previous, revision] = later.slice(-2);
    if (previous === undefined || revision === undefined) throw new Error('the store follows a signature');
    const genuine = [...revision.objects.values()].map(({ object, start }, index, all): Written => {
      const bytes = stored.subarray(start, all[index + 1]?.start ?? revision.xrefOffset);
      return { number: object, bytes };
    });
    const objects = arrange(genuine);
    let at = stamped.length;
    const offsets = objects.map(({ number, bytes }): [number, number] => {
      const start = at;
      at += bytes.length;
      return [number, start];
    });
    const body = Buffer.concat([...objects.map(({ bytes }) => bytes), latin1Bytes(table(xrefSection(offsets, false)))]);
    const trailer = trailerText({
      size: Math.max(sizeOf(previous), ...objects.map(({ number }) => number + 1)),
      root: document.catalog.object,
      information: document.information.object,
      permanentId: permanentIdOf(document),
      changingId: createHash('sha256').update(body).digest('hex').slice(0, 32),
      previousXref: previous.xrefOffset,
    });
    return Buffer.concat([stamped, body, latin1Bytes(`${trailer}startxref\n${at}\n%%EOF\n`)]);
  };

const inOrder =
  (...order: readonly number[]) =>
  (objects: readonly Written[]): readonly Written[] =>
    order.flatMap((index) => objects[index] ?? []);

const renumbered = ({ bytes }: Written, number: number): Written => {
  const text = asText(bytes);
  return { number, bytes: latin1Bytes(text.replace(/^\d+/, String(number))) };
};

const storeOf = (number: number, certificates: readonly number[], revocationLists: readonly number[]): Written => ({
  number,
  bytes: latin1Bytes(`${number} 0 obj\n${securityStoreText(certificates, revocationLists)}\nendobj\n`),
});

const four = (objects: readonly Written[]): readonly [Written, Written, Written, Written] => {
  const [catalog, certificate, list, store] = objects;
  if (catalog === undefined || certificate === undefined || list === undefined || store === undefined)
    throw new Error('the store has a catalog, a certificate and a list');
  return [catalog, certificate, list, store];
};

/** The first two entries of the table’s last run, which are those of the certificate and the list. */
const lastRun = /(\d{10} 00000 n \n)(\d{10} 00000 n \n)(\d{10} 00000 n \n)$/;

const changed =
  (change: (table: string) => string): NonNullable<Arrangement['table']> =>
  (table) => {
    const after = change(table);
    if (after === table) throw new Error('the attack changed nothing');
    return after;
  };

/** Attacks on the order of what a store revision writes: one pack, one sequence of bytes. */
export const attacksOnStoreOrder: readonly LongTermAttack[] = [
  {
    name: 'the certificate and the list of a store in another order',
    code: 'REVISION_CHANGES',
    make: arranged({ objects: inOrder(0, 2, 1, 3) }),
  },
  {
    name: 'a store in front of what it lists',
    code: 'REVISION_CHANGES',
    make: arranged({ objects: inOrder(3, 1, 2, 0) }),
  },
  {
    name: 'a catalog behind the store it names',
    code: 'REVISION_CHANGES',
    make: arranged({ objects: inOrder(1, 2, 3, 0) }),
  },
  {
    name: 'a stored certificate written twice',
    code: 'REVISION_FORM',
    make: arranged({ objects: inOrder(0, 1, 1, 2, 3) }),
  },
  {
    name: 'a store written twice, of which readers take the last',
    code: 'REVISION_FORM',
    make: arranged({
      objects: (objects) => {
        const [, certificate, list, store] = four(objects);
        return [storeOf(store.number, [certificate.number], []), ...objects, storeOf(store.number, [], [list.number])];
      },
    }),
  },
  {
    name: 'a catalog written twice in a store revision',
    code: 'REVISION_FORM',
    make: arranged({ objects: inOrder(0, 0, 1, 2, 3) }),
  },
  {
    name: 'the offsets of a certificate and a list exchanged',
    code: 'REVISION_FORM',
    make: arranged({ table: changed((table) => table.replace(lastRun, '$2$1$3')) }),
  },
  {
    name: 'an offset that leads to an object of an earlier revision',
    code: 'REVISION_FORM',
    make: arranged({ table: changed((table) => table.replace(lastRun, `${'15'.padStart(10, '0')} 00000 n \n$2$3`)) }),
  },
  {
    name: 'one offset for two stored objects',
    code: 'REVISION_FORM',
    make: arranged({ table: changed((table) => table.replace(lastRun, '$1$1$3')) }),
  },
  {
    name: 'the runs of the table in another order',
    code: 'REVISION_FORM',
    make: arranged({ table: changed((table) => table.replace(/^xref\n(\d+ 1\n.*\n)([\s\S]*)$/, 'xref\n$2$1')) }),
  },
  {
    name: 'an entry of the table in a second run of its own',
    code: 'REVISION_FORM',
    make: arranged({ table: changed((table) => `${table}${table.slice('xref\n'.length)}`) }),
  },
  {
    name: 'a stored object marked as free',
    code: 'REVISION_FORM',
    make: arranged({ table: changed((table) => table.replace(lastRun, (run) => run.replace(' n ', ' f '))) }),
  },
  {
    name: 'the list under the number of the certificate, and the other way round',
    code: 'REVISION_CHANGES',
    make: arranged({
      objects: (objects) => {
        const [catalog, certificate, list, store] = four(objects);
        const exchanged = [renumbered(list, certificate.number), renumbered(certificate, list.number)];
        return [catalog, ...exchanged, storeOf(store.number, [list.number], [certificate.number])];
      },
    }),
  },
  {
    name: 'a number left out between what a store lists',
    code: 'REVISION_CHANGES',
    make: arranged({
      objects: (objects) => {
        const [catalog, certificate, list, store] = four(objects);
        const further = renumbered(list, store.number + 1);
        return [catalog, certificate, storeOf(store.number, [certificate.number], [further.number]), further].filter(
          ({ number }) => number !== list.number,
        );
      },
    }),
  },
];
