import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FrameSource } from '../../camera/frame-source';
import { FakeBrowser, FakeStream, FakeTrack } from '../../camera/test-browser';
import type { Pose } from '../../geometry/landmarks';
import { poseWith } from '../../geometry/test-pose';
import { openHistory, type HistoryStore } from '../../history/history-store';
import { HistoryHold } from '../history/history-hold';
import { openLocalStore } from '../../storage/local-store';
import { Recording } from '../history/recording.svelte';
import { LITE, liveWith, testSource } from '../live/test-live';
import type { DayGap } from './day-gap';
import { Monitor } from './monitor.svelte';

const NAME = 'test-gaps';
const SEEN_S = 60;
const GAP_S = 120;
/** A look speaks for a quarter of a minute, where nothing says that it is over. */
const LOOK_LASTS_MS = 15_000;
/** The slowest watchdog, and a camera's own time to be found silent. */
const NOTICED_WITHIN_MS = 15_000;
const DESK = { kind: 'videoinput', deviceId: 'desk', label: 'Desk camera' };

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({
    toFake: ['Date', 'performance', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'],
  });
  vi.setSystemTime(new Date(2026, 10, 23, 20));
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await Dexie.delete(NAME);
});

type PoseAt = (timestampMs: number) => Pose | null;
const upright: PoseAt = (timestampMs) => poseWith({ timestampMs });
const nobody: PoseAt = () => null;

/** A day at a webcam that is written down, with a baseline taken and a minute of it seen. */
async function day() {
  const browser = new FakeBrowser();
  browser.devices = [DESK];
  browser.install();
  let track = new FakeTrack();
  const openSource = () => Promise.resolve(webcamWith((track = new FakeTrack())));
  const { live, replay } = liveWith(testSource(), { openSource });
  const gaps: DayGap[] = [];
  const monitor = new Monitor({
    live,
    settingsStore: openLocalStore('test-monitor'),
    memoryStore: openLocalStore('test-memory'),
    boundaryHour: () => 0,
    chance: () => 0.5,
    isLiveInView: () => false,
    tell: () => undefined,
    hint: () => undefined,
    onGap: (gap) => gaps.push(gap),
  });
  const hold = new HistoryHold(() => openHistory(NAME));
  const recording = new Recording({
    live,
    hold,
    now: () => Date.now(),
    monotonic: () => performance.now(),
    random: (bytes) => crypto.getRandomValues(bytes),
    askToKeep: () => undefined,
    onFault: () => undefined,
  });
  const stop = recording.start();
  const pass = async (seconds: number, isSeen: boolean, poseAt: PoseAt = upright) => {
    for (let step = 0; step < seconds * 2; step += 1) {
      await vi.advanceTimersByTimeAsync(500);
      replay.nowMs = performance.now();
      if (isSeen) replay.play(poseAt, 0.001, 1);
      flushSync();
    }
  };
  await monitor.start();
  await vi.dynamicImportSettled();
  await pass(2, false);
  for (let tries = 0; live.phase.phase !== 'watching' && tries < 20; tries += 1) await pass(1, true);
  await pass(SEEN_S, true);
  const minutes = async () => {
    stop();
    await recording.settled();
    const kept = await ((await hold.take()) as HistoryStore).database.minutes.toArray();
    await hold.close();
    return kept;
  };
  return { monitor, live, replay, browser, pass, minutes, gaps, track: () => track };
}

type Day = Awaited<ReturnType<typeof day>>;

function webcamWith(track: FakeTrack): FrameSource {
  const stream = new FakeStream(track) as unknown as MediaStream;
  return { ...testSource(), preview: { kind: 'stream', stream } };
}

const LOST = { kind: 'crashed', detail: 'The graphics card was lost.' } as const;
const HUNG = { kind: 'hung', detail: '' } as const;

