import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  differenceSteps,
  FELT_TASKS,
  goOn,
  startDifference,
  stepDifference,
  stepNow,
  type DifferenceLesson,
  type DifferencePlan,
} from './difference';
import { isTooAlike, turnedFarther } from './difference-result';

const PLAN: DifferencePlan = { first: 'slumped', tasks: FELT_TASKS, measuringSd: 0.2, leastTold: 0.4 };
const PLACES = { slumped: 6, upright: 0.3 } as const;

/** Somebody who does what is asked; turns are seen to take `turnS` seconds. */
function obey(
  plan: DifferencePlan,
  fps: number,
  { turnS = 20, places = PLACES as { slumped: number; upright: number } } = {},
) {
  let lesson = startDifference(plan, 0);
  const seen: string[] = [];
  let nowMs = 0;
  for (; nowMs < 400_000 && stepNow(lesson); nowMs += 1000 / fps) {
    const step = stepNow(lesson)!;
    const name = `${step.posture} ${step.part}`;
    if (seen.at(-1) !== name) seen.push(name);
    const value = step.part === 'settle' ? places[step.posture] : null;
    lesson = stepDifference(lesson, { value, hasTurned: nowMs - lesson.sinceMs >= turnS * 1000 }, nowMs);
  }
  return { lesson, seen, nowMs };
}

test.each([1, 5, 30])(
  'both ways of sitting, with everything done in each, take under four minutes at %d looks a second',
  (fps) => {
    const { lesson, seen, nowMs } = obey(PLAN, fps);
    expect(seen).toEqual(
      ['slumped', 'upright'].flatMap((posture) => ['settle', ...FELT_TASKS].map((part) => `${posture} ${part}`)),
    );
    expect(lesson.places).toEqual(PLACES);
    expect(nowMs).toBeLessThan(240_000);
  },
);

test('whoever only sits as at the baseline is not taken for slumped: told so, and at last let go on', () => {
  let lesson = startDifference(PLAN, 0);
  const hints: boolean[] = [];
  for (let nowMs = 0; nowMs < 60_000 && lesson.at === 0; nowMs += 200) {
    lesson = stepDifference(lesson, { value: 0.1, hasTurned: false }, nowMs);
    hints.push(lesson.isNotFar);
  }
  expect(hints).toContain(true);
  expect(stepNow(lesson)?.part).toBe('turn');
});

test('without being measured, the lesson goes on by the button and says nothing of where one sat', () => {
  let lesson = startDifference(PLAN, 0);
  for (let press = 0; press < differenceSteps(PLAN).length; press += 1) lesson = goOn(lesson, press * 1000);
  expect(stepNow(lesson)).toBeNull();
  expect(isTooAlike(lesson)).toBeNull();
});

test('two ways of sitting that are nearly the same are said to be', () => {
  const at = (places: DifferenceLesson['places']) => isTooAlike({ plan: PLAN, places });
  expect(at({ slumped: 0.5, upright: 0.3 })).toBe(true);
  expect(at({ slumped: 6, upright: 0.3 })).toBe(false);
});

test('a difference of turns is told only from the smallest clear one on, whichever way it goes', () => {
  expect(turnedFarther({ slumped: 90, upright: 110 }, 14)).toBe('upright');
  expect(turnedFarther({ slumped: 110, upright: 90 }, 14)).toBe('slumped');
  expect(turnedFarther({ slumped: 100, upright: 110 }, 14)).toBe('same');
  expect(turnedFarther({ slumped: null, upright: 110 }, 14)).toBeNull();
});

test('whatever is seen and pressed, the lesson ends, and only moves on', () => {
  const looks = fc.record({
    value: fc.option(fc.double({ min: -20, max: 20, noNaN: true })),
    hasTurned: fc.boolean(),
    presses: fc.boolean(),
    afterMs: fc.integer({ min: 30, max: 5000 }),
  });
  fc.assert(
    fc.property(
      fc.constantFrom('slumped', 'upright'),
      fc.subarray([...FELT_TASKS]),
      fc.array(looks),
      (first, tasks, all) => {
        let lesson = startDifference({ ...PLAN, first: first as 'slumped' | 'upright', tasks }, 0);
        let nowMs = 0;
        for (const { afterMs, presses, ...look } of all) {
          nowMs += afterMs;
          const before = lesson.at;
          lesson = presses ? goOn(lesson, nowMs) : stepDifference(lesson, look, nowMs);
          expect(lesson.at - before).toBeGreaterThanOrEqual(0);
          expect(lesson.at - before).toBeLessThanOrEqual(1);
        }
        for (let more = 0; more < 500 && stepNow(lesson); more += 1)
          lesson = stepDifference(lesson, { value: null, hasTurned: false }, (nowMs += 1000));
        expect(stepNow(lesson)).toBeNull();
      },
    ),
  );
});
