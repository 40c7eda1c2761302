// What a first visit to a page brings over the line.
import type { Page } from 'playwright-core';

export type Visit = {
  page: string;
  requests: number;
  /** Bytes on the wire with heads, gzip as over plain http. */
  bytes: number;
  /** Bytes of scripts on the wire, before anything is clicked. */
  script: number;
  document: number;
  style: number;
  font: number;
};

/** Visits an address with an empty cache until nothing more comes. The page must be new. */
export async function weighVisit(opened: Page, page: string, address: string): Promise<Visit> {
  const session = await opened.context().newCDPSession(opened);
  const loaded = new Map<string, { type: string; bytes: number }>();
  session.on('Network.responseReceived', ({ requestId, type }) => loaded.set(requestId, { type, bytes: 0 }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = loaded.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await opened.goto(address, { waitUntil: 'networkidle' });
  // Fonts and parts that the page asks for only once it is drawn.
  await opened.waitForTimeout(2000);
  await opened.waitForLoadState('networkidle');
  const all = [...loaded.values()];
  const sum = (type?: string) =>
    all.filter((one) => !type || one.type === type).reduce((bytes, one) => bytes + one.bytes, 0);
  return {
    page,
    requests: all.length,
    bytes: sum(),
    script: sum('Script'),
    document: sum('Document'),
    style: sum('Stylesheet'),
    font: sum('Font'),
  };
}
