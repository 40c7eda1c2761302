// `node test/bench/recall.ts <file>…`: recall at 5 of the built site's search for files of queries (test/site/search/*.json), by class.
import { measureRecall, openSearch, readQueries } from '../support/search-page.ts';
import { openSite } from '../support/site-page.ts';

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('name a file of queries, such as test/site/search/tuning.json');
const site = await openSite();
try {
  const page = await openSearch(site);
  for (const file of files) {
    const queries = readQueries(file);
    if (!queries) throw new Error(`${file} does not exist`);
    const { shares, missed } = await measureRecall(page, queries);
    console.log(`${file}: ${queries.length} queries`);
    for (const [kind, share] of Object.entries(shares)) console.log(`  ${kind.padEnd(12)} ${share.toFixed(3)}`);
    for (const { query, got } of missed) console.log(`  missed: ${query}\n    ${got.join('\n    ')}`);
  }
} finally {
  await site.close();
}
