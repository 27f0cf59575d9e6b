import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CameraFault } from './camera-fault';
import type { FrameCheck } from './frame-check';
import type { FrameSource } from './frame-source';
import { FakeBrowser, FakeStream, FakeTrack } from './test-browser';
import { watchCamera, type CameraWatch } from './watch-camera';
import { WebcamSource } from './webcam-source';

const ROOM: FrameCheck = { meanLuma: 105, lumaSpread: 42, change: 1.1 };
const BLACK: FrameCheck = { meanLuma: 0, lumaSpread: 0, change: 0 };

let browser: FakeBrowser;
let track: FakeTrack;
let told: string[];
let watch: CameraWatch;

const handlers = {
  onFault: ({ kind }: CameraFault) => void told.push(kind),
  onRecovered: () => void told.push('recovered'),
};

beforeEach(() => {
  vi.useFakeTimers();
  browser = new FakeBrowser();
  browser.install();
  track = new FakeTrack();
  told = [];
  watch = watchCamera(sourceOf(track), handlers);
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function sourceOf(fake: FakeTrack): FrameSource {
  const wishes = { fps: 5, width: 640, height: 480 };
  return new WebcamSource(new FakeStream(fake) as unknown as MediaStream, wishes, { hasTwin: false });
}

/** Frames five times a second, or none. */
async function pass(seconds: number, check: FrameCheck | null): Promise<void> {
  for (let frame = 0; frame < seconds * 5; frame += 1) {
    if (check) watch.sawFrame(check);
    await vi.advanceTimersByTimeAsync(200);
  }
}

test('a camera that works is left in peace', async () => {
  await pass(60, ROOM);
  expect(told).toEqual([]);
});

test('a camera pulled out is unplugged, once', async () => {
  browser.devices = [];
  track.end();
  await pass(1, null);
  expect(told).toEqual(['unplugged']);
  await pass(20, null);
  expect(told).toEqual(['unplugged']);
});

test('a camera that ends while it is plugged in and allowed has stopped', async () => {
  track.end();
  await pass(1, null);
  expect(told).toEqual(['stopped']);
});

test('a camera that ended before anyone watched is told too', async () => {
  const dead = new FakeTrack();
  dead.stop();
  watch = watchCamera(sourceOf(dead), handlers);
  await pass(1, null);
  expect(told).toEqual(['stopped']);
});

test.each(['denied', 'prompt'] as const)(
  'a permission that turns to %s is revoked, whichever news comes first',
  async (state) => {
    await pass(1, ROOM);
    track.end();
    browser.setPermission(state);
    await pass(1, null);
    expect(told).toEqual(['revoked']);
  },
);

test('a grant that the browser does not keep is no revocation', async () => {
  watch.stop();
  browser.setPermission('prompt');
  watch = watchCamera(sourceOf(track), handlers);
  await pass(1, ROOM);
  track.end();
  await pass(1, null);
  expect(told).toEqual(['stopped']);
});

test('a muted camera is told after two seconds and taken back when it returns; its black pictures are not "covered"', async () => {
  await pass(3, ROOM);
  track.setMuted(true);
  await pass(10, BLACK);
  track.setMuted(false);
  await pass(3, ROOM);
  expect(told).toEqual(['muted', 'recovered']);
});

test('a flicker of mute is not worth a word', async () => {
  track.setMuted(true);
  await pass(1, null);
  track.setMuted(false);
  await pass(5, ROOM);
  expect(told).toEqual([]);
});

test('a covered lens is told, and told to be clear again', async () => {
  await pass(3, ROOM);
  await pass(4, BLACK);
  await pass(1, ROOM);
  expect(told).toEqual(['covered', 'recovered']);
});

test('frames that stop coming are a frozen camera', async () => {
  await pass(3, ROOM);
  await pass(14, null);
  expect(told).toEqual(['frozen']);
  await pass(1, ROOM);
  expect(told).toEqual(['frozen', 'recovered']);
});

test('while no frame is wanted, none is missed', async () => {
  watch.expectEvery(Infinity);
  await pass(60, null);
  expect(told).toEqual([]);
  watch.expectEvery(200);
  await pass(14, null);
  expect(told).toEqual(['frozen']);
});

test('after stop nothing is told', async () => {
  watch.stop();
  track.end();
  browser.setPermission('denied');
  await pass(20, null);
  expect(told).toEqual([]);
});
