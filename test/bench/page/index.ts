// The page that measures: everybody who keeps the rows, within reach of `page.evaluate`.
import { dexie } from './dexie.ts';
import { ours, sit } from './ours.ts';
import { yjs } from './yjs.ts';

const bench = { contenders: { ours, dexie, yjs }, sit };
export type Bench = typeof bench;
export type ContenderName = keyof Bench['contenders'];

Object.assign(globalThis, { bench });
