import { afterEach, expect, test, vi } from 'vitest';
import { weekDays } from './week-days';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a week begins on the day it begins on in the person’s region', () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  expect(weekDays()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  vi.stubGlobal('navigator', { languages: ['en-US'] });
  expect(weekDays()).toEqual([6, 0, 1, 2, 3, 4, 5]);
});
