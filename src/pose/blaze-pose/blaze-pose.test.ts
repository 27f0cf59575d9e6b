import { expect, test } from 'vitest';
import type { Frame, Pixels } from '../../camera/frame';
import { BlazePose } from './blaze-pose';
import { EngineError, type EngineOptions } from '../pose-estimator';
import { pixelsWith } from '../test-pixels';
import { ScriptedRuntime, scriptedBytes, type Script } from './test-runtime';

const GREY = pixelsWith(64, 48, () => [128, 128, 128]);

test('presence is the lower of what the detector and the landmark model say', async () => {
  expect((await poseFrom({ score: 0.7, presence: 0.9 }))?.presence).toBeCloseTo(0.7);
  expect((await poseFrom({ score: 0.9, presence: 0.6 }))?.presence).toBeCloseTo(0.6);
});

test.each([
  ['the detector sees nobody', { score: 0, presence: 0.99 }],
  ['the landmark model does not agree', { score: 0.99, presence: 0.1 }],
])('nobody is there when %s', async (_, script) => {
  expect(await poseFrom(script)).toBeNull();
});

test('somebody in profile, whom the detector half believes in, is there when the landmark model agrees', async () => {
  expect((await poseFrom({ score: 0.35, presence: 0.95 }))?.presence).toBeCloseTo(0.35);
  expect(await poseFrom({ score: 0.25, presence: 0.95 })).toBeNull();
});

test.each([
  ['in the mirror', [0.1]],
  ['with the region higher up', [0.1, 0.1]],
])('somebody the landmark model sees only %s is found', async (_, firstPresences) => {
  expect((await poseFrom({ score: 0.8, presence: 0.9, firstPresences }))?.presence).toBeCloseTo(0.8);
});

test('a profile that no body has is looked for in a larger region, and kept where there is no better one', async () => {
  const mended = await start({ score: 0.9, presence: 0.9, neckless: 1 });
  const pose = await mended.engine.estimate(frameAt(0));
  expect(pose!.image.leftEar.y).toBeLessThan(pose!.image.leftShoulder.y);
  expect(mended.runtime.landmarkRuns).toBe(2);
  const hopeless = await start({ score: 0.9, presence: 0.9, neckless: 99 });
  expect(await hopeless.engine.estimate(frameAt(0))).not.toBeNull();
  expect(hopeless.runtime.landmarkRuns).toBe(3);
});

test('of many looks at a profile those count that show a body', async () => {
  const { engine } = await start({ score: 0.9, presence: 0.9, neckless: 4 }, { model: 'lite', looks: 'averaged' });
  const pose = await engine.estimate(frameAt(0));
  expect(pose!.image.leftShoulder.y - pose!.image.leftEar.y).toBeGreaterThan(5);
});

test('a person once found is followed without the detector', async () => {
  const { engine, runtime } = await start({ score: 0.9, presence: 0.9 });
  for (const atMs of [0, 100, 200]) expect(await engine.estimate(frameAt(atMs))).not.toBeNull();
  expect([runtime.detectorRuns, runtime.landmarkRuns]).toEqual([1, 3]);
});

test('a person lost is looked for again in the very same frame', async () => {
  const { engine, runtime } = await start({ score: 0.9, presence: 0.9 });
  await engine.estimate(frameAt(0));
  runtime.script.presence = 0.2;
  expect(await engine.estimate(frameAt(100))).toBeNull();
  expect(runtime.detectorRuns).toBe(2);
  runtime.script.presence = 0.9;
  expect(await engine.estimate(frameAt(200))).not.toBeNull();
});

test.each([1, 5, 30])('at %i frames a second the detector has another look every two seconds', async (fps) => {
  const { engine, runtime } = await start({ score: 0.9, presence: 0.9 });
  for (let i = 0; i <= 5 * fps; i++) await engine.estimate(frameAt((i * 1000) / fps));
  expect(runtime.detectorRuns).toBeGreaterThanOrEqual(2);
  expect(runtime.detectorRuns).toBeLessThanOrEqual(3);
});

test('what only the landmark model believes in is let go at the next look', async () => {
  const { engine, runtime } = await start({ score: 0.9, presence: 0.99 });
  await engine.estimate(frameAt(0));
  runtime.script.score = 0;
  expect(await engine.estimate(frameAt(1000))).not.toBeNull();
  expect(await engine.estimate(frameAt(2000))).toBeNull();
});

test('averaged looks see the person five times, and the landmarks stay where they were', async () => {
  const once = await start({ score: 0.9, presence: 0.9 });
  const averaged = await start({ score: 0.9, presence: 0.9 }, { model: 'lite', looks: 'averaged' });
  const pose = await once.engine.estimate(frameAt(0));
  const mean = await averaged.engine.estimate(frameAt(0));
  expect([once.runtime.landmarkRuns, averaged.runtime.landmarkRuns]).toEqual([1, 5]);
  expect(Math.abs(mean!.image.nose.x - pose!.image.nose.x)).toBeLessThan(1);
  expect(mean!.presence).toBeCloseTo(0.9);
});

test('somebody at a desk is seen fifteen times: ten times closer', async () => {
  const { engine, runtime } = await start(
    { score: 0.9, presence: 0.9, atDesk: true },
    { model: 'lite', looks: 'averaged' },
  );
  expect((await engine.estimate(frameAt(0)))?.presence).toBeCloseTo(0.9);
  expect(runtime.landmarkRuns).toBe(15);
});

