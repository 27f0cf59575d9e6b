import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { isHistoryFault, type HistoryFault } from '../history/history-fault';
import { openHistory, type HistoryStore } from '../history/history-store';
import { settingOf } from '../history/hour-roll-up';
import { HistoryHold } from './history-hold';
import { Recording } from './recording.svelte';
import type { LiveSession } from './live-session.svelte';

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
  result = null;
  cameraKnowledge: { readonly cameraRollDeg?: number } = {};
  readonly coachListeners = new Set();
  features = $state.raw<unknown>(null);
  judgement = $state.raw<unknown>(null);
  baseline = {
    source: 'webcam',
    camera: 'Desk camera',
    baseline: { id: 'b', name: 'Desk', view: 'front', engineModel: 'litert-lite', angles: {}, capturedAtMs: NINE },
  };
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
    shown.features = { timestampMs: ms, view: 'front', presence: 1, angles: {}, unmeasured: {} };
    shown.judgement = { timestampMs: ms, state: 'aligned', severity: 0, deviations: [] };
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
    shown.judgement = { timestampMs: 30_500, state: 'aligned', severity: 0, deviations: [] };
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
