// Tabs of one browser tell one another what they saved. The message names what changed; the receiver reads it from the database.

/** What another tab did, or who is there. */
export type TabMessage =
  | { kind: 'who' | 'here' }
  | { kind: 'record'; book: string; record: string }
  | { kind: 'book'; book: string }
  | { kind: 'all' }
  | { kind: 'user' };

export interface Tabs {
  tell(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
  close(): void;
}

/** Joins the tabs of a database by BroadcastChannel, or by storage events in the few browsers without it. */
export async function joinTabs(name: string): Promise<Tabs> {
  return typeof BroadcastChannel === 'function'
    ? joinByChannel(name)
    : answerWho((await import('./storage-tabs.ts')).joinByStorage(name));
}

function answerWho(tabs: Tabs): Tabs {
  tabs.listen(({ kind }) => kind === 'who' && tabs.tell({ kind: 'here' }));
  return tabs;
}

function joinByChannel(name: string): Tabs {
  const channel = new BroadcastChannel(name);
  return answerWho({
    tell: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener('message', (event) => listener(event.data as TabMessage)),
    close: () => channel.close(),
  });
}
