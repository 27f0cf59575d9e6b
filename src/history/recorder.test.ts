import { expect, test } from 'vitest';
import type { Judgement } from '../posture/judgement';
import { judgedMs, offTotalMs, type MinuteRecord } from './minute-record';
import { finishRecorder, runningMinute, startRecorder, stepRecorder, type RecorderState } from './recorder';
import type { RecorderMoment } from './spend-time';

const NINE = Date.UTC(2026, 10, 23, 9, 0);
const RATES = [1 / 10, 1, 5, 30];

type Scene = Pick<Judgement, 'state'> & Partial<Judgement>;

/** Plays scenes and collects every minute, as the session would store them. */
function replay(scenes: readonly (readonly [seconds: number, scene: Scene | null])[], fps: number, startMs = NINE) {
  let state: RecorderState = startRecorder('s');
  const minutes: MinuteRecord[] = [];
  let ids = 0;
  const newId = () => `m${(ids += 1)}`;
  let ms = 0;
  for (const [seconds, scene] of scenes) {
    const endMs = ms + seconds * 1000;
    for (; ms < endMs - 0.001; ms += 1000 / fps) {
      if (!scene) continue;
      const at: RecorderMoment = { nowMs: ms, epochMs: startMs + ms, offsetMin: 60 };
      const judgement: Judgement = { timestampMs: ms, severity: 0, deviations: [], ...scene };
      const features = { timestampMs: ms, view: 'front' as const, presence: 1, angles: ANGLES, unmeasured: {} };
      const step = stepRecorder(state, { kind: 'look', judgement, features, position: null }, at, { newId });
      state = step.state;
      minutes.push(...step.done);
    }
  }
  minutes.push(...finishRecorder(state, { nowMs: ms, epochMs: startMs + ms, offsetMin: 60 }, newId));
  return { minutes, state };
}

const ANGLES = {
  headTilt: { id: 'headTilt', value: 2.345, unit: 'deg', sd: 1, view: 'front', quality: 1 },
} as const;

const aligned: Scene = { state: 'aligned' };
const slump: Scene = { state: 'off', cause: 'slump' };
const total = (minutes: readonly MinuteRecord[], of: (minute: MinuteRecord) => number) =>
  minutes.reduce((sum, minute) => sum + of(minute), 0);

test.each(RATES)('time is shared out alike at %f looks a second', (fps) => {
  const { minutes } = replay(
    [
      [90, aligned],
      [60, slump],
      [30, { state: 'unknown', reason: 'headTurned' }],
    ],
    fps,
  );
  expect(minutes.map(({ startedAt }) => startedAt - NINE)).toEqual([0, 60_000, 120_000]);
  expect(total(minutes, ({ coveredMs }) => coveredMs)).toBeCloseTo(180_000, -2);
  expect(total(minutes, ({ alignedMs }) => alignedMs)).toBeCloseTo(90_000, -2);
  expect(total(minutes, offTotalMs)).toBeCloseTo(60_000, -2);
  expect(total(minutes, ({ unknownMs }) => unknownMs.headTurned ?? 0)).toBeCloseTo(30_000, -2);
  for (const minute of minutes)
    expect(judgedMs(minute) + minute.awayMs + (minute.unknownMs.headTurned ?? 0)).toBe(minute.coveredMs);
});

test.each(RATES)('a sleep of the laptop is not measured time (%f a second)', (fps) => {
  const { minutes } = replay(
    [
      [60, aligned],
      [600, null],
      [60, aligned],
    ],
    fps,
  );
  expect(total(minutes, ({ coveredMs }) => coveredMs)).toBeLessThanOrEqual(120_000 + 15_000);
  expect(minutes.some(({ startedAt }) => startedAt > NINE + 120_000 && startedAt < NINE + 600_000)).toBe(false);
});

test.each([1, 5, 30])('coming back by oneself is counted once (%f a second)', (fps) => {
  const { minutes } = replay(
    [
      [20, slump],
      [20, aligned],
      [20, slump],
      [20, { state: 'away', reason: 'nobody' }],
      [20, aligned],
    ],
    fps,
  );
  expect(total(minutes, ({ selfCorrections }) => selfCorrections)).toBe(1);
});

