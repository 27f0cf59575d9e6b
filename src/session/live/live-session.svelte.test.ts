import { beforeEach, expect, test } from 'vitest';
import { cameraFault, type CameraFault } from '../../camera/camera-fault';
import type { FrameSource } from '../../camera/frame-source';
import { poseWith } from '../../geometry/test-pose';
import { EngineError } from '../../pose/pose-estimator';
import { parseBaselines } from '../../storage/saved-baseline';
import { liveWith, Replay, testSource } from './test-live';

const upright = (timestampMs: number) => poseWith({ timestampMs });
/** The left shoulder five centimetres lower. */
const dropped = (timestampMs: number) => poseWith({ timestampMs, body: { leftShoulder: { y: LOWER_Y } } });
const LOWER_Y = poseWith().world.leftShoulder.y + 0.05;
const nobody = () => null;

/** Enough for framing, settling and five seconds of holding. */
const BASELINE_S = 9.5;

beforeEach(() => localStorage.clear());

async function watching(parts = {}) {
  const source = testSource();
  const made = liveWith(source, parts);
  await made.live.start({ kind: 'webcam' });
  await settled();
  made.replay.play(upright, BASELINE_S);
  return { ...made, source };
}

/** The engine's client arrives a few promises later. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

test('the first visit leads through framing to a baseline and then watches', async () => {
  const { live, replay, baselines } = liveWith(testSource());
  await live.start({ kind: 'webcam' });
  await settled();
  replay.play(nobody, 1);
  expect(live.taking.capture).toMatchObject({ phase: 'framing', help: 'nobody' });
  replay.play(upright, BASELINE_S);
  expect(live.phase.phase).toBe('watching');
  expect(baselines.saved.items.map(({ baseline }) => baseline.name)).toEqual(['Desk']);
});

test('a ready baseline is compared with once the tracker has settled, and nobody has to sit still for it', async () => {
  const { baselines } = await watching();
  const [taken] = baselines.saved.items;
  localStorage.clear();
  const source = { ...testSource(), kind: 'mannequin' as const };
  const ready = { ...taken!, source: source.kind, camera: source.label };
  const { live, replay } = liveWith(source, { readyBaselines: () => [ready] });
  await live.start({ kind: 'mannequin' });
  await settled();
  replay.play(dropped, 1, 5);
  expect(live.phase.phase).toBe('watching');
  expect(live.judgement, 'the first looks are not compared').toBeNull();
  replay.play(upright, 3, 5);
  expect(live.judgement?.state).toBe('aligned');
});

test.each([5, 15, 30])('upright is aligned and a dropped shoulder is named, at %i pictures a second', async (fps) => {
  const { live, replay } = await watching();
  replay.play(upright, 3, fps);
  expect(live.judgement?.state).toBe('aligned');
  replay.play(dropped, 4, fps);
  expect(live.judgement).toMatchObject({ cause: 'unevenShoulders' });
  replay.play(upright, 3, fps);
  expect(live.judgement?.state).toBe('aligned');
});

test.each([
  ['quick', 8, 'full'],
  ['slow', 30, 'lite'],
] as const)('a first visit on a %s device goes on with the model that suits it', async (_, landmarkMs, model) => {
  const { live, replay, settings } = liveWith(testSource());
  replay.landmarkMs = landmarkMs;
  await live.start({ kind: 'webcam' });
  await settled();
  replay.play(upright, 2);
  await settled();
  expect(settings.values.model).toBe(model);
  replay.play(upright, BASELINE_S);
  expect(live.phase.phase).toBe('watching');
});

test('a model chosen by hand stays, and so does the one that a baseline rests on', async () => {
  const byHand = liveWith(testSource());
  byHand.settings.change({ model: 'lite', modelBy: 'person' });
  byHand.replay.landmarkMs = 8;
  await byHand.live.start({ kind: 'webcam' });
  await settled();
  byHand.replay.play(upright, 3);
  expect(byHand.settings.values.model).toBe('lite');
  localStorage.clear();
  const { live, replay, settings } = await watching();
  replay.landmarkMs = 8;
  live.takeBaseline();
  replay.play(upright, 3);
  expect(settings.values.model).toBe('lite');
});

test('somebody who leaves is away, not judged', async () => {
  const { live, replay } = await watching();
  replay.play(nobody, 4);
  expect(live.judgement?.state).toBe('away');
});

test('what is held for a baseline is looked at carefully, and only that', async () => {
  const { live, replay, baselines } = liveWith(testSource());
  await live.start({ kind: 'webcam' });
  for (const [seconds, isCareful] of [
    [1, false],
    [4, true],
    [5, false],
  ] as const) {
    await settled();
    replay.play(upright, seconds);
    await settled();
    expect(replay.isCareful, `after ${seconds} s more`).toBe(isCareful);
  }
  expect(baselines.saved.items[0]?.careful?.angles.shoulderTilt).toBeDefined();
  expect(parseBaselines(structuredClone(baselines.saved))).toEqual(baselines.saved);
});

test('the next visit starts with the baseline of this camera and engine', async () => {
  await watching();
  const next = liveWith(testSource());
  await next.live.start({ kind: 'webcam' });
  expect(next.live.phase.phase).toBe('watching');
  expect(next.live.baseline?.baseline.name).toBe('Desk');
});

test('another engine asks for a baseline of its own', async () => {
  await watching();
  const next = liveWith(testSource());
  next.replay.info = { engine: 'mediapipe', model: 'lite', accelerator: 'cpu', loadMs: 1 };
  await next.live.start({ kind: 'webcam' });
  expect(next.live.phase.phase).toBe('capturing');
});

test('while the words that lead through a baseline are out of sight none is taken', async () => {
  let isGuiding = false;
  const { live, replay, baselines } = liveWith(testSource(), { isGuiding: () => isGuiding });
  await live.start({ kind: 'webcam' });
  await settled();
  replay.play(upright, 60, 5);
  expect(live.phase.phase).toBe('capturing');
  expect(baselines.saved.items).toEqual([]);
  isGuiding = true;
  replay.play(upright, BASELINE_S);
  expect(live.phase.phase).toBe('watching');
});

test('a new baseline is one call, and the old one can be kept instead', async () => {
  const { live, replay, baselines } = await watching();
  live.takeBaseline();
  expect(live.phase.phase).toBe('capturing');
  live.keepBaseline();
  expect(live.phase.phase).toBe('watching');
  live.takeBaseline();
  replay.play(upright, BASELINE_S);
  expect(baselines.saved.items.map(({ baseline }) => baseline.name)).toEqual(['Desk', 'Desk 2']);
  expect(live.baseline?.baseline.name).toBe('Desk 2');
});

test('deleting the only baseline asks for a new one', async () => {
  const { live, replay, baselines } = await watching();
  baselines.remove(baselines.saved.items[0]!.baseline.id);
  replay.play(upright, 0.5);
  expect(live.phase.phase).toBe('capturing');
});

test('pausing and stopping switch the camera off', async () => {
  for (const end of ['pause', 'stop'] as const) {
    const { live, source } = await watching();
    expect(live.isCameraOn).toBe(true);
    live[end]();
    expect(source.isStopped).toBe(true);
    expect(live.isCameraOn).toBe(false);
  }
});

test('a camera that opens after the person gave up is switched off at once', async () => {
  const source = testSource();
  let open: (source: FrameSource | CameraFault) => void = () => undefined;
  const openSource = () => new Promise<FrameSource | CameraFault>((resolve) => (open = resolve));
  const { live } = liveWith(source, { openSource });
  const starting = live.start({ kind: 'webcam' });
  live.stop();
  open(source);
  await starting;
  expect(source.isStopped).toBe(true);
  expect(live.phase.phase).toBe('idle');
});

test('a camera that is open while the engine still loads closes when the person gives up', async () => {
  const source = testSource();
  const { live } = liveWith(source, { openEngine: () => new Promise(() => undefined) });
  void live.start({ kind: 'webcam' });
  await settled();
  live.stop();
  expect(source.isStopped).toBe(true);
});

test('a denied camera is a named fault with a way on', async () => {
  const { live } = liveWith(cameraFault('denied'));
  await live.start({ kind: 'webcam' });
  expect(live.phase).toMatchObject({ phase: 'fault', fault: { from: 'camera', fault: { kind: 'denied' } } });
});

test('an engine that can not start is a named fault, the camera goes off, and trying again loads afresh', async () => {
  const source = testSource();
  const replay = new Replay();
  replay.load = () => {
    replay.loads += 1;
    return Promise.reject(new EngineError({ kind: 'modelDamaged', file: 'x.tflite', detail: 'sha256 differs' }));
  };
  const { live } = liveWith(source, { openEngine: () => Promise.resolve(replay) });
  await live.start({ kind: 'webcam' });
  expect(live.phase).toMatchObject({ phase: 'fault', fault: { from: 'engine', fault: { kind: 'modelDamaged' } } });
  expect(source.isStopped).toBe(true);
  await live.start({ kind: 'webcam' });
  expect(replay.loads).toBe(2);
});

test('the engine is loaded once for many starts', async () => {
  const { live, replay } = await watching();
  live.pause();
  await live.start({ kind: 'webcam' });
  expect(replay.loads).toBe(1);
});

test('an engine that gives up under way is a fault', async () => {
  const { live, replay, source } = await watching();
  replay.handlers?.onFault({ kind: 'hung', detail: '' }, 'stopped');
  expect(live.phase).toMatchObject({ phase: 'fault', fault: { from: 'engine' } });
  expect(source.isStopped).toBe(true);
});

test('a still picture is measured and never judged, and makes no baseline', async () => {
  const { live, replay, baselines } = liveWith(testSource('file'));
  await live.start({ kind: 'file', file: new File([], 'a.png') });
  await settled();
  replay.play(upright, BASELINE_S, 2);
  expect(live.features?.angles.headTilt).toBeDefined();
  expect(live.judgement).toBeNull();
  expect(baselines.saved.items).toEqual([]);
});

test('a film that ends says so', async () => {
  const { live, replay } = liveWith(testSource('file'));
  await live.start({ kind: 'file', file: new File([], 'a.mp4') });
  await settled();
  replay.handlers?.onEnd();
  expect(live.phase.phase).toBe('ended');
});
