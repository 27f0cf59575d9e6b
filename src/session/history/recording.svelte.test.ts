import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { poseWith } from '../../geometry/test-pose';
import { isHistoryFault, type HistoryFault } from '../../history/history-fault';
import { openHistory, type HistoryStore } from '../../history/history-store';
import { settingOf } from '../../history/hour-roll-up';
import { HistoryHold } from './history-hold';
import { Recording } from './recording.svelte';
import type { LiveSession } from '../live/live-session.svelte';
import type { Look } from '../run/look';
import type { RunListener } from '../run/run-state';
import { liveWith, testSource } from '../live/test-live';

const NAME = 'test-recording';
const NINE = Date.UTC(2026, 10, 23, 9, 0);
const DAY_MS = 24 * 60 * 60_000;

afterEach(() => Dexie.delete(NAME));

/** As much of a live session as is recorded: what it shows changes look by look. */
class Shown {
  asked = 0;
  phase = $state.raw({ phase: 'watching' });
  source = $state.raw({ kind: 'webcam' });
  engine = { engine: 'litert', model: 'lite', accelerator: 'wasm', loadMs: 1 };
  result = { pose: null };
  cameraKnowledge: { readonly cameraRollDeg?: number } = {};
  readonly coachListeners = new Set();
  listener: RunListener = {};
  baseline = {
    source: 'webcam',
    camera: 'Desk camera',
    baseline: { id: 'b', name: 'Desk', view: 'front', engineModel: 'litert-lite', angles: {}, capturedAtMs: NINE },
  };

  subscribe(listener: RunListener): () => void {
    this.listener = listener;
    return () => (this.listener = {});
  }

  look(timestampMs: number): void {
    const features = { timestampMs, view: 'front', presence: 1, angles: {}, unmeasured: {} };
    const judgement = { timestampMs, state: 'aligned', severity: 0, deviations: [] };
    const { baseline, result } = this;
    this.listener.onLook?.({ result, features, compared: features, judgement, baseline } as unknown as Look);
  }
}

async function record(
  kind: string,
  seconds: number,
  end: (shown: Shown) => void,
  open: () => ReturnType<typeof openHistory> = () => openHistory(NAME),
  from = NINE,
  each: (shown: Shown, ms: number) => void = () => undefined,
) {
  const shown = new Shown();
  shown.source = { kind };
  let ms = 0;
  const hold = new HistoryHold(open);
  let fault: HistoryFault | null = null;
  const recording = new Recording({
    live: shown as unknown as LiveSession,
    hold,
    now: () => from + ms,
    monotonic: () => ms,
    random: (bytes) => bytes.forEach((_, i) => (bytes[i] = (ms + i * 7) % 256)),
    askToKeep: () => (shown.asked += 1),
    onFault: (next) => (fault = next),
  });
  const stop = recording.start();
  for (; ms < seconds * 1000; ms += 500) {
    each(shown, ms);
    shown.look(ms);
    flushSync();
  }
  end(shown);
  flushSync();
  await recording.settled();
  const store = (await hold.take()) as HistoryStore;
  const minutes = await store.database.minutes.toArray();
  const content = await store.content();
  stop();
  await recording.settled();
  await hold.close();
  if (isHistoryFault(content)) throw new Error(content.detail);
  return { minutes, content, fault, asked: shown.asked };
}

const covered = (minutes: readonly { coveredMs: number }[]) => minutes.reduce((sum, each) => sum + each.coveredMs, 0);

test('a page that dies without a word has lost no more than ten seconds', async () => {
  const { minutes, content, fault } = await record('webcam', 150, () => undefined);
  expect(fault).toBeNull();
  expect(minutes.length).toBe(3);
  expect(covered(minutes)).toBeGreaterThanOrEqual(139_000);
  expect(content.sessions).toMatchObject([{ endedAt: null, baselineId: 'b', setupId: 'Desk camera' }]);
  expect(content.entries).toMatchObject([{ kind: 'baseline', baselineId: 'b' }]);
});

test('a session that ends has lost nothing, and knows when it ended', async () => {
  const { minutes, content } = await record('webcam', 90, (shown) => (shown.phase = { phase: 'paused' }));
  expect(covered(minutes)).toBe(90_000);
  expect(content.sessions).toMatchObject([{ endedAt: NINE + 90_000 }]);
});

