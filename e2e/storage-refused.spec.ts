import type { BrowserContext, Page } from '@playwright/test';
import { button } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

/** Ways in which browsers refuse a page its storage, from before the page is there. */
const REFUSALS: Readonly<Record<string, () => void>> = {
  'all of the site’s data': () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse, configurable: true });
    }
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse, configurable: true });
    Object.defineProperty(Navigator.prototype, 'storage', { get: () => ({}), configurable: true });
    const refuseLater = () => Promise.reject(new DOMException('Refused.', 'SecurityError'));
    if (navigator.locks) Object.defineProperty(navigator.locks, 'request', { value: refuseLater });
    Object.defineProperty(window, 'BroadcastChannel', {
      value: class {
        constructor() {
          refuse();
        }
      },
      configurable: true,
    });
  },
  'only writing': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    for (const name of ['put', 'add', 'delete', 'clear'] as const) {
      IDBObjectStore.prototype[name] = () => {
        throw new DOMException('Refused.', 'UnknownError');
      };
    }
  },
};

for (const [what, refuse] of Object.entries(REFUSALS)) {
  test(`a browser that refuses ${what} shows the whole page and one sentence`, async ({ open }) => {
    const { page } = await open({
      camera: 'none',
      prepare: (context: BrowserContext) => context.addInitScript(refuse),
    });
    for (const route of ['live', 'settings', 'history', 'learn', 'monitor', 'therapist']) {
      await page.goto(new URL(`#/${route}`, page.url()).href);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expect(page.getByText(say('app_nothing_kept'))).toHaveCount(1);
      await expect(page.getByText(say('history_fault_corrupt'))).toHaveCount(0);
    }
  });
}

test('a database that can not open is refused, not damaged, and settings are kept all the same', async ({ open }) => {
  const prepare = (context: BrowserContext) =>
    context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
      };
    });
  const { page } = await open({ camera: 'none', prepare });
  await expect(page.getByText(say('history_unrecorded'))).toBeVisible();
  await page.goto(new URL('#/history', page.url()).href);
  await expect(page.getByText(say('history_fault_unavailable'))).toBeVisible();
  await chooseGerman(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('the language can be chosen where nothing is kept, and holds until the page closes', async ({ open }) => {
  const refuse = REFUSALS['all of the site’s data']!;
  const { page } = await open({ camera: 'none', prepare: (context: BrowserContext) => context.addInitScript(refuse) });
  await chooseGerman(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('storage that is refused while the page is open ends nothing', async ({ open }) => {
  const { page } = await open({ camera: 'none' });
  await page.evaluate(REFUSALS['only writing']!);
  await chooseGerman(page);
  await page.goto(new URL('#/live', page.url()).href);
  await expect(button(page, 'live_use_camera')).toHaveCount(0);
  await expect(page.getByRole('heading').first()).toBeVisible();
});

async function chooseGerman(page: Page): Promise<void> {
  await page.goto(new URL('#/settings', page.url()).href);
  await page.getByText('Deutsch', { exact: true }).click();
}
