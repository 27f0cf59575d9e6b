import { clip } from './harness/footage';
import { startCamera, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';
import { say } from './harness/words';

test('the policy that keeps everything here comes with the page and with every script', async ({ open }) => {
  const policies: [address: string, policy: string | undefined][] = [];
  const { page } = await open({
    camera: clip('desk-check'),
    prepare: async (context) => {
      context.on('response', (response) => {
        if (/\/$|\.js$/.test(response.url()))
          policies.push([response.url(), response.headers()['content-security-policy']]);
      });
    },
  });
  await startCamera(page);
  await takeBaseline(page);
  expect(policies.map(([address]) => address).join('\n')).toContain('pose-worker');
  for (const [address, policy] of policies) expect(policy, address).toContain("connect-src 'self';");
});

test('a script on the page cannot send anything away', async ({ open }) => {
  const { page } = await open({ camera: 'none', expectedErrors: [/Content Security Policy|127\.0\.0\.1:9/] });
  const sent = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/', { method: 'POST', body: 'x' }).then(String, String),
  );
  expect(sent).toContain('TypeError');
});

test('a session leaves numbers behind, and no picture', async ({ open }) => {
  const { page } = await open({ camera: clip('desk-check') });
  await startCamera(page);
  await takeBaseline(page);
  const kept = await page.evaluate(whatIsKept);
  expect(kept.texts.join()).toContain('baseline');
  expect(kept.texts.filter((text) => /data:image|data:video|blob:/.test(text) || text.length > 20_000)).toEqual([]);
  expect(kept.binaries.filter(({ bytes }) => bytes > 2000)).toEqual([]);
  expect(kept.cookies).toBe('');
});

interface Kept {
  readonly texts: string[];
  readonly binaries: { readonly kind: string; readonly bytes: number }[];
  readonly cookies: string;
}

/** Runs in the page: everything in its storage, sorted into what is text and what could be a picture. */
async function whatIsKept(): Promise<Kept> {
  const texts = [...Object.values(localStorage), ...Object.values(sessionStorage)].map(String);
  const binaries: Kept['binaries'] = [];
  const sort = (value: unknown): void => {
    if (value instanceof Blob) binaries.push({ kind: value.type, bytes: value.size });
    else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
      binaries.push({ kind: value.constructor.name, bytes: value.byteLength });
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(sort);
    else texts.push(String(value));
  };
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name ?? ''));
    for (const store of database.objectStoreNames) {
      sort(await settled(database.transaction(store).objectStore(store).getAll()));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const type = (await cache.match(url))?.headers.get('content-type') ?? '';
      if (/image|video/.test(type) && !/icon/.test(url)) binaries.push({ kind: type, bytes: Infinity });
    }
  }
  const files = await navigator.storage.getDirectory();
  for await (const [name] of files.entries()) binaries.push({ kind: `file ${name}`, bytes: Infinity });
  return { texts, binaries, cookies: document.cookie };
}

test('the page shows every request, that of its engine and its offline copy too, and works without a network', async ({
  open,
}) => {
  const { page } = await open({ camera: clip('desk-check'), isKept: true });
  await startCamera(page);
  await takeBaseline(page);
  await page.goto(new URL('#/privacy', page.url()).href);
  const list = page.getByRole('region', { name: say('privacy_requests') });
  for (const asker of ['privacy_asker_page', 'privacy_asker_engine', 'privacy_asker_offline'] as const)
    await expect(list.getByText(say(asker)).first()).toBeVisible();
  await expect(list.getByText(/\.tflite$/).first()).toBeVisible();
  await expect(list.getByText(/^https?:/)).toHaveCount(0);
  await expect(page.getByText(say('privacy_host_whole'))).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText(say('privacy_offline'))).toBeVisible();
  await page.context().setOffline(false);
});

test('no text becomes a script on this page', async ({ open }) => {
  const { page } = await open({ camera: 'none', expectedErrors: [/TrustedHTML|TrustedScript|No script from/] });
  const said = await page.evaluate(() => {
    const tried = (attempt: () => void) => {
      try {
        attempt();
        return 'let in';
      } catch (error) {
        return String(error);
      }
    };
    return [
      tried(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>')),
      tried(() => new Worker('https://elsewhere.example/x.js')),
      tried(() => (document.createElement('script').src = 'https://elsewhere.example/x.js')),
    ];
  });
  for (const answer of said) expect(answer).toContain('TypeError');
});
