// Lighthouse on the pages people read: performance on its slowed-down phone, and accessibility.
import lighthouse from 'lighthouse';
import { startServer } from '../../src/server/server.ts';
import { startBrowser } from '../support/browser.ts';
import { siteFolder } from '../support/site.ts';
import { type Sample, sampleOf } from './sample.ts';

export type LighthouseResult = {
  page: string;
  /** 0 to 1, as Lighthouse gives it. */
  performance: Sample;
  accessibility: number;
};

const runs = 3;

/** Scores of pages of the built site, by what they are: `{ guide: '/guides/incident/' }`. */
export async function measureLighthouse(pages: Readonly<Record<string, string>>): Promise<LighthouseResult[]> {
  const { server, address } = await startServer({ folder: siteFolder, host: '127.0.0.1', port: 0, base: '/' });
  const browser = await startBrowser();
  try {
    const results: LighthouseResult[] = [];
    for (const [page, path] of Object.entries(pages)) {
      const performance: number[] = [];
      let accessibility = 1;
      for (let left = runs * 2; performance.length < runs; left -= 1) {
        if (left === 0) throw new Error(`${path}: Lighthouse came to no score.`);
        const url = new URL(path, address).href;
        const onlyCategories = ['performance', 'accessibility'];
        const result = await lighthouse(url, { port: browser.port, output: 'json', onlyCategories, logLevel: 'error' });
        const { categories } = result!.lhr;
        // It gives no score where the browser drew nothing in time: that says something of the machine, and nothing of the page.
        const score = categories.performance?.score;
        if (typeof score !== 'number') continue;
        performance.push(score);
        accessibility = Math.min(accessibility, categories.accessibility?.score ?? 0);
      }
      results.push({ page, performance: sampleOf(performance), accessibility });
    }
    return results;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
