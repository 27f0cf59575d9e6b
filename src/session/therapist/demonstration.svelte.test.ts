import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FrameSource } from '../../camera/frame-source';
import { FakeBrowser, FakeStream, FakeTrack } from '../../camera/test-browser';
import { poseWith } from '../../geometry/test-pose';
import { DEFAULT_SETTINGS } from '../../storage/settings';
import { LITE, Replay, testSource } from '../live/test-live';
import { Demonstration } from './demonstration.svelte';

const HUNG = { kind: 'hung', detail: '' } as const;
const upright = (timestampMs: number) => poseWith({ timestampMs });

beforeEach(() => new FakeBrowser().install());
afterEach(() => vi.unstubAllGlobals());

/** A client who sits before the webcam and has been seen for two seconds. */
async function demonstrating(...sources: FrameSource[]) {
  const replay = new Replay();
  const demonstration = new Demonstration({
    openEngine: () => Promise.resolve(replay),
    openSource: () => Promise.resolve(sources.shift() ?? testSource()),
    settings: () => DEFAULT_SETTINGS,
    newId: () => 'id',
    now: () => 0,
  });
  await demonstration.start({ kind: 'webcam' });
  await vi.waitFor(() => expect(replay.handlers).not.toBeNull());
  replay.play(upright, 2);
  return { demonstration, replay };
}

test('while the engine starts again the page can say so, and shows nothing that was seen before', async () => {
  const { demonstration, replay } = await demonstrating();
  expect(demonstration.features?.angles.headTilt).toBeDefined();
  replay.handlers?.onFault(HUNG, 'restarting');
  expect(demonstration).toMatchObject({ phase: { phase: 'running' }, restarting: HUNG, pose: null, features: null });
  replay.handlers?.onEngine?.(LITE);
  replay.play(upright, 1);
  expect(demonstration.restarting).toBeNull();
  expect(demonstration.features?.angles.headTilt).toBeDefined();
});

test('a frozen picture keeps its numbers while the engine starts again', async () => {
  const { demonstration, replay } = await demonstrating();
  await demonstration.toggleFreeze();
  replay.handlers?.onFault(HUNG, 'restarting');
  expect(demonstration.shownFeatures?.angles.headTilt).toBeDefined();
});

test('an engine that does not come back ends the demonstration with a word', async () => {
  const { demonstration, replay } = await demonstrating();
  replay.handlers?.onFault(HUNG, 'restarting');
  replay.handlers?.onFault(HUNG, 'stopped');
  expect(demonstration).toMatchObject({ phase: { phase: 'fault', fault: { from: 'engine' } }, restarting: null });
});

/** As `demonstrating`, before a camera whose pictures a test can spoil. */
async function spoilable() {
  const track = new FakeTrack();
  const stream = new FakeStream(track) as unknown as MediaStream;
  return { ...(await demonstrating({ ...testSource(), preview: { kind: 'stream', stream } })), track };
}

test('a covered camera is told, its last numbers go, and the demonstration goes on when it is seen again', async () => {
  const { demonstration, replay } = await spoilable();
  const shownMs = performance.now();
  const black = { meanLuma: 3, lumaSpread: 1, change: 1 };
  const times = { pixelsMs: 1, detectMs: 0, landmarkMs: 20, totalMs: 21 };
  const look = (check: typeof black) => replay.handlers?.onResult({ timestampMs: shownMs, pose: null, check, times });
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] });
  look(black);
  vi.advanceTimersByTime(2500);
  look(black);
  expect(demonstration.phase).toMatchObject({ phase: 'fault', fault: { fault: { kind: 'covered' } }, lasting: true });
  expect(demonstration).toMatchObject({ pose: null, features: null, isLive: false });
  look({ meanLuma: 110, lumaSpread: 40, change: 3 });
  expect(demonstration.phase.phase).toBe('running');
  vi.useRealTimers();
});

test('a muted camera is told, and a held picture is looked at on', async () => {
  const { demonstration, track } = await spoilable();
  await demonstration.toggleFreeze();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  track.setMuted(true);
  vi.advanceTimersByTime(2500);
  vi.useRealTimers();
  expect(demonstration.phase).toMatchObject({ phase: 'fault', fault: { fault: { kind: 'muted' } } });
  expect(demonstration.shownFeatures?.angles.headTilt).toBeDefined();
});

test('a camera that another program took is tried again by itself, and what sitting tall looks like is kept', async () => {
  const { demonstration, track } = await spoilable();
  expect(demonstration.takeTall()).toBe(true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  track.end();
  await vi.waitFor(() => expect(demonstration.phase).toMatchObject({ fault: { fault: { kind: 'stopped' } } }));
  expect(demonstration).toMatchObject({ source: null, pose: null });
  await vi.advanceTimersByTimeAsync(6000);
  vi.useRealTimers();
  expect(demonstration.phase.phase).toBe('running');
  expect(demonstration.tall.front).toBeDefined();
});
