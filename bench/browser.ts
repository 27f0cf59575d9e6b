import { chromium, type Browser, type Page } from '@playwright/test';
import { launch } from '../e2e/harness/launch';
import type { Scenario } from '../e2e/harness/scenario';

export interface BenchBrowser {
  readonly browser: Browser;
  readonly page: Page;
  /** The process that started all others. */
  readonly pid: number;
  readonly close: () => Promise<void>;
}

/** The same browser and fake camera as in the tests, so that what is measured is what is tested. */
export async function openBenchBrowser(address: string, scenario: Scenario): Promise<BenchBrowser> {
  const { browser, page } = await launch(chromium, address, scenario);
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser does not tell its process.');
  return { browser, page, pid: main.id, close: () => browser.close() };
}
