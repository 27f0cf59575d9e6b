import { expect, test } from 'vitest';
import type { Frame, Pixels } from '../camera/frame';
import { BlazePose } from './blaze-pose/blaze-pose';
import { FrameLooker } from './frame-looker';
import type { PoseResult } from './pose-engine';
import { pixelsWith } from './test-pixels';
import { ScriptedRuntime, scriptedBytes } from './blaze-pose/test-runtime';

const GREY = pixelsWith(64, 48, () => [128, 128, 128]);
const BRIGHT = pixelsWith(64, 48, () => [230, 230, 230]);

async function start() {
  const runtime = new ScriptedRuntime({ score: 0.9, presence: 0.9 });
  const looker = new FrameLooker();
  const { readPixels } = looker;
  const engine = new BlazePose({ runtime, modelBytes: scriptedBytes, readPixels, nowMs: () => 0 });
  await engine.load({ model: 'lite', smoothing: true });
  const look = (frame: Frame) => looker.look(engine, frame);
  return { runtime, looker, engine, look };
}

function timeless(result: PoseResult) {
  return { ...result, timestampMs: 0, pose: result.pose && { ...result.pose, timestampMs: 0 } };
}

function frame(timestampMs: number, still?: number, image: Pixels = GREY): Frame {
  return { image, timestampMs, width: 64, height: 48, ...(still !== undefined && { still }) };
}

test('a still picture gives the same numbers at the first second and at the thirtieth, and is looked at once', async () => {
  const { look, runtime } = await start();
  const first = await look(frame(0, 1));
  const runs = runtime.landmarkRuns;
  for (let t = 500; t <= 30_000; t += 500) {
    expect(timeless(await look(frame(t, 1)))).toEqual(timeless(first));
  }
  expect(runtime.landmarkRuns).toBe(runs);
});

test('a still picture is looked at as closely as the command line looks', async () => {
  const { look, runtime } = await start();
  await look(frame(0, 1));
  expect(runtime.landmarkRuns).toBe(5);
});

test.each([
  ['a film', undefined],
  ['another picture', 1],
])('a picture after %s equals the picture on a fresh page', async (_, before) => {
  const fresh = await start();
  const used = await start();
  for (const t of [0, 100, 200]) await used.look(frame(t, before, BRIGHT));
  expect(timeless(await used.look(frame(300, 2)))).toEqual(timeless(await fresh.look(frame(0, 2))));
});

test('nobody is carried from the source before into a picture in which nobody is', async () => {
  const { look, runtime } = await start();
  for (const t of [0, 100]) await look(frame(t));
  runtime.script.score = 0;
  expect((await look(frame(200, 1))).pose).toBeNull();
});

test('a film after a picture starts as on a fresh page', async () => {
  const fresh = await start();
  const used = await start();
  await used.look(frame(0, 1, BRIGHT));
  used.looker.reset();
  used.engine.reset();
  expect({ ...(await used.look(frame(100))), timestampMs: 0 }).toMatchObject({
    check: (await fresh.look(frame(0))).check,
  });
  expect(used.runtime.detectorRuns).toBe(2);
});

test('every frame of a still picture is closed', async () => {
  const { look } = await start();
  let closed = 0;
  const closing = () => Object.assign({ close: () => closed++ }, GREY) as Pixels;
  for (const t of [0, 500, 1000]) await look(frame(t, 1, closing()));
  expect(closed).toBeGreaterThanOrEqual(3);
});
