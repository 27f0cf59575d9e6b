import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXERCISE_IDS } from './exercises';
import { afterPause, FIRST_RUNG, ladderOf, NEW, rungOf, shouldAskSomeone, stepProgress, type Answer } from './progress';

const on = (day: string, answer: Answer['answer'], isWhole = true): Answer => ({ day, answer, isWhole });

test('two days on which it was easy or just right lead one step up, one does not', () => {
  const once = stepProgress('lateralRaise', NEW, on('2026-11-02', 'right'));
  expect(once.rung).toBe(FIRST_RUNG);
  expect(stepProgress('lateralRaise', once, on('2026-11-04', 'easy')).rung).toBe(FIRST_RUNG + 1);
});

test('twice on one day counts as one day', () => {
  const once = stepProgress('lateralRaise', NEW, on('2026-11-02', 'easy'));
  expect(stepProgress('lateralRaise', once, on('2026-11-02', 'easy')).rung).toBe(FIRST_RUNG);
});

test('hard holds, and the two days begin anew', () => {
  const once = stepProgress('shrug', NEW, on('2026-11-02', 'easy'));
  const held = stepProgress('shrug', once, on('2026-11-04', 'hard'));
  expect(held.rung).toBe(FIRST_RUNG);
  expect(stepProgress('shrug', held, on('2026-11-06', 'easy')).rung).toBe(FIRST_RUNG);
});

test('what hurt leads one step back, and twice in a row to a professional', () => {
  const once = stepProgress('shrug', NEW, on('2026-11-02', 'sore'));
  expect(once.rung).toBe(FIRST_RUNG - 1);
  expect(rungOf('shrug', once).form).toBe('easier');
  expect(shouldAskSomeone(once)).toBe(false);
  expect(shouldAskSomeone(stepProgress('shrug', once, on('2026-11-04', 'sore')))).toBe(true);
  const between = stepProgress('shrug', once, on('2026-11-04', 'right'));
  expect(shouldAskSomeone(stepProgress('shrug', between, on('2026-11-06', 'sore')))).toBe(false);
});

test('after more than four weeks off it begins with half of what it was, at most', () => {
  const far = { rung: 6, good: 1, back: 0, day: '2026-09-01' };
  expect(afterPause(far, 29).rung).toBe(3);
  expect(afterPause(far, 28)).toEqual(far);
});

test('each rung of every ladder raises one thing, and the first is the easier form', () => {
  for (const id of EXERCISE_IDS) {
    const ladder = ladderOf(id);
    expect(ladder[0]!.form).toBe('easier');
    expect(ladder[FIRST_RUNG]!.form).toBe('usual');
    for (let at = 1; at < ladder.length; at += 1) {
      const [before, after] = [ladder[at - 1]!, ladder[at]!];
      const raised = [
        before.form !== after.form,
        after.sets > before.sets,
        after.repetitions > before.repetitions,
        after.holdMs > before.holdMs,
      ];
      expect(raised.filter(Boolean)).toHaveLength(1);
    }
  }
});

test('load is never raised without the answers that allow it, whatever was answered', () => {
  const answers = fc.record({
    answer: fc.constantFrom('easy', 'right', 'hard', 'sore'),
    isWhole: fc.boolean(),
    day: fc.integer({ min: 1, max: 9 }).map((day) => `2026-11-0${day}`),
  }) as fc.Arbitrary<Answer>;
  fc.assert(
    fc.property(fc.constantFrom(...EXERCISE_IDS), fc.array(answers, { maxLength: 40 }), (id, given) => {
      const inOrder = given.toSorted((a, b) => a.day.localeCompare(b.day));
      let progress = NEW;
      let goodDays: string[] = [];
      for (const answer of inOrder) {
        const next = stepProgress(id, progress, answer);
        const isGood = answer.isWhole && (answer.answer === 'easy' || answer.answer === 'right');
        goodDays = isGood ? [...new Set([...goodDays, answer.day])] : [];
        if (next.rung > progress.rung) {
          expect(next.rung).toBe(progress.rung + 1);
          expect(goodDays.length).toBeGreaterThanOrEqual(2);
          goodDays = [answer.day];
        }
        progress = next;
      }
    }),
  );
});
