// Loading what writes, once. A page that is going away runs no new tasks, and waiting for a module that is here takes none.
import type * as Writing from './writing.ts';

let loading: Promise<typeof Writing> | undefined;

/** Everything that writes. A failed load is tried again by the next call. @throws TypeError of the browser when it fails. */
export function loadWriting(): Promise<typeof Writing> {
  loading ??= import('./writing.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
