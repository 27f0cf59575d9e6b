import { describe, expect, test } from 'vitest';
import { poseWith } from '../../geometry/test-pose';
import { startCoach } from '../../coach/step-coach';
import { addCost, costOf, startCost } from './cost-meter';
import { coachOf, parseCoachMemory, remembered } from '../../storage/coach-memory';
import { coachConfigOf, DEFAULT_MONITOR_SETTINGS, parseMonitorSettings } from '../../storage/monitor-settings';
import { momentAt, wallTime } from './moment';
import { replayAt, withLook } from './replay-ring';
import { stepRest, WATCHING, type Rest, type RestSigns } from '../../coach/rest-plan';

const HERE: RestSigns = { isAway: false, isLocked: false, isBack: false, willBeTold: false };
const AWAY = { ...HERE, isAway: true };
const MINUTE = 60_000;

function rest(signs: RestSigns, minutes: number, from: Rest = WATCHING, startMs = 0): Rest {
  let state = from;
  for (let nowMs = startMs; nowMs <= startMs + minutes * MINUTE; nowMs += 5000) state = stepRest(state, signs, nowMs);
  return state;
}

describe('the camera', () => {
  test('stays on through a short walk and goes off when nobody came for five minutes', () => {
    expect(rest(AWAY, 4).phase).toBe('watching');
    expect(rest(AWAY, 5.5).phase).toBe('resting');
  });

  test('goes off at once when the screen is locked, and stays off until it is not', () => {
    const locked = { ...HERE, isLocked: true };
    expect(rest(locked, 0.1).phase).toBe('resting');
    expect(rest({ ...locked, isBack: true }, 60).phase).toBe('resting');
  });

  test('peeks now and then where nobody tells of a return, and not where the system will', () => {
    const resting = rest(AWAY, 5.5);
    expect(rest(AWAY, 2.05, resting, 6 * MINUTE).phase).toBe('peeking');
    expect(rest({ ...AWAY, willBeTold: true }, 60, resting, 6 * MINUTE).phase).toBe('resting');
  });

  test('is back when a peek finds somebody or the person touches the page', () => {
    const peeking: Rest = { phase: 'peeking', sinceMs: 0, untilMs: 12_000 };
    expect(stepRest(peeking, HERE, 3000)).toEqual(WATCHING);
    expect(stepRest(peeking, AWAY, 13_000).phase).toBe('resting');
    expect(stepRest(rest(AWAY, 5.5), { ...AWAY, isBack: true }, 7 * MINUTE)).toEqual(WATCHING);
  });
});

test('the cost of the last hour is told, not of the day', () => {
  let meter = startCost(0);
  for (let nowMs = 0; nowMs < 60 * MINUTE; nowMs += 10_000) meter = addCost(meter, { tookMs: 1000, looks: 1 }, nowMs);
  for (let nowMs = 60 * MINUTE; nowMs < 125 * MINUTE; nowMs += 10_000)
    meter = addCost(meter, { tookMs: 50, looks: 1 }, nowMs);
  expect(costOf(meter, 125 * MINUTE)?.coreShare).toBeCloseTo(0.005, 3);
  expect(costOf(startCost(0), 30_000)).toBeNull();
});

test('a replay holds ten seconds, and moves evenly between looks', () => {
  const at = (x: number) => poseWith({ image: { nose: { x } } });
  let ring = withLook([], at(100), 0);
  ring = withLook(ring, at(200), 8000);
  ring = withLook(ring, at(300), 16_000);
  expect(ring.map(({ timestampMs }) => timestampMs)).toEqual([0, 8000, 16_000]);
  ring = withLook(ring, at(400), 20_000);
  expect(ring.map(({ timestampMs }) => timestampMs)).toEqual([8000, 16_000, 20_000]);
  expect(replayAt(ring, 0)?.image.nose.x).toBeCloseTo(225, 5);
  expect(replayAt(ring, 0.6)?.image.nose.x).toBeCloseTo(300, 5);
  expect(replayAt([], 0.5)).toBeNull();
});

describe('what the coach keeps', () => {
  const moment = momentAt(
    { nowMs: 1_700_000_000_000, epochMs: 1_700_000_000_000 },
    { startedAt: 1_700_000_000_000, boundaryHour: 0 },
  );

  test('comes back after a reload: what was fine, the budget, the snooze and the time in one position', () => {
    const coach = {
      ...startCoach(moment),
      looseness: { slump: 1.15 },
      spent: { lastHourMs: [moment.nowMs], day: moment.wall.day, today: 4, dismissals: 2 },
      snooze: { kind: 'until' as const, untilMs: moment.nowMs + 1000 },
    };
    const kept = remembered(parseCoachMemory(undefined, moment.nowMs), coach, moment.nowMs);
    const later = { ...moment, nowMs: moment.nowMs + 30_000 };
    const back = coachOf(parseCoachMemory(JSON.parse(JSON.stringify(kept)), later.nowMs), later);
    expect(back).toMatchObject({ looseness: coach.looseness, spent: coach.spent, snooze: coach.snooze });
    expect(back.movement.sinceMs).toBe(moment.nowMs);
  });

  test('is not believed when damaged, field by field', () => {
    const stored = { version: 1, startedAt: 5, savedAt: 6, looseness: { nonsense: 3 }, snooze: 'maybe' };
    expect(parseCoachMemory(stored, 9)).toMatchObject({ startedAt: 5, looseness: {}, snooze: { kind: 'none' } });
    expect(parseCoachMemory('{}', 9)).toMatchObject({ startedAt: 9 });
  });
});

test('settings fall back one by one and reach the coach', () => {
  const settings = parseMonitorSettings({ ...DEFAULT_MONITOR_SETTINGS, dwellS: 20, sound: 'loud' });
  expect(settings).toEqual({ ...DEFAULT_MONITOR_SETTINGS, dwellS: 20 });
  expect(coachConfigOf(settings).dwellMs).toBe(20_000);
});

test('a day begins at the hour that History has, and weeks count from the first day', () => {
  const evening = new Date(2026, 10, 23, 23, 30).getTime();
  const night = new Date(2026, 10, 24, 1, 30).getTime();
  const morning = new Date(2026, 10, 24, 8).getTime();
  const fromFour = { startedAt: evening, boundaryHour: 4 };
  expect(wallTime(night, fromFour).day).toBe(wallTime(evening, fromFour).day);
  expect(wallTime(night, { ...fromFour, boundaryHour: 0 }).day).toBe('2026-11-24');
  expect(wallTime(morning, fromFour).day).toBe('2026-11-24');
  expect(wallTime(evening + 15 * 24 * 3_600_000, fromFour).week).toBe(2);
});