test('a break begins the sitting anew and is a change of position', () => {
  const { minutes } = replay(
    [
      [300, aligned],
      [120, { state: 'away', reason: 'nobody' }],
      [180, aligned],
    ],
    5,
  );
  expect(minutes[4]?.sittingMin).toBeCloseTo(4, 0);
  expect(minutes[6]?.sittingMin).toBeNull();
  expect(minutes.at(-1)?.sittingMin).toBeLessThan(3);
  expect(total(minutes, ({ positionChanges }) => positionChanges)).toBe(1);
});

test('a minute keeps the median of an angle to a hundredth, and how many looks it rests on', () => {
  const [minute] = replay([[60, aligned]], 5).minutes;
  expect(minute?.angles.headTilt).toEqual({ median: 2.35, spread: 0, count: 300 });
});

test('the running minute keeps its id, so that storing it again replaces it', () => {
  let state = startRecorder('s');
  const ids = new Set<string>();
  for (let ms = 0; ms < 50_000; ms += 1000) {
    const at = { nowMs: ms, epochMs: NINE + ms, offsetMin: 0 };
    const judgement: Judgement = { timestampMs: ms, state: 'aligned', severity: 0, deviations: [] };
    const features = { timestampMs: ms, view: 'front' as const, presence: 1, angles: {}, unmeasured: {} };
    const input = { kind: 'look', judgement, features, position: null } as const;
    state = stepRecorder(state, input, at, { newId: () => `m${ms}` }).state;
    const running = runningMinute(state);
    if (running) ids.add(running.id);
  }
  expect([...ids]).toEqual(['m0']);
});

test('an answer that comes after the minute of its cue still joins it, under the same id', () => {
  let { state } = replay([[50, slump]], 1);
  let ids = 100;
  const tools = { newId: () => `n${(ids += 1)}` };
  const at = (second: number) => ({ nowMs: second * 1000, epochMs: NINE + second * 1000, offsetMin: 60 });
  const cue = { kind: 'posture', id: 'c', cause: 'slump', heldMs: 1, severity: 1, atMs: 1 } as const;
  state = stepRecorder(state, { kind: 'cue', cue }, at(51), tools).state;
  const judgement: Judgement = { timestampMs: 0, state: 'aligned', severity: 0, deviations: [] };
  const features = { timestampMs: 0, view: 'front' as const, presence: 1, angles: {}, unmeasured: {} };
  const stored: MinuteRecord[] = [];
  for (let second = 52; second < 200; second += 1) {
    const look = { kind: 'look', judgement, features, position: null } as const;
    const step = stepRecorder(state, look, at(second), tools);
    state = step.state;
    stored.push(...step.done);
  }
  const asked = stored.find(({ cues }) => cues.length > 0);
  expect(asked?.cues).toEqual([{ kind: 'posture', cause: 'slump' }]);
  const step = stepRecorder(state, { kind: 'answer', cueId: 'c', answer: 'ignored' }, at(200), tools);
  expect(step.done).toEqual([{ ...asked, cues: [{ kind: 'posture', cause: 'slump', answer: 'ignored' }] }]);
  const again = stepRecorder(step.state, { kind: 'answer', cueId: 'c', answer: 'fine' }, at(201), tools);
  expect(again.done).toEqual([]);
});

test('cues and their answers stand in their minute', () => {
  let { state } = replay([[10, slump]], 1);
  const at = { nowMs: 11_000, epochMs: NINE + 11_000, offsetMin: 60 };
  const cue = { kind: 'posture', id: 'c', cause: 'slump', heldMs: 1, severity: 1, atMs: 1 } as const;
  const tools = { newId: () => 'x' };
  state = stepRecorder(state, { kind: 'cue', cue }, at, tools).state;
  state = stepRecorder(state, { kind: 'answer', cueId: 'c', answer: 'fine' }, at, tools).state;
  expect(runningMinute(state)?.cues).toEqual([{ kind: 'posture', cause: 'slump', answer: 'fine' }]);
});
