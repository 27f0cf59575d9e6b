import { expect, test } from 'vitest';
import { PLAIN_CSV } from '../history/transfer/csv-cell';
import { fhirFaults } from '../history/transfer/test-fhir';
import { parseClient } from '../storage/client-schema';
import { newClient, newVisit, withVisit, type Client } from './client';
import { changesBetween, withChanges } from './client-parts';
import { visitsCsv } from './export-csv';
import { visitsFhir } from './export-fhir';
import { motionGaps, motionRows, motionTaken, motionTrends, type Motion } from './motion';

const DAY = 86_400_000;

function withMotion(client: Client, day: number, motion: Motion, [leftDeg, rightDeg]: readonly [number, number]) {
  const visit = client.visits.find(({ atMs }) => atMs === day * DAY) ?? newVisit(`v${day}`, day * DAY);
  const details = { id: `m${day}-${visit.motions.length}`, atMs: day * DAY, engineModel: 'litert-lite' };
  return withVisit(client, {
    ...visit,
    motions: [...visit.motions, motionTaken(motion, { leftDeg, rightDeg }, details)],
  });
}

const first = withMotion(newClient('c', 'M. K.', 0), 1, 'neckTurn', [40, 42]);
const client = withMotion(withMotion(first, 9, 'neckTurn', [38, 40]), 9, 'neckTurn', [52, 55]);
const [before, after] = [client.visits[0]!, client.visits[1]!];

test('of several tries in a visit the last counts, with the error that is claimed', () => {
  expect(motionRows(after, before)).toMatchObject([
    { taken: { leftDeg: 52, rightDeg: 55, errorDeg: 18 }, before: { leftDeg: 40 }, change: { verdict: 'farther' } },
  ]);
});

test('a change within what a day makes is none, and another model tells none at all', () => {
  const little = withMotion(first, 9, 'neckTurn', [45, 46]).visits[1]!;
  expect(motionRows(little, before)[0]!.change!.verdict).toBe('none');
  const other = { ...little, motions: little.motions.map((each) => ({ ...each, engineModel: 'litert-full' })) };
  expect(motionRows(other, before)[0]).toMatchObject({ before: null, change: null });
  const readAnotherWay = {
    ...before,
    motions: before.motions.map((each) => ({ ...each, rangeModel: 'lite' as const })),
  };
  expect(motionRows(little, readAnotherWay)[0]).toMatchObject({ before: null, change: null });
});

test('what an earlier visit measured and this one did not is said', () => {
  expect(motionGaps(newVisit('v', 1), before)).toEqual(['neckTurn']);
  expect(motionGaps(after, before)).toEqual([]);
});

test('a trend goes over all visits that measured it', () => {
  expect(motionTrends(client)).toMatchObject([{ motion: 'neckTurn', points: [{ leftDeg: 40 }, { leftDeg: 52 }] }]);
  expect(motionTrends(first)).toEqual([]);
});

test('it is stored, merged as a part of its own, and exported with its error', () => {
  expect(parseClient(JSON.parse(JSON.stringify(client)))).toEqual(client);
  const empty = withVisit(first, { ...first.visits[0]!, motions: [] });
  const noted = withVisit(first, { ...first.visits[0]!, motions: [], note: 'Well.' });
  const both = withChanges(noted, changesBetween(empty, first), 'abcdef01');
  expect(both.visits[0]).toMatchObject({ note: 'Well.', motions: [{ motion: 'neckTurn' }] });
  const rows = visitsCsv(client, PLAIN_CSV).split('\n');
  expect(rows.filter((row) => row.includes('range.neckTurn.left'))).toHaveLength(3);
  expect(rows.find((row) => row.includes('range.neckTurn.right'))).toMatch(/,42,deg,,12,/);
  expect(fhirFaults(visitsFhir(client))).toEqual([]);
});

test('a record from before ranges were kept opens without any', () => {
  const { motions: _motions, ...old } = newVisit('v1', 5);
  expect(parseClient({ ...newClient('c', 'A', 0), visits: [old] })!.visits[0]!.motions).toEqual([]);
});