test('a careful look takes two more looks a frame until all ten were taken, and leaves the live pose as it is', async () => {
  const { engine, runtime } = await start({ score: 0.9, presence: 0.9, atDesk: true });
  const live = await engine.estimate(frameAt(0));
  engine.lookCarefully(true);
  const ends: boolean[] = [];
  for (let i = 1; i <= 12; i++) {
    const pose = await engine.estimate(frameAt(100 * i));
    expect(pose?.image.leftKnee.y).toBeCloseTo(live!.image.leftKnee.y);
    ends.push(engine.careful !== null);
  }
  expect(ends.flatMap((isEnd, i) => (isEnd ? [i + 1] : []))).toEqual([6, 12]);
  expect(runtime.landmarkRuns).toBe(1 + 12 + 2 * 10);
  engine.lookCarefully(false);
  await engine.estimate(frameAt(1300));
  expect([engine.careful, runtime.landmarkRuns]).toEqual([null, 34]);
});

test('a careful look begins anew with the next person', async () => {
  const { engine, runtime } = await start({ score: 0.9, presence: 0.9 });
  engine.lookCarefully(true);
  for (const t of [0, 100]) await engine.estimate(frameAt(t));
  runtime.script.score = runtime.script.presence = 0;
  await engine.estimate(frameAt(200));
  runtime.script.score = runtime.script.presence = 0.9;
  for (const t of [300, 400]) await engine.estimate(frameAt(t));
  expect(engine.careful, 'five looks of a far person need three frames').toBeNull();
  await engine.estimate(frameAt(500));
  expect(engine.careful).not.toBeNull();
});

test('somebody who is lost and found again in each frame is looked at carefully all the same', async () => {
  const { engine, runtime } = await start({ score: 0.9, presence: 0.9 });
  engine.lookCarefully(true);
  for (const t of [0, 100, 200]) {
    runtime.script.firstPresences = t === 0 ? [] : [0.1];
    expect(await engine.estimate(frameAt(t))).not.toBeNull();
  }
  expect(engine.careful).not.toBeNull();
});

test('reset forgets the person', async () => {
  const { engine, runtime } = await start({ score: 0.9, presence: 0.9 });
  await engine.estimate(frameAt(0));
  engine.reset();
  await engine.estimate(frameAt(100));
  expect(runtime.detectorRuns).toBe(2);
});

test('every frame is closed once, found or not, and when the engine fails', async () => {
  const { engine, runtime } = await start({ score: 0.9, presence: 0.9 });
  let closed = 0;
  const closing = (): Frame => ({ ...frameAt(0), image: Object.assign({ close: () => closed++ }, GREY) as Pixels });
  await engine.estimate(closing());
  runtime.script.score = runtime.script.presence = 0;
  await engine.estimate(closing());
  runtime.script.score = 0.9;
  runtime.script.failure = new Error('memory access out of bounds');
  await expect(engine.estimate(closing())).rejects.toMatchObject({ fault: { kind: 'crashed' } });
  expect(closed).toBe(3);
});

test('a model file that is missing or damaged reaches the caller as that very fault', async () => {
  const fault = { kind: 'modelDamaged', file: 'lite', detail: 'Its SHA-256 differs.' } as const;
  const engine = engineOn(new ScriptedRuntime({ score: 0, presence: 0 }), () => Promise.reject(new EngineError(fault)));
  await expect(engine.load({ model: 'lite' })).rejects.toMatchObject({ fault });
});

test('changing the model lets go of the old one, and disposing of all', async () => {
  const { engine, runtime } = await start({ score: 0.9, presence: 0.9 });
  await engine.load({ model: 'heavy' });
  expect(runtime.modelsAlive).toBe(2);
  engine.dispose();
  expect(runtime.modelsAlive).toBe(0);
});

test('asking before loading is said to be that', async () => {
  const engine = engineOn(new ScriptedRuntime({ score: 0, presence: 0 }));
  await expect(engine.estimate(frameAt(0))).rejects.toThrow('before load()');
});

test('the mask model is taken only when a mask is asked for', async () => {
  const asked: string[] = [];
  const bytes = (name: string) => {
    asked.push(name);
    return scriptedBytes(name);
  };
  const engine = engineOn(new ScriptedRuntime({ score: 0, presence: 0 }), bytes);
  await engine.load({ model: 'full' });
  await engine.load({ model: 'full', bodyMask: true });
  expect(asked).toEqual(['detector', 'full', 'detector', 'full-mask']);
});

async function poseFrom(script: Script) {
  const { engine } = await start(script);
  return engine.estimate(frameAt(0));
}

async function start(script: Script, options: EngineOptions = { model: 'lite' }) {
  const runtime = new ScriptedRuntime(script);
  const engine = engineOn(runtime);
  await engine.load(options);
  return { engine, runtime };
}

function engineOn(runtime: ScriptedRuntime, modelBytes: (name: string) => Promise<Uint8Array> = scriptedBytes) {
  return new BlazePose({ runtime, modelBytes, readPixels: ({ image }) => image as Pixels, nowMs: () => 0 });
}

function frameAt(timestampMs: number): Frame {
  return { image: GREY, timestampMs, width: GREY.width, height: GREY.height };
}
