import { expect, test } from 'vitest';
import { lastWeeks, programmeWeek } from './calendar';

const TODAY = '2026-11-30';

test('any three of seven days are enough, whichever they were', () => {
  expect(programmeWeek(['2026-11-24', '2026-11-28', '2026-11-30'], TODAY)).toMatchObject({ days: 3, enough: 3 });
  expect(programmeWeek(['2026-11-23'], TODAY)).toMatchObject({ days: 0, isBack: true });
});

test('nobody who has not begun is welcomed back', () => {
  expect(programmeWeek([], TODAY)).toMatchObject({ days: 0, isBack: false, phase: 'build' });
});

test('after ten weeks two days keep what was gained', () => {
  expect(programmeWeek(['2026-09-21'], TODAY)).toMatchObject({ phase: 'keep', enough: 2 });
  expect(programmeWeek(['2026-09-22'], TODAY).phase).toBe('build');
});

test('the weeks end today and hold 28 days', () => {
  const weeks = lastWeeks(['2026-11-29'], TODAY);
  expect(weeks.flat()).toHaveLength(28);
  expect(weeks.at(-1)!.at(-1)).toEqual({ day: TODAY, isDone: false });
  expect(weeks.at(-1)!.at(-2)).toEqual({ day: '2026-11-29', isDone: true });
  expect(weeks[0]![0]!.day).toBe('2026-11-03');
});
