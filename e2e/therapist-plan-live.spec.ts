import type { Page } from '@playwright/test';
import { clip } from './harness/footage';
import { BASELINE_TIMEOUT_MS, button, expectWord, startCamera, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';
import { addClient, makeLock, openClientPart, planLink } from './harness/therapist-page';
import { say } from './harness/words';

const OWN_WORDS = 'Let the left shoulder float up like a balloon';

test('an accepted level and the words for this person go by the plan into the live check', async ({ open }) => {
  const { page: therapist } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(therapist);
  await addClient(therapist, 'L1');
  const accepted = card(therapist, 'therapist_asymmetry');
  await accepted.getByRole('combobox').selectOption({ label: say('angles_shoulder_tilt') });
  await accepted.getByLabel(say('therapist_asymmetry_level')).fill('12');
  await accepted.getByRole('button', { name: say('therapist_asymmetry_accept') }).click();
  await openClientPart(therapist, 'therapist_part_plan');
  const cues = card(therapist, 'therapist_cues');
  await cues.getByRole('combobox').selectOption({ label: say('angles_cause_uneven_shoulders') });
  await cues.getByRole('textbox').fill(OWN_WORDS);
  await cues.getByRole('button', { name: say('therapist_add') }).click();

  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: await planLink(therapist) });
  await expect(page.getByText(OWN_WORDS)).toBeVisible();
  await usePlan(page);
  // The person in the film sits level, which is 12° away from what this plan says is theirs.
  await startCamera(page);
  await expectWord(page, 'live_state_off', BASELINE_TIMEOUT_MS);
  await expect(page.getByText(say('live_why_uneven_shoulders_left'))).toBeVisible();
  await expect(page.getByText(OWN_WORDS)).toBeVisible();
});

test('with the plan’s wider limits the slump that is called otherwise is not called', async ({ open }) => {
  const { page: therapist } = await open({ camera: 'none', route: '/therapist?clients' });
  await makeLock(therapist);
  await addClient(therapist, 'L2');
  await openClientPart(therapist, 'therapist_part_plan');
  const limits = card(therapist, 'therapist_limits');
  for (const angle of ['thoracic_flexion', 'neck_flexion', 'viewing_distance', 'shoulder_elevation']) {
    await limits.getByRole('combobox').selectOption({ label: say(`angles_${angle}`) });
    await limits.getByLabel(say('therapist_limit_drifting')).fill('60');
    await limits.getByLabel(say('therapist_limit_off')).fill('90');
    await limits.getByRole('button', { name: say('therapist_add') }).click();
    await expect(limits.getByText(say(`angles_${angle}`)).first()).toBeVisible();
  }

  const { page } = await open({ camera: clip('desk-check'), engine: 'scripted', route: await planLink(therapist) });
  await usePlan(page);
  await startCamera(page);
  await takeBaseline(page);
  const said = await wordsThroughASlump(page);
  expect(said).toContain(say('live_state_aligned'));
  expect(said).not.toContain(say('live_state_drifting'));
  expect(said).not.toContain(say('live_state_off'));
});

function card(page: Page, key: string) {
  return page.getByRole('region', { name: say(key) });
}

async function usePlan(page: Page): Promise<void> {
  await button(page, 'therapist_plan_use').click();
  await expect(button(page, 'therapist_plan_stop')).toBeVisible();
  await page.evaluate(() => (location.hash = '#/'));
}

/**
 * Every word that stands as the page's judgement from now until a slump has come and gone. The list of all angles shows it:
 * there the upper back and the neck are measured whatever the plan's limits are.
 */
async function wordsThroughASlump(page: Page): Promise<string[]> {
  await page.getByText(say('live_all_angles'), { exact: true }).click();
  return page.evaluate(
    (names) =>
      new Promise<string[]>((resolve) => {
        const words = new Set<string>();
        let hasSlumped = false;
        /** Degrees from the baseline; null: not measured just now. */
        const bend = (): number | null => {
          const rows = [...document.querySelectorAll('summary')].filter((row) =>
            names.includes(row.querySelector('span')?.textContent ?? ''),
          );
          const values = rows.flatMap(
            (row) => /^\s*[−-]?\d+/.exec(row.querySelector('.value')?.textContent ?? '') ?? [],
          );
          return values.length > 0 ? Math.max(...values.map((value) => Number(value.replace('−', '-')))) : null;
        };
        const look = (): void => {
          const word = document.querySelector('#judgement-word')?.textContent;
          if (word) words.add(word);
          const bent = bend();
          if (bent === null) return;
          hasSlumped ||= bent >= 10;
          if (!hasSlumped || bent >= 5) return;
          watch.disconnect();
          resolve([...words]);
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    [say('angles_thoracic_flexion'), say('angles_neck_flexion')],
  );
}
