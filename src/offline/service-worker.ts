// The worker that answers for the whole site while its server cannot be reached. It exists in a browser only after somebody asked for it
// in the settings. It keeps one build whole: pages, scripts and search index of a newer build stay apart until every window is closed.
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/** Addresses of the site, relative to this script, with a hash where the name holds none. Written into the script by the build. */
declare const siteFiles: PrecacheEntry[];

// The page that asked for the copy shows how far it has come.
addEventListener('message', (event) => {
  const { data, ports } = event as MessageEvent;
  if (data === 'count') ports[0]?.postMessage(siteFiles.length);
});
cleanupOutdatedCaches();
// `?record=`, `?q=` and `?year=` are read by the page: its file is the same.
precacheAndRoute(siteFiles, { ignoreURLParametersMatching: [/./] });
