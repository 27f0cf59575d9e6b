import { describe, expect, test } from 'vitest';
import { answerCue, snoozeCoach, undoFine } from './step-coach';
import { replay, type Stretch } from './test-replay';

const slump = (seconds: number): Stretch => ({ state: 'off', seconds, cause: 'slump' });
const aligned = (seconds: number): Stretch => ({ state: 'aligned', seconds });
const postureCues = <Cue extends { kind: string }>(cues: readonly Cue[]) =>
  cues.filter((cue) => cue.kind === 'posture');

describe.each([0.25, 1, 5, 30])('at %d looks a second', (fps) => {
  test('a slump shorter than the dwell is never cued', () => {
    expect(replay([aligned(10), slump(55), aligned(10), slump(55), aligned(20)], { fps }).cues).toEqual([]);
  });

  test('a slump is cued once, within the dwell and five seconds, with its cause and length', () => {
    const { cues } = replay([aligned(20), slump(120)], { fps });
    expect(postureCues(cues)).toHaveLength(1);
    const [cue] = cues;
    expect(cue).toMatchObject({ kind: 'posture', cause: 'slump' });
    expect(cue?.atMs).toBeGreaterThanOrEqual(80_000);
    expect(cue?.atMs).toBeLessThanOrEqual(85_000 + 1000 / fps);
  });

  test('a glance away in the middle of a slump neither adds nor forgives', () => {
    const { cues } = replay([aligned(20), slump(40), { state: 'unknown', seconds: 40 }, slump(15)], { fps });
    expect(cues).toEqual([]);
    expect(replay([aligned(20), slump(40), { state: 'unknown', seconds: 40 }, slump(40)], { fps }).cues).toHaveLength(
      1,
    );
  });

  test('coming back answers the cue and is counted as a recovery', () => {
    const { recoveries, state } = replay([slump(70), aligned(12)], { fps });
    expect(recoveries).toBe(1);
    expect(state.open).toBeNull();
  });
});

test('the main cause is named, not the last one', () => {
  const { cues } = replay([slump(50), { state: 'off', seconds: 12, cause: 'headTilt' }], { fps: 5 });
  expect(cues[0]).toMatchObject({ cause: 'slump' });
});

test('a whole day of slumping with recoveries between stays within 4 an hour and 12 a day', () => {
  const hour = Array.from({ length: 20 }, () => [slump(120), aligned(60)]).flat();
  const day = replay(Array.from({ length: 8 }, () => hour).flat(), { fps: 1, config: { breakAfterMs: Infinity } });
  const times = postureCues(day.cues).map((cue) => cue.atMs);
  expect(times).toHaveLength(12);
  for (const from of times)
    expect(times.filter((at) => at >= from && at < from + 3_600_000).length).toBeLessThanOrEqual(4);
  for (let i = 1; i < times.length; i++) expect(times[i]! - times[i - 1]!).toBeGreaterThanOrEqual(600_000);
});

test('a new day brings a new budget', () => {
  const spent = Array.from({ length: 12 }, () => [slump(90), aligned(1200)]).flat();
  const lateStart = 23 * 60 - Math.ceil((12 * 1290) / 60);
  const first = replay(spent, { fps: 1, startMinute: lateStart, config: { breakAfterMs: Infinity } });
  expect(first.cues).toHaveLength(12);
  const sameDay = replay([aligned(1200), slump(90)], {
    fps: 1,
    startMinute: lateStart,
    from: first,
    config: { breakAfterMs: Infinity },
  });
  expect(sameDay.cues).toHaveLength(0);
  const nextDay = replay([aligned(7200), slump(90)], {
    fps: 1,
    startMinute: lateStart,
    from: first,
    config: { breakAfterMs: Infinity },
  });
  expect(nextDay.cues).toHaveLength(1);
});

test('three dismissals in a row halve how often cues come', () => {
  const round = [slump(90), aligned(570)];
  const dismiss = {
    fps: 1,
    config: { breakAfterMs: Infinity },
    onCue: (state: Parameters<typeof answerCue>[0]) => answerCue(state, 'dismissed'),
  };
  const rounds = [...round, ...round, ...round];
  const three = replay([...rounds, aligned(3600)], dismiss);
  expect(three.cues).toHaveLength(3);
  expect(replay(rounds, { ...dismiss, from: three }).cues).toHaveLength(2);
});

test('"that was fine" loosens that signal only, and can be undone', () => {
  const { state } = replay([slump(70)], { fps: 5 });
  const fine = answerCue(state, 'fine');
  expect(fine.looseness.slump).toBeGreaterThan(1);
  expect(fine.looseness.headTilt).toBeUndefined();
  expect(fine.open).toBeNull();
  expect(undoFine(fine, 'slump').looseness.slump).toBe(1);
});

