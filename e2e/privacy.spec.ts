import { clip } from './harness/footage';
import { startCamera, takeBaseline } from './harness/live-page';
import { expect, test } from './harness/test';

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
  const kept = await page.evaluate(async () => ({
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookies: document.cookie,
    caches: await caches.keys(),
  }));
  expect(kept.local).toContain('plumbline-baselines');
  expect(kept.local).not.toMatch(/data:|blob:|base64/);
  expect(kept.local.length).toBeLessThan(20_000);
  expect({ ...kept, local: '' }).toEqual({ local: '', session: '{}', databases: [], cookies: '', caches: [] });
});
