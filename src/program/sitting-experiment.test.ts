import fc from 'fast-check';
import { expect, test } from 'vitest';
import { experimentResult, permutationP, randomOrder, WAYS, type Sitting } from './sitting-experiment';

/** Counted by hand. Three and three: 20 ways to deal; of 1 … 6 the sum of one group is 6 or 15 twice, 7 or 14 twice more. */
const BY_HAND: readonly (readonly [groups: number[][], p: number])[] = [
  [
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    2 / 20,
  ],
  [
    [
      [1, 2, 4],
      [3, 5, 6],
    ],
    4 / 20,
  ],
  [
    [
      [1, 2, 5],
      [3, 4, 6],
    ],
    8 / 20,
  ],
  [
    [
      [5, 5, 5],
      [5, 5, 5],
    ],
    1,
  ],
  [
    [
      [1, 1],
      [5, 5],
      [9, 9],
    ],
    6 / 90,
  ],
  [[[1], [2], [3]], 1],
];

test('the exact test gives what was counted by hand', () => {
  for (const [groups, p] of BY_HAND) expect(permutationP(groups)).toBeCloseTo(p, 12);
});

test('it does not matter which way is called what, nor where the scale begins', () => {
  const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(values, values, values, fc.integer({ min: -5, max: 5 }), (a, b, c, shift) => {
      const p = permutationP([a, b, c]);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(permutationP([c, a, b])).toBeCloseTo(p, 9);
      expect(permutationP([a, b, c].map((group) => group.map((value) => value + shift)))).toBeCloseTo(p, 9);
    }),
  );
});

const sittings = (way: Sitting['way'], comforts: number[]): Sitting[] =>
  comforts.map((comfort) => ({ way, comfort, effort: 5 }));

test('fewer than six sittings say nothing, six never say “clear”, nine can', () => {
  const far = [...sittings('usual', [1, 1]), ...sittings('upright', [9, 9]), ...sittings('changing', [5, 5])];
  expect(experimentResult(far.slice(0, 5), ({ comfort }) => comfort)).toBeNull();
  expect(experimentResult(far, ({ comfort }) => comfort)).toMatchObject({ isClear: false });
  const nine = [...far, ...sittings('usual', [1]), ...sittings('upright', [9]), ...sittings('changing', [5])];
  expect(experimentResult(nine, ({ comfort }) => comfort)).toMatchObject({ isClear: true });
  expect(experimentResult(nine, ({ effort }) => effort)).toMatchObject({ p: 1, isClear: false });
});

test('every three sittings hold each way once, in an order that chance decides', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (stream) => {
      const order = randomOrder(() => stream.next().value!);
      expect(order).toHaveLength(12);
      for (let at = 0; at < 12; at += 3) expect(order.slice(at, at + 3).toSorted()).toEqual(WAYS.toSorted());
    }),
  );
});
