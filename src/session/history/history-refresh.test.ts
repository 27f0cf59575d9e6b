import { expect, test } from 'vitest';
import { dueAtMs, NOTHING_WRITTEN, reading, written, type RefreshPlan } from './history-refresh';

const RECORDED = new Set(['minutes']);

/** Plays an hour of writes and counts how often the page reads. */
function reads(writeEveryMs: number, tables: ReadonlySet<string>): number {
  let plan: RefreshPlan = NOTHING_WRITTEN;
  let count = 0;
  for (let ms = 0; ms < 3_600_000; ms += 100) {
    if (ms % writeEveryMs === 0) plan = written(plan, tables, ms);
    const due = dueAtMs(plan);
    if (due === null || due > ms) continue;
    count += 1;
    plan = reading(ms);
  }
  return count;
}

test.each([100, 1000, 10_000])('a tab that records makes no storm of reading, writing every %d ms', (everyMs) => {
  expect(reads(everyMs, RECORDED)).toBeGreaterThan(100);
  expect(reads(everyMs, RECORDED)).toBeLessThanOrEqual(181);
});

test("a person's own act is read at once, though a recording was just read", () => {
  const plan = written(written(reading(1000), RECORDED, 1500), new Set(['entries']), 2000);
  expect(dueAtMs(plan)).toBeLessThan(2500);
});

test('what reading itself writes does not cause reading', () => {
  expect(dueAtMs(written(reading(1000), new Set(['summaries']), 1100))).toBeNull();
});

test('after the page was put aside everything is read', () => {
  expect(written(reading(0), null, 100)).toMatchObject({ tables: null });
  expect(written(written(reading(0), null, 100), RECORDED, 200).tables).toBeNull();
});
