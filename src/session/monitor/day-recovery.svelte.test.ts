import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cameraFault, type CameraFault } from '../../camera/camera-fault';
import type { FrameSource } from '../../camera/frame-source';
import { FakeStream, FakeTrack } from '../../camera/test-browser';
import { poseWith } from '../../geometry/test-pose';
import { openLocalStore } from '../../storage/local-store';
import { liveWith, testSource } from '../live/test-live';
import { betweenTicks } from './happenings';
import { Monitor } from './monitor.svelte';
import { catchUp } from './page-clock';

const upright = (timestampMs: number) => poseWith({ timestampMs });

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({
    toFake: ['Date', 'performance', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'],
  });
  vi.setSystemTime(new Date(2026, 10, 23, 20));
  catchUp();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A webcam whose track can be watched. */
function webcam(label = 'Desk camera'): FrameSource {
  const stream = new FakeStream(new FakeTrack(label)) as unknown as MediaStream;
  return { ...testSource(), label, preview: { kind: 'stream', stream } };
}

/** A day with whatever answers when the camera is asked for, one after the other; the last answers from then on. */
async function dayWith(answers: readonly (FrameSource | CameraFault)[]) {
  let asked = 0;
  const openSource = () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)]!);
  const { live, replay } = liveWith(testSource(), { openSource });
  const monitor = new Monitor({
    live,
    settingsStore: openLocalStore('test-monitor'),
    memoryStore: openLocalStore('test-memory'),
    boundaryHour: () => 0,
    chance: () => 0.5,
    isLiveInView: () => false,
    tell: () => undefined,
    hint: () => undefined,
  });
  /** Time passes; with a pose somebody is seen twice a second. */
  const pass = async (seconds: number, isSeen: boolean) => {
    for (let step = 0; step < seconds * 2; step += 1) {
      await vi.advanceTimersByTimeAsync(500);
      replay.nowMs = performance.now();
      if (isSeen) replay.play(upright, 0.001, 1);
      flushSync();
    }
  };
  await monitor.start();
  await vi.dynamicImportSettled();
  await pass(2, false);
  await pass(20, true);
  return { monitor, live, pass, kinds: () => monitor.log.happenings.map(({ kind }) => kind) };
}

test('a camera that another program takes is asked for again until it is free, and the day goes on', async () => {
  const busy = cameraFault('busy');
  const { monitor, live, pass, kinds } = await dayWith([webcam(), busy, busy, webcam()]);
  expect(live.phase.phase).toBe('watching');
  await pass(25, false);
  expect(monitor.log.happenings).toMatchObject([
    { kind: 'camera', fault: 'frozen' },
    { kind: 'camera', fault: 'busy' },
  ]);
  await pass(5, true);
  expect(live.phase.phase).toBe('watching');
  expect(kinds().at(-1)).toBe('again');
  expect(monitor.log.happenings.at(-1)).toMatchObject({ forMs: expect.any(Number) as number });
  expect(monitor.isOn).toBe(true);
});

test('another camera asks for its own baseline, and the one before is known again when it returns', async () => {
  const [desk, laptop] = [webcam(), webcam('Laptop camera')];
  const { monitor, live, pass, kinds } = await dayWith([desk, laptop, desk]);
  live.restart();
  await pass(2, false);
  await pass(2, true);
  expect(live.phase.phase).toBe('capturing');
  expect(kinds()).toEqual(['needsBaseline']);
  live.restart();
  await pass(2, false);
  await pass(2, true);
  expect(live.phase.phase).toBe('watching');
  expect(monitor.isOn).toBe(true);
});

test('a computer that slept for two hours goes on, says so, and takes its sleep for no slump', async () => {
  const { monitor, live, pass, kinds } = await dayWith([webcam()]);
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  await pass(8, true);
  expect(kinds()).toContain('leapt');
  expect(live.phase.phase).toBe('watching');
  expect(monitor.coaching.cue).toBeNull();
});

test('a quiet half hour is over after a sleep of two hours, and the time in one position begins anew', async () => {
  const { monitor, pass } = await dayWith([webcam()]);
  await pass(90, true);
  expect(monitor.stillMs).toBeGreaterThan(60_000);
  monitor.coaching.quiet.forMinutes(30);
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  await pass(8, true);
  expect(monitor.coaching.quiet.silence).toBeNull();
  expect(monitor.stillMs).toBeLessThan(30_000);
  expect(monitor.coaching.hasMoved).toBe(false);
});

test('a sleep, a freeze, a clock set back and a clock that drifts a little are told apart', () => {
  const before = { epochMs: 1_000_000_000, monotonicMs: 5000, isCameraOn: true };
  const after = (wallMs: number, runMs: number) =>
    betweenTicks(before, { ...before, epochMs: before.epochMs + wallMs, monotonicMs: before.monotonicMs + runMs })
      ?.kind ?? null;
  expect(after(3_600_000, 3_600_000)).toBe('slept');
  expect(after(3_600_000, 5000)).toBe('leapt');
  expect(after(30_000, 30_000)).toBe('frozen');
  expect(after(-3_600_000, 5000)).toBe('clockChanged');
  expect(after(8000, 5000)).toBeNull();
});
