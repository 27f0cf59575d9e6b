import { expect, test } from 'vitest';
import { exampleMonths } from './example-months';

const OPTIONS = {
  today: '2026-06-01',
  offsetMinOf: () => 120,
  zone: 'Europe/Madrid',
  words: { experiment: 'Screen raised', note: 'On a train' },
} as const;

test('the example is the same for everybody on the same day', () => {
  expect(exampleMonths(OPTIONS)).toEqual(exampleMonths(OPTIONS));
});

test('the example ends before today and reaches back three months', () => {
  const { minutes } = exampleMonths(OPTIONS);
  const days = minutes.map(({ startedAt, offsetMin }) =>
    new Date(startedAt + offsetMin * 60_000).toISOString().slice(0, 10),
  );
  expect(days[0]! <= '2026-03-06').toBe(true);
  expect(days.at(-1)! < OPTIONS.today).toBe(true);
});

test('what the person changed and wrote is there, in the words that were given', () => {
  const { entries } = exampleMonths(OPTIONS);
  expect(entries).toContainEqual(expect.objectContaining({ kind: 'experiment', text: 'Screen raised' }));
  expect(entries).toContainEqual(expect.objectContaining({ kind: 'note', text: 'On a train' }));
});