/** How pictures stop coming, and how they come again. */
type Way = readonly [reason: DayGap['reason'], begin: (day: Day) => void, end: (day: Day) => void];
const GAPS: Record<string, Way> = {
  'a camera pulled out': [
    'cameraGone',
    ({ browser, track }) => ((browser.devices = []), track().end()),
    ({ browser }) => browser.changeDevices([DESK]),
  ],
  'a camera that ends by itself': ['cameraStopped', ({ track }) => track().end(), () => undefined],
  'a camera that is switched off at the keyboard': [
    'cameraHeldBack',
    ({ track }) => track().setMuted(true),
    ({ track }) => track().setMuted(false),
  ],
  'a worker that hangs': [
    'engineStopped',
    ({ replay }) => replay.handlers?.onFault(HUNG, 'restarting'),
    ({ replay }) => replay.handlers?.onEngine?.(LITE),
  ],
  'a graphics card that is lost': [
    'engineStopped',
    ({ replay }) => replay.handlers?.onFault(LOST, 'restarting'),
    ({ replay }) => replay.handlers?.onEngine?.(LITE),
  ],
  'an engine that does not start again': [
    'engineStopped',
    ({ replay }) => replay.handlers?.onFault(HUNG, 'stopped'),
    ({ live }) => live.resume(),
  ],
};

test.each(Object.entries(GAPS))(
  '%s: the day says so, goes on, and its history leaves the gap unmeasured and says why',
  async (_, way) => {
    const [reason, begin, end] = way;
    const today = await day();
    const startMs = Date.now();
    begin(today);
    await today.pass(GAP_S, false);
    const endMs = Date.now();
    end(today);
    await today.pass(2, false);
    await today.pass(SEEN_S, true);
    expect(today.live.phase.phase).toBe('watching');
    const happenings = today.monitor.log.happenings;
    expect(happenings[0]?.kind).toMatch(/camera|engine/);
    expect(happenings.at(-1)).toMatchObject({ kind: 'again' });
    const minutes = await today.minutes();
    expect(minutes.some(({ startedAt }) => startedAt > startMs + LOOK_LASTS_MS && startedAt + 60_000 < endMs)).toBe(
      false,
    );
    const coveredMs = minutes.reduce((sum, each) => sum + each.coveredMs, 0);
    expect(coveredMs).toBeGreaterThan((2 * SEEN_S - 10) * 1000);
    expect(coveredMs).toBeLessThan((2 * SEEN_S + 8) * 1000);
    expect(today.gaps).toMatchObject([{ reason }]);
    expect(Math.abs(today.gaps[0]!.forMs - GAP_S * 1000)).toBeLessThan(NOTICED_WITHIN_MS);
    expect(Math.abs(today.gaps[0]!.sinceMs - startMs)).toBeLessThan(NOTICED_WITHIN_MS);
  },
);

test('a computer that slept with its inner clock standing still: the sleep is unmeasured', async () => {
  const today = await day();
  const startMs = Date.now();
  vi.setSystemTime(startMs + 2 * 3_600_000);
  await today.pass(SEEN_S, true);
  expect(today.monitor.log.happenings).toMatchObject([{ kind: 'leapt' }]);
  expect(today.gaps).toMatchObject([{ reason: 'leapt' }]);
  expect(Math.abs(today.gaps[0]!.sinceMs - startMs)).toBeLessThan(NOTICED_WITHIN_MS);
  const minutes = await today.minutes();
  const within = minutes.filter(({ startedAt }) => startedAt > startMs && startedAt < startMs + 119 * 60_000);
  expect(within).toEqual([]);
  const coveredMs = minutes.reduce((sum, each) => sum + each.coveredMs, 0);
  expect(coveredMs).toBeLessThan((2 * SEEN_S + 8) * 1000 + LOOK_LASTS_MS);
});

test('a day that ends in a gap tells it, and a hiccup is not worth a word', async () => {
  const today = await day();
  today.track().setMuted(true);
  await today.pass(10, false);
  today.track().setMuted(false);
  await today.pass(5, true);
  expect(today.gaps).toEqual([]);
  today.track().setMuted(true);
  await today.pass(GAP_S, false);
  today.monitor.stop();
  expect(today.gaps).toMatchObject([{ reason: 'cameraHeldBack' }]);
});

test('while nobody is there the camera is off, and the history says why nothing was measured', async () => {
  const today = await day();
  await today.pass(6 * 60, true, nobody);
  expect(today.monitor.isResting).toBe(true);
  await today.pass(60, false);
  dispatchEvent(new Event('pointermove'));
  await today.pass(10, false);
  await today.pass(5, true);
  expect(today.monitor.isResting).toBe(false);
  expect(today.gaps).toMatchObject([{ reason: 'nobodyThere' }]);
});
