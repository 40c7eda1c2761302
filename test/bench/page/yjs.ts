// The same rows in Yjs with y-indexeddb: one shared map of shared maps.
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { incidentAt } from '../incidents.ts';
import { type Contender, type FlatRow, rowAt, time } from './contender.ts';

let shared: Y.Map<Y.Map<unknown>>;
let rows: FlatRow[];

/** y-indexeddb does not say when an update is on the disk, so its last writing transaction is watched instead. */
let written: Promise<void> = Promise.resolve();
const begin = IDBDatabase.prototype.transaction;

function watchWriting(): void {
  IDBDatabase.prototype.transaction = function (...input) {
    const transaction = begin.apply(this, input);
    if (transaction.mode === 'readwrite') {
      written = new Promise((resolve) => {
        transaction.addEventListener('complete', () => resolve());
      });
    }
    return transaction;
  };
}

async function openDocument(): Promise<Y.Doc> {
  const document = new Y.Doc();
  await new IndexeddbPersistence('bench-yjs', document).whenSynced;
  shared = document.getMap('incidents');
  return document;
}

export const yjs: Contender = {
  async fill(count) {
    const document = await openDocument();
    watchWriting();
    return time(async () => {
      document.transact(() => {
        for (let place = 0; place < count; place += 1) {
          const row = rowAt(place, count);
          shared.set(row.id, new Y.Map(Object.entries(row)));
        }
      });
      await written;
      IDBDatabase.prototype.transaction = begin;
    });
  },

  async open() {
    const since = performance.now();
    await openDocument();
    rows = [...shared.values()].map((row) => row.toJSON() as FlatRow);
    rows.sort((a, b) => (a.number < b.number ? 1 : -1));
    const whole = performance.now() - since;
    return { first: whole, whole, rows: rows.length };
  },

  async filter(category) {
    let found = 0;
    const milliseconds = await time(() => {
      found = rows.filter((row) => row.category === category).length;
    });
    return { milliseconds, found };
  },

  async edit(place, title) {
    watchWriting();
    const spent = await time(async () => {
      shared.get(incidentAt(place).record)!.set('title', title);
      await written;
    });
    IDBDatabase.prototype.transaction = begin;
    return spent;
  },
};
