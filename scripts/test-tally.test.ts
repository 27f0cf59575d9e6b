import { expect, test } from 'vitest';
import { addTallies, closingLine, fromPlaywright, fromVitest, slowestStories } from './test-tally.mjs';

const UNIT = { numPassedTests: 10, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
const E2E = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };

test('the closing line counts every check', () => {
  const total = addTallies([fromVitest(UNIT, 1), fromPlaywright(E2E, 1)]);
  expect(closingLine(total)).toBe('15 passed, 4 failed, 4 skipped');
});

test('nothing skipped goes without saying', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
});

test('a run that broke off without a report is a failure', () => {
  expect(fromVitest(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(fromPlaywright(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a story that passed only at its second try has failed', () => {
  expect(fromPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 } }, 0)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
  });
});

test('a file of tests that could not be loaded is a failure', () => {
  expect(fromVitest({ ...UNIT, numFailedTests: 0 }, 1).failed).toBe(1);
});

test('the slowest stories are named, the slowest first, from however deep', () => {
  const spec = (title: string, duration: number) => ({ title, tests: [{ results: [{ duration }] }] });
  const report = {
    suites: [
      { title: 'a', file: 'a.spec.ts', specs: [spec('quick', 900), spec('slow', 61_000)] },
      {
        title: 'b',
        file: 'b.spec.ts',
        suites: [{ title: 'deeper', file: 'b.spec.ts', specs: [spec('slower', 120_000)] }],
      },
    ],
  };
  expect(slowestStories(report, 2)).toEqual(['120 s  b.spec.ts › slower', '61 s  a.spec.ts › slow']);
  expect(slowestStories(null)).toEqual([]);
});