test('nothing is said in full screen, and it is said afterwards if it still holds', () => {
  const quiet = replay([{ ...slump(300), surroundings: { fullScreen: true } }], { fps: 1 });
  expect(quiet.cues).toEqual([]);
  expect(replay([slump(5)], { fps: 1, from: quiet }).cues).toHaveLength(1);
});

test('nothing is said in a call until the person says that it is over, or two hours have passed', () => {
  const start = replay([aligned(1)], { fps: 1 });
  const call = { ...start, state: snoozeCoach(start.state, { kind: 'call', untilMs: 7_200_000 }) };
  expect(replay([slump(7000)], { fps: 0.5, from: call, config: { breakAfterMs: Infinity } }).cues).toEqual([]);
  const over = { ...call, state: snoozeCoach(call.state, { kind: 'none' }) };
  expect(replay([slump(70)], { fps: 1, from: over }).cues).toHaveLength(1);
  expect(postureCues(replay([slump(7400)], { fps: 0.5, from: call }).cues)).toHaveLength(1);
});

test('quiet hours cross midnight', () => {
  const config = { quietHours: { fromMinute: 22 * 60, toMinute: 7 * 60 } };
  expect(replay([slump(300)], { fps: 1, startMinute: 23 * 60, config }).cues).toEqual([]);
  expect(replay([slump(300)], { fps: 1, startMinute: 6 * 60, config }).cues).toEqual([]);
  expect(replay([slump(300)], { fps: 1, startMinute: 12 * 60, config }).cues).toHaveLength(1);
});

test('a snooze holds until its time, or until the next day', () => {
  const start = replay([aligned(1)], { fps: 1 });
  const until = { ...start, state: snoozeCoach(start.state, { kind: 'until', untilMs: 900_000 }) };
  expect(replay([slump(890)], { fps: 1, from: until }).cues).toEqual([]);
  expect(replay([slump(1000)], { fps: 1, from: until }).cues).toHaveLength(1);
  const today = { ...start, state: snoozeCoach(start.state, { kind: 'day', day: 'day-0' }) };
  expect(replay([slump(4 * 3600)], { fps: 0.5, from: today, config: { breakAfterMs: Infinity } }).cues).toEqual([]);
});

test('from the fifth week there are fewer cues, and hardly any after the eighth', () => {
  const hours = Array.from({ length: 40 }, () => [slump(120), aligned(600)]).flat();
  const count = (week: number) => replay(hours, { fps: 0.5, week, config: { breakAfterMs: Infinity } }).cues.length;
  expect([count(0), count(4), count(5), count(7), count(12)]).toEqual([12, 9, 6, 3, 2]);
  const unfaded = { breakAfterMs: Infinity, isFading: false };
  expect(replay(hours, { fps: 0.5, week: 12, config: unfaded }).cues).toHaveLength(12);
});

test('a slept laptop is not a long slump', () => {
  const before = replay([slump(20)], { fps: 1 });
  const woken = replay([slump(20)], { fps: 1, from: { ...before, nowMs: before.nowMs + 3 * 3_600_000 } });
  expect(postureCues(woken.cues)).toEqual([]);
});

test('who was not looked at for minutes may have been anywhere: dwell and time in one position begin anew', () => {
  const before = replay([aligned(2300), slump(50)], { fps: 1 });
  const back = replay([slump(50)], { fps: 1, from: { ...before, nowMs: before.nowMs + 5 * 60_000 } });
  expect(back.cues).toEqual([]);
  expect(back.positionChanges).toBe(0);
  const woken = replay([aligned(60)], { fps: 1, from: { ...before, nowMs: before.nowMs + 3 * 3_600_000 } });
  expect(woken.cues).toEqual([]);
});

test('a break is suggested after 40 minutes in one position, repeated at most every 15, and fits what drifted', () => {
  const { cues } = replay([aligned(1500), { state: 'off', seconds: 50, cause: 'roundedShoulders' }, aligned(2300)], {
    fps: 1,
  });
  expect(cues.map((cue) => cue.kind)).toEqual(['break', 'break']);
  expect(cues[0]).toMatchObject({ mostDrift: 'roundedShoulders' });
  expect(cues[0]!.atMs).toBeGreaterThanOrEqual(2_400_000);
  expect(cues[1]!.atMs - cues[0]!.atMs).toBeGreaterThanOrEqual(900_000);
});

test('getting up, standing up or settling elsewhere starts the position anew; a reach does not', () => {
  const elsewhere = { across: 0.4, down: 0, size: 0 };
  const away: Stretch = { state: 'away', seconds: 90 };
  for (const change of [away, { ...aligned(15), position: elsewhere }, { ...aligned(2), stoodUp: true }])
    expect(replay([aligned(2000), change, aligned(2000)], { fps: 1 }).cues).toEqual([]);
  const reach = { ...aligned(4), position: elsewhere };
  expect(replay([aligned(2000), reach, aligned(500)], { fps: 1 }).cues).toHaveLength(1);
});

