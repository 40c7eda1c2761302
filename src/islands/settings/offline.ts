// The copy of the site that this browser keeps for times without its server: what there is, making it, taking it away.
import { siteAddress } from '../address.ts';

/** `impossible` on plain http, where browsers keep no copies; `newer` when a newer build waits for all windows to be closed. */
export type Copy = { state: 'impossible' } | { state: 'none' } | { state: 'kept' | 'newer'; files: number };

const scope = () => new URL(siteAddress('/'), location.href).href;

async function countFiles(): Promise<number> {
  let files = 0;
  for (const name of await copyNames()) files += (await (await caches.open(name)).keys()).length;
  return files;
}

/** Stores of this site alone: another one may live on the same host under another path. */
const copyNames = async () => (await caches.keys()).filter((name) => name.endsWith(`-${scope()}`));

/** What this browser keeps now. */
export async function lookAtCopy(): Promise<Copy> {
  if (!('serviceWorker' in navigator)) return { state: 'impossible' };
  const registration = await navigator.serviceWorker.getRegistration(scope());
  if (!registration?.active) return { state: 'none' };
  return { state: registration.waiting ? 'newer' : 'kept', files: await countFiles() };
}

/**
 * Keeps the whole site in this browser.
 * @param report called with the number of files that are in so far
 * @throws Error with a sentence when a file could not be had; nothing of the copy stays then.
 */
export async function keepCopy(report: (files: number) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(siteAddress('/service-worker.js'));
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return;
  const counting = setInterval(() => void countFiles().then(report), 500);
  const ended = await new Promise<ServiceWorkerState>((resolve) => {
    const look = () => {
      if (worker.state !== 'installing' && worker.state !== 'installed' && worker.state !== 'activating')
        resolve(worker.state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
  clearInterval(counting);
  if (ended === 'activated') return;
  await dropCopy();
  throw new Error(
    '이 PC에 담지 못했습니다. 서버에 연결되지 않았거나 저장 공간이 모자랍니다. 연결과 남은 공간을 확인한 뒤 다시 담아 주세요.',
  );
}

/** Takes the copy away. Records are kept elsewhere and stay. */
export async function dropCopy(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope());
  await registration?.unregister();
  for (const name of await copyNames()) await caches.delete(name);
}
