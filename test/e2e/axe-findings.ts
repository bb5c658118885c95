import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong on the page as it stands: rule, and where. WCAG 2.2 AA and the good practices. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // The debugger is not held to the page's policy, so nothing has to be loosened for the check.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { readonly axe: { readonly run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
