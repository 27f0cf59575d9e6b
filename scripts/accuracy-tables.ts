import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { ROOT } from './run-command.mjs';

export type AccuracyTables = Readonly<Record<string, AccuracyTable>>;
export interface AccuracyTable {
  readonly columns: readonly string[];
  readonly rows: readonly AccuracyRow[];
}
export interface AccuracyRow {
  readonly id: string;
  /** How README puts it; the page has the person's own words. */
  readonly label: string;
  readonly values: readonly string[];
}

/** The one place where the figures stand: the page “How accurate is it?” reads them too. */
export const ACCURACY_FILE = `${ROOT}src/pages/help/accuracy.json`;

export function accuracyTables(): AccuracyTables {
  return JSON.parse(readFileSync(ACCURACY_FILE, 'utf8')) as AccuracyTables;
}

/** README with each of its tables of figures as the data has them. @throws where README has no row of a table */
export function withAccuracyTables(readme: string, tables: AccuracyTables): string {
  const lines = readme.split('\n');
  for (const { rows } of Object.values(tables)) {
    const first = lines.findIndex((line) => labelOf(line) === rows[0]?.label && tableHas(lines, line, rows));
    if (first < 0) throw new Error(`README has no table that begins with "${rows[0]?.label}".`);
    lines.splice(first, rowsFrom(lines, first), ...rows.map((row) => rowLine(row, widthsOf(lines[first - 1] ?? ''))));
  }
  return lines.join('\n');
}

/** Two tables may begin alike: the second row tells. */
function tableHas(lines: readonly string[], line: string, rows: readonly AccuracyRow[]): boolean {
  return labelOf(lines[lines.indexOf(line) + 1] ?? '') === rows[1]?.label;
}

function labelOf(line: string): string {
  return line.split('|')[1]?.trim() ?? '';
}

function rowsFrom(lines: readonly string[], first: number): number {
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  return length < 0 ? lines.length - first : length;
}

/** Of the columns, by the line that rules off the head. */
function widthsOf(rule: string): readonly number[] {
  return rule
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().length);
}

function rowLine({ label, values }: AccuracyRow, widths: readonly number[]): string {
  return `| ${[label, ...values].map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(`${ROOT}README.md`, withAccuracyTables(readFileSync(`${ROOT}README.md`, 'utf8'), accuracyTables()));
