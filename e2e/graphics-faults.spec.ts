import type { Locator } from '@playwright/test';
import { clip } from './harness/footage';
import { brightnessOf, changedShare, crashGraphics, mean } from './harness/graphics';
import { BASELINE_TIMEOUT_MS, button, FILM_TIMEOUT_MS } from './harness/live-page';
import { expect, test } from './harness/test';
import { startDemonstration } from './harness/therapist-page';
import { say } from './harness/words';

/** A room whose painted windows, books and face are gone is another picture; a figure that breathes is not. */
const SAME_WITHIN = 0.1;

test('the mannequin is there again after the graphics process died, its painted face as well', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  await button(page, 'live_try_mannequin').click();
  const canvas = page.locator('figure canvas');
  const before = await drawn(canvas);
  await lose(canvas);
  await expect.poll(async () => changedShare(before, await brightnessOf(canvas)), POLL).toBeLessThan(SAME_WITHIN);
});

test('a figure that nobody moves is there again after the graphics process died', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), route: '/therapist' });
  await startDemonstration(page);
  const canvas = page.getByLabel(say('therapist_figure_label'));
  const before = await drawn(canvas);
  await lose(canvas);
  await expect.poll(async () => changedShare(before, await brightnessOf(canvas)), POLL).toBeLessThan(SAME_WITHIN);
});

/** The whole demonstration of the mannequin: it comes back to where it began. */
const POLL = { timeout: FILM_TIMEOUT_MS };

/** Its first drawing. */
async function drawn(canvas: Locator): Promise<number[]> {
  let brightness: number[] = [];
  await expect(async () => {
    brightness = await brightnessOf(canvas);
    expect(mean(brightness)).toBeGreaterThan(20);
  }).toPass({ timeout: BASELINE_TIMEOUT_MS });
  return brightness;
}

/** Until the page knows that its drawing is lost, so that no older one is taken for a new one. */
async function lose(canvas: Locator): Promise<void> {
  await canvas.evaluate((drawing: HTMLCanvasElement) => {
    drawing.addEventListener('webglcontextlost', () => (drawing.dataset.wasLost = 'yes'), { once: true });
  });
  await crashGraphics(canvas.page());
  await expect(canvas).toHaveAttribute('data-was-lost', 'yes');
}
