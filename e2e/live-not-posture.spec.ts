import type { Page } from '@playwright/test';
import type { KnockedCamera, LearnPlace } from '../scripts/footage/learn-places';
import { expectWord, startCamera, takeBaseline } from './harness/live-page';
import { sit, WITH_MANNEQUIN } from './harness/mannequin-camera';
import { expect, test } from './harness/test';
import { say } from './harness/words';

declare global {
  interface Window {
    wasSaid: boolean;
  }
}

interface Moment {
  readonly place: LearnPlace | KnockedCamera;
  /** What the page says of it. */
  readonly event: string;
}

const MOMENTS: readonly Moment[] = [
  { place: 'farLeft', event: 'event_looking_away' },
  { place: 'lookingDown', event: 'event_looking_down' },
  { place: 'rolled', event: 'event_camera_moved' },
  { place: 'tippedUp', event: 'event_camera_moved' },
];

/** Whether these words stood in the page at any moment from now on. */
async function watchFor(page: Page, words: string): Promise<() => Promise<boolean>> {
  await page.evaluate((sought) => {
    window.wasSaid = false;
    const note = () => (window.wasSaid ||= document.body.innerText.includes(sought));
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, words);
  return () => page.evaluate(() => window.wasSaid);
}

test('a glance aside, the phone and a knocked camera are named, and never called a slouch', async ({ open }) => {
  test.setTimeout(300_000);
  const { page } = await open({ ...WITH_MANNEQUIN });
  await sit(page, 'upright');
  await startCamera(page);
  await takeBaseline(page);
  const wasCalledOff = await watchFor(page, say('live_state_off'));
  for (const { place, event } of MOMENTS) {
    await sit(page, place);
    await expect(page.getByText(say(event))).toBeVisible({ timeout: 60_000 });
    await sit(page, 'upright');
    await expectWord(page, 'live_state_aligned');
  }
  expect(await wasCalledOff()).toBe(false);
  await sit(page, 'slumped');
  await expectWord(page, 'live_state_off');
  expect(await wasCalledOff()).toBe(true);
});
