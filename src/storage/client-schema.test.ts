import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { newClient, newVisit, type Client } from '../therapist/client';
import { emptyPlan } from '../therapist/plan';
import { parseClient } from './client-schema';

const { image } = poseWith({});
const note = (id: string, text = 'x', atMs = 5) => ({ id, atMs, text });
const kept = { id: 'p', atMs: 1, consentAtMs: 1, visitId: 'v', measured: null };
const reading = { id: 'headTilt' as const, value: 3, unit: 'deg' as const, sd: 1, view: 'front' as const, quality: 1 };

function client(changes: Partial<Client> = {}): Client {
  const visit = {
    ...newVisit('v', 5),
    repeats: [{ atMs: 6, view: 'front' as const, readings: [reading] }],
    figures: [{ view: 'front' as const, frame: { width: 640, height: 480 }, image }],
  };
  const whole = { notes: [note('n')], visits: [visit], pictures: [kept], plan: emptyPlan('plan', 1) };
  return { ...newClient('c', 'M. K.', 1), ...whole, ...changes };
}

test('a whole client is read as it was written', () => {
  expect(parseClient(JSON.parse(JSON.stringify(client())))).toEqual(client());
});

const [visit] = client().visits;

test.each([
  ['a time of 1e300', { createdAtMs: 1e300 }],
  ['a note from the year 9999', { notes: [note('n', 'x', Date.UTC(9999, 0))] }],
  ['the same note twice', { notes: [note('n'), note('n')] }],
  ['the same visit twice', { visits: [visit!, visit!] }],
  ['a name of 10,000 characters', { code: 'x'.repeat(10_000) }],
  ['an id that is a path', { id: '../../x' }],
  ['an id with a key inside', { pictures: [{ ...kept, id: 'x:client:y' }] }],
  [
    'a value of 1e12 degrees',
    {
      visits: [{ ...visit!, repeats: [{ atMs: 1, view: 'front' as const, readings: [{ ...reading, value: 1e12 }] }] }],
    },
  ],
  [
    'the same angle twice in a repeat',
    { visits: [{ ...visit!, repeats: [{ atMs: 1, view: 'front' as const, readings: [reading, reading] }] }] },
  ],
  [
    'a frame without a width',
    { visits: [{ ...visit!, figures: [{ view: 'front' as const, frame: { width: 0, height: 1 }, image }] }] },
  ],
  ['changes counted under no part', { versions: { elsewhere: { a1b2c3d4: 1 } } }],
] satisfies [string, Partial<Client>][])('%s is refused', (_name, changes) => {
  expect(parseClient(client(changes))).toBeNull();
});

test('whatever stands in one place of a client, reading it gives a client that can be written and read again, or none', () => {
  const paths = pathsIn(client());
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.anything({ withDate: false, withBigInt: false }), (path, value) => {
      const hostile = structuredClone(client()) as unknown as Record<string, unknown>;
      let at = hostile;
      for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
      at[path.at(-1)!] = value;
      const parsed = parseClient(hostile);
      // What is written is JSON: it knows no -0 and leaves out what is undefined.
      const written = JSON.stringify(parsed);
      if (parsed) expect(JSON.stringify(parseClient(JSON.parse(written)))).toBe(written);
    }),
    { numRuns: 400 },
  );
});

function pathsIn(value: unknown, before: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [before];
  const below = Object.entries(value)
    .slice(0, 20)
    .flatMap(([key, each]) => pathsIn(each, [...before, key]));
  return before.length > 0 ? [before, ...below] : below;
}
