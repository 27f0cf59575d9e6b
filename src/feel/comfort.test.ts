import { expect, test } from 'vitest';
import { comfortAfterPractice, type Versus } from './comfort';

const MINUTE_MS = 60_000;
const said = (minute: number, versus: Versus) => ({ atMs: minute * MINUTE_MS, versus });

test('only what was said soon after a lesson counts', () => {
  const moments = [said(5, 'worse'), said(12, 'better'), said(39, 'same'), said(41, 'worse'), said(100, 'worse')];
  expect(comfortAfterPractice(moments, [10 * MINUTE_MS])).toEqual({ better: 1, same: 1, worse: 0 });
});

test('a moment after two lessons is one moment; without lessons there is nothing to tell', () => {
  expect(comfortAfterPractice([said(12, 'better')], [10 * MINUTE_MS, 11 * MINUTE_MS])).toMatchObject({ better: 1 });
  expect(comfortAfterPractice([said(12, 'better')], [])).toBeNull();
  expect(comfortAfterPractice([], [1])).toBeNull();
});
