import { accessibilityProblems } from './harness/accessibility';
import { ownSite } from './harness/own-site';
import { expect, test } from './harness/test';
import { say } from './harness/words';

const SCREEN = { viewport: { width: 1280, height: 800 } };

test('the question mark of a page opens the help at what concerns that page', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/history', screen: SCREEN });
  await page.getByRole('link', { name: say('app_nav_help'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: say('help_accuracy') })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(say('help_live_right')) })).toContainText('%');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goto(`${page.url().split('#')[0]}#/therapist`);
  await page.getByRole('link', { name: say('app_nav_help'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: say('help_room') })).toBeVisible();
});

test('help is found by a word, also without a network', async ({ open }) => {
  const site = await ownSite();
  const { page } = await open({ address: site.url, camera: 'none', isKept: true, screen: SCREEN });
  await expect(page.getByText(say('live_headline'))).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await site.goDown();
  await page.goto(`${site.url}#/help`);
  await page.reload();
  const search = page.getByRole('searchbox', { name: say('help_search') });
  await search.fill('window');
  await expect(page.getByRole('heading', { level: 3, name: say('help_camera_light') })).toBeVisible();
  await search.fill('xyzzy');
  await expect(page.getByText(say('help_none'))).toBeVisible();
  await page.getByRole('link', { name: say('help_words'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 3, name: say('help_word_baseline') })).toBeVisible();
  await site.remove();
});

test('the key ? shows the keys, unless somebody writes or has turned that off', async ({ open }) => {
  const { page } = await open({ camera: 'none', route: '/help/keys', screen: SCREEN });
  const dialog = page.getByRole('dialog', { name: say('help_keys') });
  await page.getByRole('searchbox').press('?');
  await expect(page.getByRole('searchbox')).toHaveValue('?');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: say('app_nav_live'), exact: true }).click();
  await expect(page.getByText(say('live_headline'))).toBeVisible();
  await page.keyboard.press('?');
  await expect(dialog.getByText(say('help_keys_chart'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.goto(`${page.url().split('#')[0]}#/help/keys`);
  await page.getByRole('switch', { name: say('help_keys_on') }).click();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(dialog).toHaveCount(0);
});
