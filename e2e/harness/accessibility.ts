import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds on the page as it stands, one line a rule: empty is good. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }),
    RULES,
  );
  return violations.map(lineOf);
}

function lineOf({ id, help, nodes }: AxeResults['violations'][number]): string {
  return `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`;
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
