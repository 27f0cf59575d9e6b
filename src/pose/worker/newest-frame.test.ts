import { expect, test } from 'vitest';
import type { Frame } from '../../camera/frame';
import { NewestFrame } from './newest-frame';

interface Picture {
  readonly frame: Frame;
  readonly closings: () => number;
}

function picture(timestampMs: number): Picture {
  let closings = 0;
  const image: ImageBitmap = { width: 4, height: 3, close: () => (closings += 1) };
  return { frame: { image, timestampMs, width: 4, height: 3 }, closings: () => closings };
}

test('the newest frame is taken and the ones before it are closed, each once', async () => {
  const frames = [picture(1), picture(2), picture(3)];
  const newest = new NewestFrame();
  for (const { frame } of frames) newest.put(frame);
  expect((await newest.take())?.timestampMs).toBe(3);
  expect(frames.map(({ closings }) => closings())).toEqual([1, 1, 0]);
});

test('who asks before there is a frame gets the next one', async () => {
  const newest = new NewestFrame();
  const taken = newest.take();
  newest.put(picture(7).frame);
  expect((await taken)?.timestampMs).toBe(7);
});

test('a frame that came too early is left for a fresher one, and closed', async () => {
  const early = picture(100);
  const newest = new NewestFrame();
  newest.put(early.frame);
  const taken = newest.take(110);
  newest.put(picture(133).frame);
  expect((await taken)?.timestampMs).toBe(133);
  expect(early.closings()).toBe(1);
});

test('at the end the taker learns it and a waiting frame is closed', async () => {
  const waiting = picture(1);
  const late = picture(2);
  const newest = new NewestFrame();
  newest.put(waiting.frame);
  newest.end();
  newest.put(late.frame);
  expect(await newest.take()).toBeNull();
  expect([waiting.closings(), late.closings()]).toEqual([1, 1]);
});

test('an end wakes the one who waits', async () => {
  const newest = new NewestFrame();
  const taken = newest.take();
  newest.end();
  expect(await taken).toBeNull();
});
