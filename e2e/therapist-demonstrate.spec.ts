import { ROOT } from '../scripts/run-command.mjs';
import { clip, still } from './harness/footage';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { ENGINE_TIMEOUT_MS, startDemonstration } from './harness/therapist-page';
import { giveTwoCameras } from './harness/two-cameras';
import { say } from './harness/words';

const LITE_MODEL = /\/engine\/pose_landmark_lite-[^/]+\.tflite$/;

test('a client takes the ghost of their own best, goes by feel, and sees how near they came', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/therapist' });
  await startDemonstration(page);
  await expect(async () => {
    await button(page, 'therapist_ghost_best').click();
    await expect(page.getByText(say('therapist_match_yes'))).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await button(page, 'therapist_match_start').click();
  await expect(page.locator('video')).toHaveCount(0);
  await button(page, 'therapist_match_think').click();
  await expect(page.locator('video')).toBeVisible();
  await expect(page.getByText(say('therapist_match_tries'))).toBeVisible();
  // The film slumps, and comes back.
  await expect(page.getByText(say('therapist_match_not_yet'))).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText(say('therapist_match_yes'))).toBeVisible({ timeout: 40_000 });
});

test('the figure is posed beside the client, frozen, replayed, and its ghost laid over them', async ({ open }) => {
  const { page } = await open({ camera: clip('side-view'), engine: 'scripted', route: '/therapist' });
  await startDemonstration(page);
  await button(page, 'therapist_preset_slumped').click();
  await expect(async () => {
    await button(page, 'therapist_ghost_figure').click();
    await expect(button(page, 'therapist_ghost_remove')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.locator('.ghost')).toBeVisible();
  await button(page, 'therapist_freeze').click();
  await expect(page.locator('figure.frozen')).toBeVisible();
  await button(page, 'therapist_back_to_live').click();
  await button(page, 'therapist_replay').click();
  await expect(page.getByLabel(say('therapist_replay_time'))).toBeVisible();
  // The pictures of the replay are large enough to see how a movement goes.
  await expect(page.locator('figure canvas')).toHaveJSProperty('width', 640);
  await button(page, 'therapist_back_to_live').click();
  await page.getByText(say('angles_neck_inclination'), { exact: true }).first().click();
  await expect(page.getByText(say('angles_neck_inclination_definition'))).toBeVisible();
});

test('the client’s own window follows the therapist’s, and hides the picture while they go by feel', async ({
  open,
}) => {
  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: '/therapist' });
  await startDemonstration(page);
  const [display] = await Promise.all([page.waitForEvent('popup'), button(page, 'therapist_display').click()]);
  await expect(display.locator('.stage svg').first()).toBeVisible({ timeout: 30_000 });
  await expect(async () => {
    await button(page, 'therapist_ghost_best').click({ timeout: 1000 });
    await expect(button(page, 'therapist_match_start')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await button(page, 'therapist_match_start').click();
  await expect(display.getByText(say('therapist_display_feel'))).toBeVisible();
});

test('while the pose engine starts again the demonstration says so, and then goes on', async ({ open }) => {
  const { page } = await open({
    camera: clip('desk-check'),
    route: '/therapist',
    prepare: (context) => context.addInitScript({ path: `${ROOT}e2e/harness/workers.js` }),
    // A worker that dies with a frame in its hands can't close it; the browser says so.
    expectedErrors: [/A VideoFrame was garbage collected without being closed/],
  });
  await startDemonstration(page);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(LITE_MODEL, async (route) => {
    await released;
    await route.continue();
  });
  await page.evaluate('endWorkers()');
  await expect(page.getByText(say('fault_engine_restarting'))).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
  await expect(page.locator('.rows .value')).toHaveCount(0);
  release();
  await expect(page.locator('.rows .value').first()).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
  await expect(page.getByText(say('fault_engine_restarting'))).toBeHidden();
});

test('with leave to know the screens, the client’s window goes to the other one', async ({ open }) => {
  const { page } = await open({
    camera: clip('desk-check'),
    engine: 'scripted',
    route: '/therapist',
    prepare: (context) => context.addInitScript(giveTwoScreens),
  });
  await startDemonstration(page);
  const [display] = await Promise.all([page.waitForEvent('popup'), button(page, 'therapist_display').click()]);
  await expect(display.locator('.stage svg').first()).toBeVisible({ timeout: 30_000 });
  await expect
    .poll(() => page.evaluate(() => (window as { placed?: unknown[] }).placed))
    .toEqual([
      [1920, 0],
      [1280, 720],
    ]);
});

/** Runs in every page: a screen to the right of this one, and a note of where windows are sent. */
function giveTwoScreens(): void {
  const here = { availLeft: 0, availTop: 0, availWidth: 1920, availHeight: 1080 };
  const there = { availLeft: 1920, availTop: 0, availWidth: 1280, availHeight: 720 };
  const getScreenDetails = () => Promise.resolve({ screens: [here, there], currentScreen: here });
  const note = (...place: number[]) => {
    const opener = window.opener as { placed?: number[][] } | null;
    if (opener) opener.placed = [...(opener.placed ?? []), place];
  };
  Object.assign(window, { getScreenDetails, moveTo: note, resizeTo: note });
}

test('with two cameras each angle comes from the view in which it is valid', async ({ open }) => {
  const { page } = await open({
    route: '/therapist',
    prepare: (context) => giveTwoCameras(context, [still('front'), still('left-side')]),
  });
  await startDemonstration(page);
  await button(page, 'therapist_second_find').click();
  await page.getByRole('button', { name: 'Side camera' }).click();
  const row = (key: string) => page.locator('.rows > div', { hasText: say(key) });
  await expect(row('angles_neck_inclination')).toContainText(say('live_view_left_side'), {
    timeout: ENGINE_TIMEOUT_MS,
  });
  await expect(row('angles_shoulder_tilt')).toContainText(say('live_view_front'));
  await expect(page.getByText(say('therapist_second_together').replace('{bound}', '150'))).toBeVisible();
});
