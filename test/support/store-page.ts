// The page of the store's browser tests: the real store, within reach of `page.evaluate`.
import * as store from '../../src/store/index.ts';

Object.assign(globalThis, { store });

declare global {
  var store: typeof import('../../src/store/index.ts');
}
