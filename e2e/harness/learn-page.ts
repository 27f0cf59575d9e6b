import { expect, type Page } from '@playwright/test';
import type { LearnPlace } from '../../scripts/footage/learn-places';
import { sit } from './mannequin-camera';
import { BASELINE_TIMEOUT_MS, button, startCamera } from './live-page';
import { say } from './words';

/** A drill takes six tries of some fifteen seconds, a tour thirty places of some six; three times that on a busy machine. */
export const LESSON_TIMEOUT_MS = 400_000;

/** Through the baseline, sitting upright, to the lesson's own button. */
export async function openLesson(page: Page, lesson: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${say(lesson)}`) }).click();
  await sit(page, 'upright');
  await startCamera(page);
  await expect(button(page, 'feel_start_drill').or(button(page, 'feel_begin'))).toBeVisible({
    timeout: BASELINE_TIMEOUT_MS,
  });
}

/** The one loud word of a lesson's screen. */
export async function expectPhase(page: Page, key: string, timeout = 60_000): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: say(key), exact: true })).toBeVisible({ timeout });
}

/** Lets go while told so, and moves to the place when it is to be found: so far that it is seen. */
export async function goTo(page: Page, place: LearnPlace, letGo: LearnPlace): Promise<void> {
  await sit(page, letGo);
  await expectPhase(page, 'feel_find_title');
  await sit(page, place);
}

/** Signed errors of the result's list of tries, in order. `positive`: the words of a positive error. */
export async function shownErrors(page: Page, positive: string): Promise<number[]> {
  const list = page.getByRole('region', { name: say('feel_trials') }).getByRole('listitem');
  const texts = await list.locator('span:first-child').allTextContents();
  return texts.map((text) => (text === say('feel_at_target') ? 0 : signOf(text, positive) * amountIn(text)));
}

function amountIn(text: string): number {
  const amount = /(\d+(?:[.,]\d+)?)/.exec(text)?.[1];
  if (amount === undefined) throw new Error(`No amount in "${text}".`);
  return Number(amount.replace(',', '.'));
}

function signOf(text: string, positive: string): 1 | -1 {
  const [before = '', after = ''] = say(positive).split('{amount}');
  return text.startsWith(before) && text.endsWith(after) ? 1 : -1;
}
