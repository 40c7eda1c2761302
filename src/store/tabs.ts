// Tabs of one browser tell one another what they saved. The message names what changed; the receiver reads it from the database.

/** What another tab did. */
export type TabMessage =
  | { kind: 'record'; book: string; record: string }
  | { kind: 'book'; book: string }
  | { kind: 'all' }
  | { kind: 'user' };

export interface Tabs {
  tell(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
  close(): void;
}

/** Joins the tabs of a database by BroadcastChannel, or by storage events where there is none. */
export function joinTabs(name: string): Tabs {
  return typeof BroadcastChannel === 'function' ? joinByChannel(name) : joinByStorage(name);
}

function joinByChannel(name: string): Tabs {
  const channel = new BroadcastChannel(name);
  return {
    tell: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener('message', (event) => listener(event.data as TabMessage)),
    close: () => channel.close(),
  };
}

/** A storage event reaches the other tabs only when the value changes, hence the serial. */
export function joinByStorage(name: string): Tabs {
  const key = `${name}-tabs`;
  const stop = new AbortController();
  let serial = 0;
  return {
    tell: (message) =>
      localStorage.setItem(key, JSON.stringify({ message, serial: `${performance.now()}-${serial++}` })),
    listen: (listener) =>
      addEventListener(
        'storage',
        (event) => {
          if (event.key === key && event.newValue) {
            listener((JSON.parse(event.newValue) as { message: TabMessage }).message);
          }
        },
        { signal: stop.signal },
      ),
    close: () => stop.abort(),
  };
}
