import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { button } from './live-page';
import { say } from './words';

export const ENGINE_TIMEOUT_MS = 60_000;
export const PASSPHRASE = 'tall and easy words';

export async function startDemonstration(page: Page): Promise<void> {
  await button(page, 'therapist_start_camera').click();
  await expect(page.locator('.rows .value').first()).toBeVisible({ timeout: ENGINE_TIMEOUT_MS });
}

export async function makeLock(page: Page): Promise<void> {
  await page.getByLabel(say('therapist_passphrase_new')).fill(PASSPHRASE);
  await page.getByLabel(say('therapist_passphrase_again')).fill(PASSPHRASE);
  await button(page, 'therapist_lock_make').click();
  await button(page, 'therapist_recovery_done').click({ timeout: 30_000 });
}

export async function addClient(page: Page, code: string): Promise<void> {
  await page.getByLabel(say('therapist_client_code'), { exact: true }).fill(code);
  await page
    .getByRole('complementary')
    .getByRole('button', { name: say('therapist_client_add') })
    .click();
  await expect(page.getByRole('heading', { name: code })).toBeVisible();
}

export function openTab(page: Page, key: string): Promise<void> {
  const sections = page.getByRole('navigation', { name: say('therapist_tabs') });
  return sections.getByRole('link', { name: say(key), exact: true }).click();
}

/** A part of the open client: overview, visits, plan, report. */
export function openClientPart(page: Page, key: string): Promise<void> {
  return page.getByText(say(key), { exact: true }).click();
}

/** The plan on the screen as the route that a client's device opens. */
export async function planLink(page: Page): Promise<string> {
  await button(page, 'therapist_share_make').click();
  const link = page.getByLabel(say('therapist_share_link'), { exact: true });
  await expect(link).not.toHaveValue('');
  return new URL(await link.inputValue()).hash.slice(1);
}

/** At the visit on the screen. */
export async function addAssessment(page: Page, name: string, result: string): Promise<void> {
  const section = page.getByRole('region', { name: say('therapist_assessments') });
  await section.getByLabel(say('therapist_assessment_name')).fill(name);
  await section.getByLabel(say('therapist_assessment_result')).fill(result);
  await section.getByRole('button', { name: say('therapist_add') }).click();
}
