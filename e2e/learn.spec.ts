import { clip } from './harness/footage';
import { trueDeviations } from './harness/drill-truth';
import { beginDrill, DRILL_TIMEOUT_MS, expectPhase, shownErrors } from './harness/learn-page';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

/** Of the ear against the shoulder, cm. */
const TOLERANCE_CM = 1;

test('a whole drill shows how far the person truly was, and keeps it', async ({ open }) => {
  test.setTimeout(DRILL_TIMEOUT_MS);
  const { page } = await open({ camera: clip('learn-drill'), route: 'learn' });
  await beginDrill(page, 'feel_head');
  for (let trial = 0; trial < 6; trial += 1) {
    await expectPhase(page, 'feel_guess_title', 90_000);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expectPhase(page, 'feel_show_title');
  }
  await expectPhase(page, 'feel_summary_title');
  const errors = await shownErrors(page);
  const truths = trueDeviations('headForward');
  expect(errors).toHaveLength(6);
  const places = errors.map((error) => nearest(truths, error));
  for (const [index, error] of errors.entries())
    expect(Math.abs(error - truths[places[index]!]!), `try ${index + 1}: ${error} cm`).toBeLessThanOrEqual(
      TOLERANCE_CM,
    );
  const steps = places.slice(1).map((place, index) => (place - places[index]! + truths.length) % truths.length);
  expect(
    steps.filter((step) => step !== 1).length,
    `${errors.join(', ')} cm: in the order of the clip`,
  ).toBeLessThanOrEqual(1);
  test.info().annotations.push({ type: 'errors, cm', description: errors.join(', ') });
  await expect(page.getByText(say('feel_error_absolute'))).toBeVisible();
  await page.reload();
  await expect(page.getByText(say('feel_gap_too_few').replace('{needed}', '18').replace('{made}', '6'))).toBeVisible();
});

test('the mannequin practises where there is no camera', async ({ open }) => {
  test.setTimeout(200_000);
  const { page } = await open({ camera: 'none', route: 'learn' });
  await page.getByRole('button', { name: new RegExp(`^${say('feel_lean')}`) }).click();
  await button(page, 'live_try_mannequin').click();
  await expect(button(page, 'feel_start_drill')).toBeVisible({ timeout: 90_000 });
  await button(page, 'feel_start_drill').click();
  await expectPhase(page, 'feel_hold_title', 90_000);
});

function nearest(truths: readonly number[], error: number): number {
  const gaps = truths.map((truth) => Math.abs(truth - error));
  return gaps.indexOf(Math.min(...gaps));
}
