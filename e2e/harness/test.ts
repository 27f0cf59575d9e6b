import { test as base, expect } from '@playwright/test';
import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import { launch, type Launched } from './launch';
import type { Scenario, Stage } from './scenario';
import { SCRIPTED_SITE } from './scripted/site-folder';

export { expect };

interface TestFixtures {
  /** Opens the app as the scenario has it. When the test ends, nothing may have gone wrong behind the page's back. */
  readonly open: (scenario?: Scenario) => Promise<Stage>;
}

interface WorkerFixtures {
  /** Where the production build is served with its real headers; ends with a slash. */
  readonly site: string;
  /** The same with a scripted pose engine. */
  readonly scriptedSite: string;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [({ browserName: _ }, use) => serve(`${ROOT}dist`, use), { scope: 'worker' }],
  scriptedSite: [({ browserName: _ }, use) => serve(SCRIPTED_SITE, use), { scope: 'worker' }],
  open: async ({ playwright, site, scriptedSite }, use) => {
    const launched: Launched[] = [];
    await use(async (scenario = {}) => {
      const address = scenario.address ?? (scenario.engine === 'scripted' ? scriptedSite : site);
      const stage = await launch(playwright.chromium, address, scenario);
      launched.push(stage);
      return stage;
    });
    await Promise.all(launched.map(({ browser }) => browser.close()));
    expect(launched.flatMap(({ problems }) => problems)).toEqual([]);
  },
});

async function serve(root: string, use: (address: string) => Promise<void>): Promise<void> {
  const server = await startServer({ root });
  await use(server.url);
  await server.close();
}
