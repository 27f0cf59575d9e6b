import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accuracyTables, withAccuracyTables } from './accuracy-tables';
import { ROOT } from './run-command.mjs';

const readme = readFileSync(`${ROOT}README.md`, 'utf8');

test('README says the figures that the help page says: after a change run npm run accuracy', () => {
  expect(withAccuracyTables(readme, accuracyTables())).toBe(readme);
});

test('a changed figure reaches README', () => {
  const { live, ...others } = accuracyTables();
  const [first, ...rest] = live!.rows;
  const changed = { ...live!, rows: [{ ...first!, values: ['12.3 %', '45.6 %'] }, ...rest] };
  expect(withAccuracyTables(readme, { live: changed, ...others })).toMatch(/share of the time +\| 12\.3 % +\| 45\.6 %/);
});
