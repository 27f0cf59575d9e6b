import type { Page } from '@playwright/test';
import { accessibilityProblems } from './harness/accessibility';
import { clip } from './harness/footage';
import { button, startCamera, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

for (const [size, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const screen = { viewport, colorScheme };

    test(`no page of the navigation has a barrier (${size}, ${colorScheme})`, async ({ open }) => {
      const { page } = await open({ camera: 'none', screen });
      await expect(page.getByText(say('live_headline'))).toBeVisible();
      const addresses = await page
        .locator('nav a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(addresses.length).toBeGreaterThan(1);
      for (const address of addresses) {
        await page.goto(new URL(address ?? '', page.url()).href);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoBarrier(page);
      }
    });
  }
}

test('the live check has no barrier, large and small, light and dark', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', screen: { viewport: DESKTOP } });
  await startCamera(page);
  await takeBaseline(page);
  await page.getByText(say('live_all_angles')).click();
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      // A colour that is still fading would be judged half way.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectNoBarrier(page);
    }
  }
});

test('a fault has no barrier', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  await startCamera(page);
  await expect(page.getByText(say('fault_camera_missing'))).toBeVisible();
  await expectNoBarrier(page);
});

test('the check can be started and paused with the keyboard alone', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', screen: { reducedMotion: 'reduce' } });
  await expect(button(page, 'live_use_camera')).toBeVisible();
  await tabTo(page, say('live_use_camera'));
  await page.keyboard.press('Enter');
  await takeBaseline(page);
  await tabTo(page, say('live_pause'));
  await page.keyboard.press('Space');
  await expect(page.getByText(say('live_paused_text'))).toBeVisible();
});

test('someone who reads German is spoken to in German', async ({ open }) => {
  const { page } = await open({ camera: 'none', screen: { locale: 'de-DE' } });
  await expect(page.getByText(say('live_headline', 'de'))).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^de/);
});

/** Nothing axe-core finds, and nothing to scroll sideways for. */
async function expectNoBarrier(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'sideways overflow, pixels').toBeLessThanOrEqual(0);
}

/** As a person does: on to the next, until the name they want is reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 30; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused === name) return;
  }
  throw new Error(`The keyboard does not reach "${name}".`);
}
