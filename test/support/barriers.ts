// Barriers that axe finds on a page as it stands.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe holds against a page, one line a rule; empty when there is nothing.
 * @param rules only these rules, where the look of the page has changed and nothing else
 */
export async function findBarriers(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // What passes is counted and not described: that halves the time and finds the same.
  const builder = new AxeBuilder({ page: page as never }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? builder.withRules([...rules]) : builder).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
