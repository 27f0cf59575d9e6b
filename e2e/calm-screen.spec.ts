import type { Page } from '@playwright/test';
import { clip } from './harness/footage';
import { button, startCamera, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

const WATCHED_MS = 30_000;

interface Unrest {
  texts: string[];
  shift: number;
}

/** Notes every text that changes in the page's main part, and how far anything moved without a press, for half a minute. */
async function watchScreen(page: Page): Promise<Unrest> {
  return page.evaluate(async (lengthMs) => {
    const main = document.querySelector('main')!;
    const unrest: Unrest = { texts: [], shift: 0 };
    const texts = new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target.nodeType === Node.TEXT_NODE) unrest.texts.push(target.nodeValue ?? '');
    });
    texts.observe(main, { subtree: true, characterData: true });
    const shifts = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) unrest.shift += (entry as unknown as { value: number }).value;
    });
    shifts.observe({ type: 'layout-shift' });
    await new Promise((done) => setTimeout(done, lengthMs));
    texts.disconnect();
    shifts.disconnect();
    return unrest;
  }, WATCHED_MS);
}

test('while a person does not move, the screen does not move either', async ({ open }) => {
  const { page } = await open({ camera: clip('still-person') });
  await startCamera(page);
  await takeBaseline(page);
  await page.getByText(say('live_all_angles')).click();
  const { texts, shift } = await watchScreen(page);
  expect(texts.length, texts.join(' | ')).toBeLessThanOrEqual(5);
  expect(shift).toBe(0);
});

test('nobody is asked for anything in the first minute, and then for one thing', async ({ open }) => {
  const { page } = await open({ camera: clip('still-person') });
  await startCamera(page);
  await takeBaseline(page);
  await expect(button(page, 'live_learn_begin')).toBeHidden();
  const invite = page.getByRole('region', { name: say('live_learn_title') });
  await expect(invite).toBeVisible({ timeout: 120_000 });
  await expect(button(page, 'live_check_start'), 'one thing at a time').toBeHidden();
  await invite.getByRole('button', { name: say('live_check_later') }).click();
  await expect(button(page, 'live_check_start')).toBeVisible();
});
