// Tabs that tell one another by storage events, where the browser has no BroadcastChannel.
import type { TabMessage, Tabs } from './tabs.ts';

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
