import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { still } from './harness/footage';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { addClient, ENGINE_TIMEOUT_MS, makeLock, openClientPart, openTab } from './harness/therapist-page';
import { say } from './harness/words';

const CODE = 'R2 </style><script>alert(1)</script>';

test('a report is one file that opens without the app, with the chosen photo and nothing that runs', async ({
  open,
}, testInfo) => {
  const { page } = await open({ camera: 'none', engine: 'scripted', route: '/therapist?clients' });
  await makeLock(page);
  await addClient(page, CODE);
  await openTab(page, 'therapist_tab_stills');
  await page.locator('input[type=file]').setInputFiles([still('left-side-slump'), still('left-side')]);
  await expect(page.locator('.tray button')).toHaveCount(3, { timeout: ENGINE_TIMEOUT_MS });
  await page.getByLabel(say('room_photo_consent').replace('{code}', CODE)).check();
  await page.getByRole('button', { name: say('room_photo_keep_all').replace('{count}', '2') }).click();
  await openTab(page, 'therapist_tab_clients');
  await openClientPart(page, 'therapist_part_report');
  await page
    .getByRole('group', { name: say('room_report_photos') })
    .getByRole('checkbox')
    .first()
    .uncheck();
  const sheet = page.locator('article.report');
  await expect(sheet.locator('figure img')).toHaveCount(1);
  await expect(sheet.getByText(say('visit_report_no_repeats'))).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'visit_report_file').click()]);
  const path = testInfo.outputPath('report.html');
  await download.saveAs(path);

  const text = await readFile(path, 'utf8');
  expect(text).not.toMatch(/<script|<iframe|<link|blob:|https?:\/\/(?!www\.w3\.org)/i);
  expect(text.match(/<\/style>/g)).toHaveLength(1);
  expect(text.match(/src="data:image\/jpeg/g)).toHaveLength(1);

  // From the disk, in a browser that has no network.
  const elsewhere = await page.context().browser()!.newContext({ offline: true });
  const other = await elsewhere.newPage();
  await other.goto(pathToFileURL(path).href);
  await expect(other.getByRole('heading', { name: CODE })).toBeVisible();
  await expect(other.locator('img')).toHaveJSProperty('complete', true);
  expect(await other.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(300);
  for (const width of [1280, 390]) {
    await other.setViewportSize({ width, height: 800 });
    expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await other.screenshot({ path: testInfo.outputPath(`report-${width}.png`), fullPage: true });
  }
});
