// Pagefind in its worker, asked with the worker's own messages. Pagefind's module for pages would load the whole program a second time,
// 13 kB, to hand these messages on. The version of Pagefind is pinned, and every search in the tests goes this way.

export interface IndexedPage {
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface IndexWorker {
  /** What an index holds for a term, best first; `data` names a result for `load`. */
  search(
    term: string,
    options: { readonly filters: Readonly<Record<string, unknown>> },
  ): Promise<{ readonly results: readonly { readonly id: string; readonly data: string }[] } | null>;
  load(data: string): Promise<IndexedPage>;
}

type Answer = { readonly id: string; readonly result?: unknown; readonly error?: string };

/**
 * Starts the worker of an index.
 * @param folder address of the index, with a slash at its end
 * @throws Error when the worker cannot be loaded
 */
export async function startIndexWorker(
  folder: string,
  options: Readonly<Record<string, unknown>>,
): Promise<IndexWorker> {
  const worker = new Worker(`${folder}pagefind-worker.js`);
  const waiting = new Map<string, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let count = 0;
  const ask = (method: string, ...args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      count += 1;
      const id = `${count}`;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, args });
    });
  worker.addEventListener('message', ({ data: { id, result, error } }: MessageEvent<Answer>) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) answer?.resolve(result);
    else answer?.reject(new Error(error));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values())
      reject(new Error(message || 'the worker of the search cannot be loaded'));
    waiting.clear();
  });
  await ask('init', { ...options, basePath: folder, language: document.documentElement.lang, primary: true });
  return {
    search: (term, asked) => ask('search', term, asked) as ReturnType<IndexWorker['search']>,
    load: (data) => ask('getData', data) as Promise<IndexedPage>,
  };
}