test('a look that reads a little less in the middle of a slump costs it no time; drifting alone is never cued', () => {
  const wavering = Array.from({ length: 30 }, () => [slump(4), { state: 'drifting', seconds: 2 } as Stretch]).flat();
  const { cues } = replay([aligned(10), ...wavering], { fps: 0.5 });
  expect(cues[0]!.atMs).toBeLessThanOrEqual(76_000);
  expect(replay([aligned(10), { state: 'drifting', seconds: 600 }], { fps: 1 }).cues).toEqual([]);
});

test('a bend of the back read just short of off is cued when it lasts; a tilt of the head read so is not', () => {
  const drift = (cause: 'slump' | 'headTilt', severity: number): Stretch[] => [
    aligned(10),
    { state: 'drifting', seconds: 120, cause, severity },
  ];
  expect(replay(drift('slump', 0.45), { fps: 0.5 }).cues).toHaveLength(1);
  expect(replay(drift('slump', 0.3), { fps: 0.5 }).cues).toEqual([]);
  expect(replay(drift('headTilt', 0.45), { fps: 0.5 }).cues).toEqual([]);
});

test('who could not be judged for longer than a minute begins anew', () => {
  const unknown = (seconds: number): Stretch => ({ state: 'unknown', seconds });
  expect(replay([slump(50), unknown(40), slump(15)], { fps: 1 }).cues).toHaveLength(1);
  expect(replay([slump(50), unknown(80), slump(15)], { fps: 1 }).cues).toEqual([]);
});

test('a cue that nobody answers lapses after the gap, and the next one may come', () => {
  const config = { breakAfterMs: Infinity };
  const { cues } = replay([slump(1500)], { fps: 1, config });
  expect(cues).toHaveLength(3);
  expect(cues[1]!.atMs - cues[0]!.atMs).toBeGreaterThanOrEqual(600_000 + 60_000);
});

test('after many dismissals the gap grows beyond an hour', () => {
  const day = Array.from({ length: 40 }, () => [slump(90), aligned(500)]).flat();
  const onCue = (state: Parameters<typeof answerCue>[0]) => answerCue(state, 'dismissed');
  const { cues } = replay(day, { fps: 0.5, config: { breakAfterMs: Infinity }, onCue });
  const gaps = cues.slice(1).map((cue, i) => cue.atMs - cues[i]!.atMs);
  expect(Math.min(...gaps.slice(3))).toBeGreaterThanOrEqual(2 * 600_000);
  expect(Math.max(...gaps)).toBeGreaterThanOrEqual(4 * 600_000);
  const late = replay(day, { fps: 0.5, week: 12, config: { breakAfterMs: Infinity, cuesADay: 100 }, onCue });
  const lateGaps = late.cues.slice(1).map((cue, i) => cue.atMs - late.cues[i]!.atMs);
  expect(Math.min(...lateGaps.slice(2))).toBeGreaterThan(3_600_000);
});

test('a neck that is held behind a lowered head is cued when it lasts; a lowered head alone is not', () => {
  const lowered = { state: 'unknown', seconds: 120 } as const;
  const held = { cause: 'forwardHead', severity: 0.6 } as const;
  const { cues } = replay([aligned(10), { ...lowered, held }], { fps: 0.5 });
  expect(cues).toMatchObject([{ kind: 'posture', cause: 'forwardHead', severity: 0.6 }]);
  expect(replay([aligned(10), { ...lowered, seconds: 50, held }, aligned(20)], { fps: 0.5 }).cues).toEqual([]);
  expect(replay([aligned(10), lowered], { fps: 0.5 }).cues).toEqual([]);
});

test('a bend that wavers around the edge of off goes on counting once it has begun', () => {
  const read = (severity: number): Stretch => ({ state: 'drifting', seconds: 8, cause: 'forwardHead', severity });
  const wavering = Array.from({ length: 5 }, () => [read(0.36), read(0.3)]).flat();
  expect(replay([aligned(10), ...wavering], { fps: 0.5 }).cues).toHaveLength(1);
  const below = Array.from({ length: 5 }, () => [read(0.3), read(0.26)]).flat();
  expect(replay([aligned(10), ...below], { fps: 0.5 }).cues).toEqual([]);
});

test('sinking down on the spot is no change of position; leaning elsewhere and staying there is', () => {
  const lower = { across: 0, down: 0.3, size: 0.1 };
  const sunk: Stretch = { ...slump(40), position: lower };
  expect(replay([aligned(100), sunk, aligned(20)], { fps: 1 }).positionChanges).toBe(0);
  expect(replay([aligned(100), { ...aligned(40), position: lower }], { fps: 1 }).positionChanges).toBe(1);
});
