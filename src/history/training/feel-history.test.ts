import { describe, expect, test } from 'vitest';
import type { EntryOf, EntryRecord } from '../entry-record';
import { seatedBaseline } from '../../posture/test-seated-pose';
import { adviceFor, drillRecords, guessesOf, planFor, targetFor } from './feel-history';
import { lessonWithMoments, ownMoments } from './own-moments';
import { tourEntry } from './exercise-entries';
import { DRILL_LESSONS } from '../../feel/lessons';
import { arcPace } from './arc-pace';
import { todayFor } from './today';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 2, 9);
const when = (day: number) => ({ at: START + day * DAY_MS, offsetMin: 60 });
const baseline = seatedBaseline();

function drill(day: number, changes: Partial<EntryOf<'drill'>> = {}): EntryOf<'drill'> {
  return {
    ...when(day),
    id: `drill-${day}`,
    kind: 'drill',
    angle: 'headForward',
    baselineId: baseline.id,
    target: 0,
    band: 1.2,
    bandFactor: 2,
    feedback: 'each',
    isRetention: false,
    errors: [0.5, -0.4, 1, 0.2, -1, 0.3],
    ...changes,
  };
}

function target(day: number, baselineId: string, value: number): EntryOf<'target'> {
  const angle = 'headForward' as const;
  return { ...when(day), id: `target-${day}`, kind: 'target', angle, baselineId, target: value, place: 0.2 };
}

const planOn = (day: number, entries: readonly EntryRecord[]) =>
  planFor({ id: 'head', entries, saved: { baseline }, now: when(day), asksGuess: true });

test('days count from the first drill by the clock of the person', () => {
  expect(drillRecords([drill(3), drill(1), drill(9)], 'headForward').map(({ day }) => day)).toEqual([0, 2, 8]);
  expect(drillRecords([drill(3)], 'headYaw')).toEqual([]);
});

test('the first drill has the widest band and tells every result; the next day nothing is told', () => {
  expect(planOn(0, [])).toMatchObject({ bandFactor: 2, feedback: 'each', target: 0, trials: 6 });
  expect(planOn(1, [drill(0)])).toMatchObject({ bandFactor: 1.75, feedback: 'none' });
});

test('after the test of the next day the results come back, until the next week', () => {
  const entries = [drill(0), drill(1, { isRetention: true, feedback: 'none' })];
  expect(planOn(2, entries).feedback).toBe('each');
  expect(adviceFor([...entries, drill(2)], 'head', when(7)).isRetentionDue).toBe(true);
});

test('the target is that of the newest tour with this baseline', () => {
  const entries = [target(1, baseline.id, 0.4), target(2, baseline.id, 0.9), target(3, 'another', 5)];
  expect(targetFor(entries, 'headForward', baseline.id)).toBe(0.9);
  expect(targetFor(entries, 'headYaw', baseline.id)).toBe(0);
});

test('today asks for the tour first, then for one drill, then for nothing more', () => {
  expect(todayFor([], when(0))).toEqual({ kind: 'tour' });
  expect(todayFor([target(0, baseline.id, 0)], when(0))).toMatchObject({ kind: 'drill', id: 'head' });
  expect(todayFor([drill(0)], when(0))).toMatchObject({ kind: 'rest' });
  expect(todayFor([drill(0)], when(1))).toMatchObject({ kind: 'drill', advice: { isRetentionDue: true } });
});

test('two tests inside the band, a week apart, and the person is told that they can do without', () => {
  const silent = { isRetention: true, feedback: 'none' } as const;
  const entries = [drill(0), drill(1, silent), drill(4), drill(8, silent)];
  expect(todayFor(entries, when(9))).toEqual({ kind: 'stop' });
  const wide = drill(8, { ...silent, errors: [4, 5, 3] });
  expect(todayFor([drill(0), drill(1, silent), drill(4), wide], when(9)).kind).not.toBe('stop');
});

test('after a tour whose place still wandered the first drill follows; the baseline is its target', () => {
  const tour: EntryRecord = tourEntry(null, { id: 'tour', ...when(0) });
  expect(todayFor([tour], when(0))).toMatchObject({ kind: 'drill', id: 'head' });
  expect(planOn(0, [tour]).target).toBe(0);
});

