import { afterEach, expect, test } from 'vitest';
import { REQUESTS_CHANNEL } from '../../pose/tell-requests';
import { isOwnAddress } from './own-address';
import { RequestLog } from './request-log.svelte';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

test('a request to any other place is told apart from those to this site and from files of this device', () => {
  const origin = 'https://plumbline.example';
  for (const own of [`${origin}/assets/a.js`, 'blob:https://plumbline.example/1', 'data:image/png;base64,'])
    expect(isOwnAddress(own, origin)).toBe(true);
  for (const foreign of ['https://plumbline.example.evil.org/', 'http://plumbline.example/', '//x', 'https://a.b/'])
    expect(isOwnAddress(foreign, origin)).toBe(false);
});

test('what a worker says of itself is listed, a foreign request by itself, and nonsense is not believed', async () => {
  const log = new RequestLog();
  stops.push(log.watch());
  const worker = new BroadcastChannel(REQUESTS_CHANNEL);
  stops.push(() => worker.close());
  worker.postMessage({
    who: 'engine',
    requests: [
      { url: `${location.origin}/m.tflite`, atMs: 2 },
      { url: 'https://x.y/', atMs: 1 },
    ],
  });
  worker.postMessage({ who: 'nobody', requests: [{ url: 'https://z.y/', atMs: 1 }] });
  worker.postMessage('tell');
  await expect.poll(() => log.requests.filter(({ asker }) => asker === 'engine').length).toBe(2);
  expect(log.foreign.map(({ url }) => url)).toEqual(['https://x.y/']);
});