test('days that are over are packed when a session begins, long before the history is opened', async () => {
  const yesterday = await record(
    'webcam',
    90,
    (shown) => (shown.phase = { phase: 'paused' }),
    undefined,
    NINE - DAY_MS,
  );
  expect(yesterday.minutes.length).toBeGreaterThan(0);
  const { minutes, content } = await record('webcam', 90, (shown) => (shown.phase = { phase: 'paused' }));
  expect(minutes.every(({ startedAt }) => startedAt >= NINE)).toBe(true);
  expect(covered(minutes)).toBe(90_000);
  expect(content.sessions.length).toBe(2);
  const store = await openHistory(NAME);
  if (isHistoryFault(store)) throw new Error(store.detail);
  const packed = await store.database.days.toArray();
  store.database.close();
  expect(packed.map((day) => day.minutes)).toEqual([2]);
});

test('what could not be stored waits, and is stored once there is room', async () => {
  let tries = 0;
  const open = async () => ((tries += 1) < 12 ? { fault: 'quota' as const, detail: 'full' } : openHistory(NAME));
  const { minutes, content, fault } = await record('webcam', 200, (shown) => (shown.phase = { phase: 'paused' }), open);
  expect(tries).toBeGreaterThanOrEqual(12);
  expect(fault).toBeNull();
  expect(covered(minutes)).toBe(200_000);
  expect(content.sessions).toMatchObject([{ endedAt: NINE + 200_000, baselineId: 'b' }]);
});

test('a film and the mannequin are nobody’s history', async () => {
  for (const kind of ['file', 'mannequin']) {
    const { minutes, content } = await record(kind, 70, () => undefined);
    expect(minutes).toEqual([]);
    expect(content.sessions).toEqual([]);
  }
});

test('another baseline begins another session', async () => {
  const { content } = await record('webcam', 30, (shown) => {
    shown.baseline = { ...shown.baseline, baseline: { ...shown.baseline.baseline, id: 'c' } };
    shown.look(30_500);
  });
  expect(content.sessions.map(({ baselineId }) => baselineId)).toEqual(['b', 'c']);
});

test('the browser is asked to keep the records once, when ten minutes are worth keeping', async () => {
  expect((await record('webcam', 500, () => undefined)).asked).toBe(0);
  expect((await record('webcam', 900, () => undefined)).asked).toBe(1);
});

test('numbers of another calibration are another session, so that lines break between them', async () => {
  const pause = (shown: Shown) => (shown.phase = { phase: 'paused' });
  const level = (shown: Shown, ms: number) => (shown.cameraKnowledge = ms < 30_000 ? {} : { cameraRollDeg: 2.5 });
  const { content, minutes } = await record('webcam', 60, pause, undefined, NINE, level);
  const [before, after] = content.sessions;
  expect(content.sessions).toHaveLength(2);
  expect(settingOf(before!)).not.toBe(settingOf(after!));
  expect(after!.calibration).toBe('roll 2.50');
  expect(new Set(minutes.map(({ sessionId }) => sessionId)).size).toBe(2);
});

test('each look is recorded once, with its own numbers', async () => {
  localStorage.clear();
  const { live, replay } = liveWith(testSource());
  const hold = new HistoryHold(() => openHistory(NAME));
  const recording = new Recording({
    live,
    hold,
    now: () => NINE + replay.nowMs,
    monotonic: () => replay.nowMs,
    random: (bytes) => bytes.forEach((_, i) => (bytes[i] = (replay.nowMs + i * 7) % 256)),
    askToKeep: () => undefined,
    onFault: () => undefined,
  });
  let seen = 0;
  live.subscribe({ onLook: ({ judgement }) => void (judgement && (seen += 1)) });
  const stop = recording.start();
  await live.start({ kind: 'webcam' });
  await vi.waitFor(() => expect(replay.handlers).not.toBeNull());
  replay.play((timestampMs) => poseWith({ timestampMs }), 9.5);
  expect(live.phase.phase).toBe('watching');
  // One look in three shows a shoulder that drops; readings thinned out for reading would all be of one kind.
  let looks = 0;
  const lower = poseWith().world.leftShoulder.y + 0.05;
  const flicker = (timestampMs: number) =>
    poseWith({ timestampMs, ...(looks++ % 3 === 0 && { body: { leftShoulder: { y: lower } } }) });
  for (let second = 0; second < 10; second += 1) {
    replay.play(flicker, 1, 10);
    flushSync();
  }
  live.stop();
  flushSync();
  stop();
  await recording.settled();
  const store = (await hold.take()) as HistoryStore;
  const minutes = await store.database.minutes.toArray();
  await hold.close();
  const counted = minutes.reduce((sum, { angles }) => sum + (angles.shoulderTilt?.count ?? 0), 0);
  expect(looks).toBeGreaterThanOrEqual(100);
  expect(counted).toBe(seen);
  expect(minutes[0]?.angles.shoulderTilt?.spread).toBeGreaterThan(3);
});
