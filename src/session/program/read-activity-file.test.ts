import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LIMITS, readActivityFile } from './read-activity-file';

const APPLE =
  '<?xml version="1.0"?><HealthData><Record type="HKQuantityTypeIdentifierAppleExerciseTime" startDate="2026-11-29 08:00:00 +0100" value="25"/></HealthData>';
const GOOGLE = 'Date,Heart Points,Heart Minutes\n2026-11-29,40,30\n';

const zipped = (files: Record<string, string>) =>
  new Blob([zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))]);

test('an Apple Health export is read, packed or not', async () => {
  const found = [{ day: '2026-11-29', kind: 'other', moderateMin: 25, vigorousMin: 0, source: 'appleHealth' }];
  expect(await readActivityFile(zipped({ 'apple_health_export/export.xml': APPLE, 'other.txt': 'x' }))).toEqual(found);
  expect(await readActivityFile(new Blob([APPLE]))).toEqual(found);
});

test('a Google Fit export is read', async () => {
  const file = zipped({ 'Takeout/Fit/Daily activity metrics/Daily activity metrics.csv': GOOGLE });
  expect(await readActivityFile(file)).toMatchObject([{ moderateMin: 20, vigorousMin: 10, source: 'googleFit' }]);
});

test('a file made to explode is stopped', async () => {
  const bomb = zipped({ 'export.xml': APPLE + ' '.repeat(3_000_000) });
  expect(bomb.size).toBeLessThan(10_000);
  expect(await readActivityFile(bomb, { ...LIMITS, unpackedBytes: 1_000_000 })).toBe('tooLarge');
});

test('what is cut short, another archive, no table, or empty of activity is refused with its reason', async () => {
  const whole = zipped({ 'export.xml': Array.from({ length: 4000 }, (_, i) => `${APPLE}${i * 7919}`).join('') });
  expect(await readActivityFile(whole.slice(0, Math.floor(whole.size / 2)))).toBe('damaged');
  expect(await readActivityFile(zipped({ 'letter.txt': 'x' }))).toBe('notActivity');
  expect(await readActivityFile(new Blob(['hello']))).toBe('notActivity');
  expect(await readActivityFile(new Blob(['date,minutes\n']))).toBe('nothingFound');
  expect(await readActivityFile(new Blob(['date,minutes\n']), { ...LIMITS, csvBytes: 3 })).toBe('tooLarge');
});
