import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cameraFault, type CameraFault } from '../../camera/camera-fault';
import type { FrameSource } from '../../camera/frame-source';
import { FakeBrowser, FakeStream, FakeTrack } from '../../camera/test-browser';
import { poseWith } from '../../geometry/test-pose';
import { DEFAULT_SETTINGS } from '../../storage/settings';
import { Replay, testSource } from '../live/test-live';
import { CameraRun } from './camera-run.svelte';
import { engineWishOf } from './engine-wish';
import type { RunState } from './run-state';

const upright = (timestampMs: number) => poseWith({ timestampMs });

beforeEach(() => {
  new FakeBrowser().install();
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function running(opened: (FrameSource | CameraFault)[]) {
  const replay = new Replay();
  let tries = 0;
  let clients = 0;
  const run = new CameraRun({
    openEngine: () => Promise.resolve((clients++, replay)),
    openSource: () => Promise.resolve(opened[Math.min(tries++, opened.length - 1)]!),
    cameraId: () => null,
    engine: () => engineWishOf(DEFAULT_SETTINGS),
    fps: 15,
    lookAt: (result) => ({ result, judgement: null, baseline: null, features: NOTHING, compared: NOTHING }),
  });
  const told = { looks: [] as number[], states: [] as RunState['phase'][], interrupted: 0 };
  const leave = run.subscribe({
    onLook: ({ result }) => told.looks.push(result.timestampMs),
    onState: ({ phase }) => told.states.push(phase),
    onInterrupted: () => (told.interrupted += 1),
  });
  await run.start({ kind: 'webcam' });
  await vi.advanceTimersByTimeAsync(0);
  return { run, replay, told, leave, tries: () => tries, clients: () => clients };
}

const NOTHING = { timestampMs: 0, view: null, presence: 0, angles: {}, unmeasured: {} } as const;

/** A webcam whose track can be muted and pulled out. */
function webcamOf(track: FakeTrack): FrameSource {
  return { ...testSource(), preview: { kind: 'stream', stream: new FakeStream(track) as unknown as MediaStream } };
}

function film(): FrameSource {
  return { ...testSource('file'), preview: { kind: 'video', video: document.createElement('video') } };
}

test('every look is told once to each who subscribes, and to nobody who has left', async () => {
  const { run, replay, told } = await running([testSource()]);
  const others: number[] = [];
  const stop = run.subscribe({ onLook: ({ result }) => others.push(result.timestampMs) });
  replay.play(upright, 1, 10);
  stop();
  replay.play(upright, 1, 10);
  expect(told.looks).toHaveLength(20);
  expect(new Set(told.looks).size).toBe(20);
  expect(others).toEqual(told.looks.slice(0, 10));
});

test('a muted camera is told, and goes on by itself when it is back', async () => {
  const track = new FakeTrack();
  const { run, told } = await running([webcamOf(track)]);
  track.setMuted(true);
  await vi.advanceTimersByTimeAsync(2500);
  expect(run.state).toMatchObject({ phase: 'fault', fault: { fault: { kind: 'muted' } }, lasting: true });
  expect(run.source).not.toBeNull();
  track.setMuted(false);
  expect(run.state.phase).toBe('running');
  expect(told.states).toEqual(['opening', 'opening', 'running', 'fault', 'running']);
});

test('a busy camera is tried again every few seconds until it opens', async () => {
  const { run, tries } = await running([cameraFault('busy'), cameraFault('busy'), testSource()]);
  expect(run.state).toMatchObject({ phase: 'fault', fault: { fault: { kind: 'busy' } }, lasting: false });
  await vi.advanceTimersByTimeAsync(11_000);
  expect(run.state.phase).toBe('running');
  expect(tries()).toBe(3);
});

test('who gives up while a busy camera is waited for is not brought back to it', async () => {
  const { run, tries } = await running([cameraFault('busy'), testSource()]);
  run.stop();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(tries()).toBe(1);
  expect(run.state.phase).toBe('idle');
});

test('a film that breaks off is told within seconds, and its last picture says nothing of now', async () => {
  const { run, replay, told } = await running([film()]);
  replay.play(upright, 1);
  expect(run.isSilent).toBe(false);
  await vi.advanceTimersByTimeAsync(4000);
  expect(run.isSilent).toBe(true);
  expect(told.interrupted).toBe(1);
  replay.play(upright, 0.1);
  expect(run.isSilent).toBe(false);
});

test('a camera may take five seconds to change its rate; a still picture stands for ever', async () => {
  const camera = await running([testSource()]);
  camera.replay.play(upright, 1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(camera.told.interrupted).toBe(0);
  await vi.advanceTimersByTimeAsync(2000);
  expect(camera.told.interrupted).toBe(1);
  const picture = await running([testSource('file')]);
  picture.replay.play(upright, 1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(picture.told.interrupted).toBe(0);
});

test('an engine that nobody needs for some minutes is freed, and comes again when it is wanted', async () => {
  const { run, replay, clients } = await running([testSource()]);
  run.stop();
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  expect(replay.isDisposed).toBe(false);
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  expect(replay.isDisposed).toBe(true);
  run.resume();
  await vi.advanceTimersByTimeAsync(0);
  expect(run.state.phase).toBe('running');
  expect(clients()).toBe(2);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(run.source).not.toBeNull();
});

test('when the last one leaves, the camera goes off and the engine is freed', async () => {
  const source = testSource();
  const { run, replay, leave } = await running([source]);
  const stop = run.subscribe({});
  leave();
  expect(source.isStopped).toBe(false);
  stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(source.isStopped).toBe(true);
  expect(replay.isDisposed).toBe(true);
});
