import { expect, test } from 'vitest';
import { parseClient } from '../../../storage/client-schema';
import { exampleClient } from './example-client';
import { testMoment } from './test-moment';

const client = exampleClient(testMoment());

test('the example is a client like any other: it is read back from the store as it was written', () => {
  expect(parseClient(JSON.parse(JSON.stringify(client)))).toEqual(client);
});

test('every visit has three repeats from the front and three from the side, after getting up', () => {
  for (const { repeats } of client.visits) {
    expect(repeats.map(({ view }) => view)).toEqual([...Array(3).fill('front'), ...Array(3).fill('right-side')]);
    expect(repeats.every(({ rose }) => rose)).toBe(true);
  }
});

test('the head came back over the shoulders from the first visit to the last, by more than the repeats scatter', () => {
  const [before, , after] = client.visits.map(({ repeats }) =>
    repeats.flatMap(({ readings }) => readings.filter(({ id }) => id === 'neckInclination').map(({ value }) => value)),
  );
  expect(Math.min(...before!)).toBeGreaterThan(Math.max(...after!));
});
