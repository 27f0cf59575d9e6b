import type { Page } from '@playwright/test';
import { clip } from './harness/footage';
import { BASELINE_TIMEOUT_MS, button, expectWord, startCamera, takeBaseline } from './harness/live-page';
import { ownSite, type OwnSite } from './harness/own-site';
import { expect, test } from './harness/test';
import { say } from './harness/words';

let site: OwnSite;
test.beforeEach(async () => void (site = await ownSite()));
test.afterEach(() => site.remove());

/** The app is kept on the device from now on. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 30_000 });
}

test('after the first visit the app opens and measures without a network', async ({ open }) => {
  const { page } = await open({ address: site.url, camera: clip('desk-check'), isKept: true });
  await untilKept(page);
  await startCamera(page);
  await takeBaseline(page);
  await site.goDown();
  await page.reload();
  await startCamera(page);
  await expectWord(page, 'live_state_aligned', BASELINE_TIMEOUT_MS);
  await page.getByRole('link', { name: say('history_nav'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('history_title') })).toBeAttached();
});

test('a newer version waits until it is asked for, and then all of it is new', async ({ open }) => {
  const { page } = await open({ address: site.url, camera: 'none', isKept: true });
  await untilKept(page);
  await site.publish('second');
  await page.reload();
  await expect(page.getByText(say('app_update_ready'))).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[data-version]')).toHaveCount(0);
  await button(page, 'app_update_use').click();
  await expect(page.locator('[data-version="second"]')).toHaveCount(1, { timeout: 30_000 });
  await expect(page.getByText(say('app_update_ready'))).toBeHidden();
});
