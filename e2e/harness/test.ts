import { test as base, expect } from '@playwright/test';
import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import { launch, type Launched } from './launch';
import type { Scenario, Stage } from './scenario';

export { expect };

interface TestFixtures {
  /** Opens the app as the scenario has it. When the test ends, nothing may have gone wrong behind the page's back. */
  readonly open: (scenario?: Scenario) => Promise<Stage>;
}

interface WorkerFixtures {
  /** Where the production build is served with its real headers; ends with a slash. */
  readonly site: string;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({ browserName: _ }, use) => {
      const server = await startServer({ root: `${ROOT}dist` });
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ playwright, site }, use) => {
    const launched: Launched[] = [];
    await use(async (scenario = {}) => {
      const stage = await launch(playwright.chromium, scenario.address ?? site, scenario);
      launched.push(stage);
      return stage;
    });
    await Promise.all(launched.map(({ browser }) => browser.close()));
    expect(launched.flatMap(({ problems }) => problems)).toEqual([]);
  },
});
