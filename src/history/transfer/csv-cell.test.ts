import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvLine, csvStyleOf, pastedCell } from './csv-cell';

const GERMAN = csvStyleOf('de-DE');

test('a German spreadsheet program gets semicolons and decimal commas, an English one does not', () => {
  expect(csvLine(['a', -4.5, 'b,c'], GERMAN)).toBe('a;-4,5;b,c\r\n');
  expect(csvLine(['a', -4.5, 'b,c'], csvStyleOf('en-GB'))).toBe('a,-4.5,"b,c"\r\n');
});

test('no text is run as a formula, in whatever style', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', ' =', '\n='])
    for (const style of [GERMAN, csvStyleOf('en-US')])
      expect(csvCell(`${start}SUM(A1)`, style).replace(/^"/, '')).toMatch(/^'/);
  expect(csvCell(-1.5)).toBe('-1.5');
});

test('a cell comes back as it was, but for its guard', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cell = csvCell(text, GERMAN);
      const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(bare === text || bare === `'${text}`).toBe(true);
    }),
  );
});

test('what is pasted into a spreadsheet runs no formula either, and stays in its cell', () => {
  expect(pastedCell('=HYPERLINK("x")')).toBe('\'=HYPERLINK("x")');
  expect(pastedCell('\t=1+1')).toMatch(/^'/);
  expect(pastedCell('a\tb\r\nc')).toBe('a b c');
  expect(pastedCell(-4.5, GERMAN)).toBe('-4,5');
});