test('a drill that was broken off early neither counts nor narrows the band: it is still to be done', () => {
  const short = drill(0, { errors: [0.1, 0.2] });
  expect(todayFor([short], when(0))).toMatchObject({ kind: 'drill', id: 'head', advice: { isRetentionDue: false } });
  expect(planOn(0, [short])).toMatchObject({ bandFactor: 2, feedback: 'each' });
  const silent = { isRetention: true, feedback: 'none' } as const;
  const lucky = [drill(0), drill(1, silent), drill(8, { ...silent, errors: [0.1] })];
  expect(todayFor(lucky, when(9))).toMatchObject({ kind: 'drill', advice: { isRetentionDue: true } });
});

test('in the first week one lesson is learned alone; from the second the order is mixed, and every open lesson has its turn', () => {
  const silent = { isRetention: true, feedback: 'none' } as const;
  const wide = [3, -3, 3, -3, 3, -3];
  const begun = [drill(0, { errors: wide }), drill(1, { ...silent, errors: wide }), drill(3, { errors: wide })];
  expect(todayFor(begun, when(5))).toMatchObject({ id: 'head' });
  const tested = [...begun, drill(7, { ...silent, errors: wide })];
  const asked: string[] = [];
  let entries: EntryRecord[] = tested;
  for (let day = 9; day < 40; day += 1) {
    const today = todayFor(entries, when(day), (lesson) => lesson !== 'neck');
    if (today.kind !== 'drill') continue;
    if (!today.advice.isRetentionDue) asked.push(today.id);
    const changes = today.advice.isRetentionDue ? silent : {};
    const { angle } = DRILL_LESSONS[today.id];
    entries = [...entries, drill(day, { id: `drill-${day}-${today.id}`, angle, errors: wide, ...changes })];
  }
  expect(asked.slice(0, 2)).toEqual(['back', 'shoulders']);
  expect(new Set(asked)).toEqual(new Set(['head', 'back', 'shoulders', 'lean']));
  expect(asked.filter((id, i) => id === asked[i - 1]).length).toBeLessThan(asked.length / 4);
});

test('when the eight weeks are over nothing is asked any more, and nobody is told that they rest', () => {
  const silent = { isRetention: true, feedback: 'none' } as const;
  const wide = [1.5, -1.6, 1.9, 1.5, -1.8, 1.7];
  const entries = Array.from({ length: 40 }, (_, index) =>
    drill(Math.floor(1.5 * index), { errors: wide, band: 2, ...(index % 8 === 1 && silent) }),
  );
  expect(todayFor(entries, when(75))).toEqual({ kind: 'over' });
});

test('guesses of an angle are only its own, and trials of a drill are none', () => {
  const guess: EntryOf<'feelTrial'> = {
    ...when(0),
    id: 'guess',
    kind: 'feelTrial',
    angle: 'headForward',
    trial: 'guess',
    guessed: 0,
    measured: 2,
    mdc: 1.2,
  };
  const entries = [guess, { ...guess, id: 'other', trial: 'repositioning' as const }, drill(0)];
  expect(guessesOf(entries, 'headForward')).toHaveLength(1);
  expect(guessesOf(entries, 'headYaw')).toEqual([]);
});

test('moments to tell apart are the person’s own, once there are enough that differ', () => {
  const errors = [0.1, 4, -2.5, 1, -3, 0.6];
  expect(lessonWithMoments([drill(0, { errors: [1, 4] })])).toBeNull();
  expect(lessonWithMoments([drill(0, { errors: errors.map(() => 1) })]), 'all alike').toBeNull();
  expect(lessonWithMoments([drill(0, { errors })])).toBe('head');
  const turns = { angle: 'headYaw', errors: errors.map((error) => 3 * error) } as const;
  expect(lessonWithMoments([drill(0, { errors }), drill(1, turns), drill(2, turns)])).toBe('neck');
  expect(ownMoments([drill(0)], 'head').map(({ deviation }) => deviation)).toEqual(drill(0).errors);
});

describe('the pace of the eight weeks', () => {
  const weeks = (count: number, error: number) =>
    Array.from({ length: count * 4 }, (_, i) => drill(Math.floor((i * 7) / 4), { errors: [error, -error, error] }));

  test('has none before the first drill', () => {
    expect(arcPace([], when(3))).toBeNull();
    expect(arcPace([target(1, baseline.id, 0)], when(3))).toBeNull();
  });

  test('passes with the weeks where errors fall, half as fast where they do not', () => {
    expect(arcPace(weeks(5, 0.3), when(35))).toEqual({ week: 5, feelChecksADay: 1 });
    expect(arcPace(weeks(5, 4), when(35))).toEqual({ week: 2, feelChecksADay: 3 });
    expect(arcPace(weeks(9, 0.3), when(70))).toEqual({ week: 8, feelChecksADay: 0 });
  });
});
