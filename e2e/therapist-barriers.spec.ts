import type { Page } from '@playwright/test';
import { accessibilityProblems } from './harness/accessibility';
import { clip } from './harness/footage';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import {
  addAssessment,
  addClient,
  makeLock,
  openClientPart,
  openTab,
  planLink,
  startDemonstration,
} from './harness/therapist-page';
import { say } from './harness/words';

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 820, height: 1180 },
  { width: 360, height: 740 },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the room has no barrier (${viewport.width} pixels, ${colorScheme})`, async ({ open }) => {
      const { page } = await open({
        camera: clip('desk-check'),
        engine: 'scripted',
        route: '/therapist',
        screen: { viewport, colorScheme },
      });
      await startDemonstration(page);
      await expectNoBarrier(page);
      await button(page, 'therapist_take_still').click();
      await openTab(page, 'therapist_tab_stills');
      await expect(page.getByText(say('therapist_tool_landmarks_how'))).toBeVisible();
      await expectNoBarrier(page);
      await openTab(page, 'therapist_tab_clients');
      await makeLock(page);
      await addClient(page, 'A1');
      await expectNoBarrier(page);
      await openClientPart(page, 'therapist_part_visits');
      await button(page, 'therapist_visit_begin').click();
      await addAssessment(page, 'Turns the neck to the left', '60°, easy');
      await expectNoBarrier(page);
      await openClientPart(page, 'therapist_part_report');
      await expect(page.getByText('60°, easy')).toBeVisible();
      await expectNoBarrier(page);
      await openClientPart(page, 'therapist_part_plan');
      await page.getByLabel(say('therapist_exercise_add')).selectOption({ label: say('program_chin_tuck_name') });
      await expectNoBarrier(page);
      const link = await planLink(page);
      await page.evaluate((route) => (location.hash = `#${route}`), link);
      await expect(button(page, 'therapist_plan_use')).toBeVisible();
      await expectNoBarrier(page);
      await button(page, 'therapist_plan_use').click();
      await expect(button(page, 'therapist_plan_stop')).toBeVisible();
      await expectNoBarrier(page);
    });
  }
}

async function expectNoBarrier(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'sideways overflow, pixels').toBeLessThanOrEqual(0);
}
