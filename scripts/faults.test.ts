import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from './run-command.mjs';

const ROW = /^\| .*\| \[(.+)\]\(\.\.\/(.+)\) +\|$/gm;

test('each fault in docs/faults.md is told by a story that is there under that name', () => {
  const rows = [...readFileSync(`${ROOT}docs/faults.md`, 'utf8').matchAll(ROW)];
  expect(rows.length).toBeGreaterThanOrEqual(30);
  const missing = rows.filter(([, name = '', file = '']) => !readFileSync(ROOT + file, 'utf8').includes(name));
  expect(missing.map(([, name]) => name)).toEqual([]);
});
