import { expect, test } from 'vitest';
import type { AngleReading, View } from '../geometry/angle';
import { PLAIN_CSV } from '../history/transfer/csv-cell';
import { angleTable } from './angle-table';
import { averagedReadings, isHeldStill } from './averaged-readings';
import {
  acceptedLevel,
  newClient,
  newVisit,
  withAsymmetry,
  withRepeat,
  withVisit,
  type Client,
  type KeptFigure,
  type Visit,
} from './client';
import { visitsCsv } from './export-csv';
import { fhirFaults } from '../history/transfer/test-fhir';
import { visitsFhir } from './export-fhir';
import { poseWith } from '../geometry/test-pose';
import { buildReport, figurePairs } from './report';

function reading(value: number, changes: Partial<AngleReading> = {}): AngleReading {
  return { id: 'neckInclination', value, unit: 'deg', sd: 0.8, view: 'left-side', quality: 0.9, ...changes };
}

function visit(id: string, atMs: number, values: readonly number[]): Visit {
  const repeats = values.map((value, i) => ({
    atMs: atMs + i,
    view: 'left-side' as const,
    readings: [reading(value)],
  }));
  return { ...newVisit(id, atMs), repeats, engineModel: 'litert-lite' };
}

const noFigure = { figure: null, engineModel: 'litert-lite' };

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

test('a report told backwards is put in order of time', () => {
  const report = buildReport(client, 'a', 'b')!;
  expect([report.before!.id, report.after.id]).toEqual(['a', 'b']);
});

test('an angle seen from two sides is two numbers', () => {
  const front = reading(40, { view: 'front' });
  const mixed = visit('c', 20 * DAY, [12]);
  const both = withRepeat(mixed, { atMs: 21, view: 'front', readings: [front] }, noFigure);
  const rows = buildReport(withVisit(client, both), 'c', 'b')!.rows;
  expect(rows.map(({ view, after, before }) => [view, after, before === null])).toEqual([
    ['front', 40, true],
    ['left-side', 12, false],
  ]);
});

test('visits measured with different models are shown side by side, and no change is told', () => {
  const other = { ...visit('c', 20 * DAY, [2, 2, 2]), engineModel: 'litert-full' };
  const report = buildReport(withVisit(client, other), 'c', 'b')!;
  expect(report.isOtherModel).toBe(true);
  expect(report.rows[0]).toMatchObject({ after: 2, change: null });
  expect(report.rows[0]!.before).toBeCloseTo(12.1, 1);
});

test('a repeat by another model begins the visit’s count anew', () => {
  const begun = visit('c', DAY, [1, 2]);
  const repeat = { atMs: 3, view: 'front' as const, readings: [] };
  expect(withRepeat(begun, repeat, noFigure).repeats).toHaveLength(3);
  expect(withRepeat(begun, repeat, { figure: null, engineModel: 'litert-full' }).repeats).toEqual([repeat]);
});

test('figures of one view stand together, and a view of one visit alone gives way to them', () => {
  const figure = (view: View): KeptFigure => ({ view, frame: { width: 640, height: 480 }, image: poseWith({}).image });
  const before = { ...visit('x', 1, []), figures: [figure('left-side')] };
  const after = { ...visit('y', 2, []), figures: [figure('front'), figure('left-side')] };
  expect(figurePairs({ before, after }).map((pair) => pair.after.view)).toEqual(['left-side']);
  expect(figurePairs({ before: null, after }).map((pair) => pair.after.view)).toEqual(['front', 'left-side']);
});

test('an accepted level is replaced, taken back, and told in the report', () => {
  const accepted = withAsymmetry(withAsymmetry(client, 'neckInclination', 6), 'neckInclination', 9);
  expect(acceptedLevel(accepted, 'neckInclination')).toBe(9);
  expect(buildReport(accepted, 'b', 'a')!.rows[0]!.accepted).toBe(9);
  expect(withAsymmetry(accepted, 'neckInclination', null).asymmetry).toEqual([]);
});

test('the CSV has a row a value, and no code runs as a formula in a spreadsheet', () => {
  const lines = visitsCsv({ ...client, code: '=HYPERLINK("x"),y' }, PLAIN_CSV)
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(7);
  expect(lines[1]).toContain(`"'=HYPERLINK(""x""),y"`);
  expect(lines[1]).toContain('neckInclination');
});

test('the FHIR bundle says what each number is and that it is not validated', () => {
  const turned = { id: 'n', name: 'Turns the neck', result: '60°, easy' };
  const asked = withVisit(client, { ...client.visits[0]!, assessments: [turned] });
  const bundle = visitsFhir(asked) as { entry: { resource: Record<string, unknown> }[] };
  expect(bundle.entry).toHaveLength(7);
  expect(bundle.entry[3]!.resource).toMatchObject({ code: { text: 'Turns the neck' }, valueString: '60°, easy' });
  const { resource } = bundle.entry[0]!;
  expect(resource).toMatchObject({ status: 'preliminary', valueQuantity: { value: 20, code: 'deg' } });
  expect(JSON.stringify(resource)).toContain('not clinically validated');
  const ids = bundle.entry.map((each) => each.resource.id);
  expect(new Set(ids).size).toBe(ids.length);
  // Where FHIR has a code for a unit, it wants the system the code is from.
  for (const quantity of JSON.stringify(bundle).match(/"valueQuantity":{[^}]*}/g)!)
    expect(quantity).toContain('http://unitsofmeasure.org');
});

test('a bundle passes FHIR’s rules, also without a visit and with empty and odd texts', () => {
  expect(fhirFaults(visitsFhir(client))).toEqual([]);
  expect(fhirFaults(visitsFhir({ ...client, visits: [] }))).toEqual([]);
  const odd = { id: 'a_b c', name: ' \u0007', result: ' \n' };
  const [visit_] = client.visits;
  const asked = { ...client, code: '', visits: [{ ...visit_!, id: 'v_1', assessments: [odd, { ...odd, id: 'x' }] }] };
  expect(fhirFaults(visitsFhir(asked))).toEqual([]);
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
  const text = angleTable([{ heading: 'a\tb\nc', features }], () => 'Neck', PLAIN_CSV);
  expect(text).toBe('\t\ta b c\t±\nNeck\tdeg\t12\t0.8');
});
