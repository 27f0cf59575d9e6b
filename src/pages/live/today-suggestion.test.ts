import { expect, test } from 'vitest';
import { todaySuggestion, type TodaySoFar } from './today-suggestion';

const MORNING: TodaySoFar = { measuredMs: 7_200_000, share: 0.8, sittingMin: 10, exercises: 0, lessons: 0 };

test('whoever has sat long is asked to get up, before anything else', () => {
  expect(todaySuggestion({ ...MORNING, sittingMin: 50, share: 0.1 })).toBe('break');
});

test('a day mostly away from the baseline suggests a lesson, once', () => {
  expect(todaySuggestion({ ...MORNING, share: 0.3 })).toBe('lesson');
  expect(todaySuggestion({ ...MORNING, share: 0.3, lessons: 1 })).toBe('exercise');
});

test('exercises come while none were done, then rest; and rest after a long day', () => {
  expect(todaySuggestion(MORNING)).toBe('exercise');
  expect(todaySuggestion({ ...MORNING, exercises: 2 })).toBe('rest');
  expect(todaySuggestion({ ...MORNING, measuredMs: 8 * 3_600_000 })).toBe('rest');
});
