import { expect, test } from 'vitest';
import type { AngleReading } from '../geometry/angle';
import { angleTable } from './angle-table';
import { averagedReadings, isHeldStill } from './averaged-readings';
import { acceptedLevel, newClient, withAsymmetry, withVisit, type Client, type Visit } from './client';
import { visitsCsv } from './export-csv';
import { visitsFhir } from './export-fhir';
import { buildReport } from './report';

function reading(value: number, changes: Partial<AngleReading> = {}): AngleReading {
  return { id: 'neckInclination', value, unit: 'deg', sd: 0.8, view: 'left-side', quality: 0.9, ...changes };
}

function visit(id: string, atMs: number, values: readonly number[]): Visit {
  const repeats = values.map((value, i) => ({
    atMs: atMs + i,
    view: 'left-side' as const,
    readings: [reading(value)],
  }));
  return { id, atMs, repeats, figure: null, exercises: [], engineModel: 'litert-lite' };
}

const DAY = 86_400_000;
const client: Client = [visit('b', 9 * DAY, [12, 12.5, 11.8]), visit('a', DAY, [20, 21, 19.5])].reduce(
  withVisit,
  newClient('c', 'M. K.', 0),
);

test('visits stand in order of time, and a report compares the chosen ones', () => {
  expect(client.visits.map(({ id }) => id)).toEqual(['a', 'b']);
  const row = buildReport(client, 'b', 'a')!.rows[0]!;
  expect(row).toMatchObject({ angle: 'neckInclination', repeats: 3, view: 'left-side', quality: 0.9 });
  expect(row.after - row.before!).toBeCloseTo(-8.07, 1);
  expect(row.change!.verdict).toBe('change');
});

test('a first visit is reported without a change', () => {
  const report = buildReport(client, 'a', null)!;
  expect(report.before).toBeNull();
  expect(report.rows[0]!.change).toBeNull();
  expect(buildReport(client, 'nowhere', null)).toBeNull();
});

test('an accepted level is replaced, taken back, and told in the report', () => {
  const accepted = withAsymmetry(withAsymmetry(client, 'neckInclination', 6), 'neckInclination', 9);
  expect(acceptedLevel(accepted, 'neckInclination')).toBe(9);
  expect(buildReport(accepted, 'b', 'a')!.rows[0]!.accepted).toBe(9);
  expect(withAsymmetry(accepted, 'neckInclination', null).asymmetry).toEqual([]);
});

test('the CSV has a row a value, and no code runs as a formula in a spreadsheet', () => {
  const lines = visitsCsv({ ...client, code: '=HYPERLINK("x"),y' })
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(7);
  expect(lines[1]).toContain(`"'=HYPERLINK(""x""),y"`);
  expect(lines[1]).toContain('neckInclination');
});

test('the FHIR bundle says what each number is and that it is not validated', () => {
  const bundle = visitsFhir(client) as { entry: { resource: Record<string, unknown> }[] };
  expect(bundle.entry).toHaveLength(6);
  const { resource } = bundle.entry[0]!;
  expect(resource).toMatchObject({ status: 'preliminary', valueQuantity: { value: 20, code: 'deg' } });
  expect(JSON.stringify(resource)).toContain('not clinically validated');
});

test('readings of a hold are averaged, and what was mostly hidden is left out', () => {
  const looks = [[reading(10), reading(3, { id: 'trunkInclination' })], [reading(12)], [reading(11)]];
  expect(averagedReadings(looks).map(({ id, value }) => [id, value])).toEqual([['neckInclination', 11]]);
});

test('who moved while holding still is told from who did not', () => {
  expect(isHeldStill([[reading(10)], [reading(12)], [reading(11)]])).toBe(true);
  expect(isHeldStill([[reading(10)], [reading(25)], [reading(38)]])).toBe(false);
  expect(isHeldStill([])).toBe(true);
});

test('the table pastes into a spreadsheet, whatever the pictures are called', () => {
  const features = {
    timestampMs: 0,
    view: null,
    presence: 1,
    angles: { neckInclination: reading(12) },
    unmeasured: {},
  };
  const text = angleTable([{ heading: 'a\tb\nc', features }], () => 'Neck');
  expect(text).toBe('\t\ta b c\t±\nNeck\tdeg\t12.00\t0.80');
});
