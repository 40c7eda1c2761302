// The same rows in Dexie: one table with the indexes that the same ledger would ask for.
import Dexie, { type EntityTable } from 'dexie';
import { incidentAt } from '../incidents.ts';
import { type Contender, type FlatRow, rowAt, time } from './contender.ts';

type Database = Dexie & { incidents: EntityTable<FlatRow, 'id'> };
let database: Database;
let rows: FlatRow[];

function openDatabase(): Database {
  const opened = new Dexie('bench-dexie') as Database;
  opened.version(1).stores({ incidents: 'id, number, category, status, occurredAt' });
  return opened;
}

export const dexie: Contender = {
  async fill(count) {
    database = openDatabase();
    const all = Array.from({ length: count }, (_, place) => rowAt(place, count));
    return time(() => database.incidents.bulkPut(all));
  },

  async open() {
    const since = performance.now();
    database = openDatabase();
    await database.incidents.orderBy('number').reverse().limit(50).toArray();
    const first = performance.now() - since;
    rows = await database.incidents.orderBy('number').reverse().toArray();
    return { first, whole: performance.now() - since, rows: rows.length };
  },

  async filter(category) {
    let found = 0;
    const milliseconds = await time(async () => {
      found = (await database.incidents.where('category').equals(category).toArray()).length;
    });
    return { milliseconds, found };
  },

  edit: (place, title) => time(() => database.incidents.update(incidentAt(place).record, { title })),
};
