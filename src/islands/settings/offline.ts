// The copy of the site that this browser keeps for times without its server: what there is, making it, taking it away.
import { refuseAct } from '../../store/refusal.ts';
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

/** How many files a worker keeps in all. */
function askAll(worker: ServiceWorker): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage('count', [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(Number(data));
  });
}

/**
 * Keeps the whole site in this browser.
 * @param report called with the number of files that are in so far, and of all
 * @throws StoreError `copy-failed` when a file could not be had; nothing of the copy stays then.
 */
export async function keepCopy(report: (files: number, all: number) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(siteAddress('/service-worker.js'));
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return;
  let all = 0;
  void askAll(worker).then((count) => {
    all = count;
  });
  const counting = setInterval(() => void countFiles().then((files) => report(files, all)), 500);
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
  throw refuseAct(
    'copy-failed',
    '이 PC에 담지 못했습니다. 서버에 연결되지 않았거나 저장 공간이 모자랍니다. 연결과 남은 공간을 확인한 뒤 다시 담아 주세요.',
  );
}

/** Takes the copy away. Records are kept elsewhere and stay. */
export async function dropCopy(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope());
  await registration?.unregister();
  for (const name of await copyNames()) await caches.delete(name);
}
