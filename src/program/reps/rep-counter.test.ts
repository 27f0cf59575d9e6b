import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedIn, jitterOf, lookAt, looksOf, swings, type Moment } from './test-looks';

const raise = (count: number, everyS: number, toDeg = 90) => {
  const at = swings(count, everyS);
  return (t: number): Moment => ({ leftArmDeg: 8 + at(t) * toDeg, rightArmDeg: 8 + at(t) * toDeg });
};

describe.each([8, 15, 30])('at %d looks a second', (fps) => {
  test('both arms lifted together are one repetition, at any speed from half a second to eight', () => {
    for (const everyS of [0.5, 1, 2.5, 8]) {
      const counted = countedIn('lateralRaise', looksOf(fps, 6 * everyS + 2, raise(6, everyS)));
      expect(counted.map(({ side }) => side)).toEqual(Array(6).fill('both'));
    }
  });

  test('arms lifted in turn are one repetition each', () => {
    const at = swings(4, 2);
    const inTurn = (t: number) => ({ leftArmDeg: 8 + 80 * at(t), rightArmDeg: 8 + 80 * at(t - 8) });
    const counted = countedIn('lateralRaise', looksOf(fps, 20, inTurn));
    expect(counted.map(({ side }) => side)).toEqual([...Array(4).fill('left'), ...Array(4).fill('right')]);
  });

  test('a set counts the same whether it starts standing or on the chair', () => {
    const at = swings(5, 2.5);
    const fromStanding = looksOf(fps, 15, (t) => ({ downM: 0.35 * at(t) }));
    const fromChair = looksOf(fps, 15, (t) => ({ downM: 0.35 * (1 - at(t)) }));
    expect(countedIn('sitToStand', fromStanding)).toHaveLength(5);
    expect(countedIn('sitToStand', fromChair)).toHaveLength(5);
  });
});

test('half the range in the middle of a set still counts, fidgeting does not', () => {
  const at = swings(3, 2);
  const fidget = (t: number) => 20 * Math.max(0, Math.sin(3 * t));
  const looks = looksOf(15, 26, (t) => ({
    rightArmDeg: 8 + 90 * at(t) + 45 * at(t - 8) + (t > 17 ? fidget(t) : 0),
  }));
  expect(countedIn('lateralRaise', looks)).toHaveLength(6);
});

test('a first movement that was only getting ready is taken back', () => {
  const ready = swings(1, 1.5);
  const set = swings(4, 2);
  const looks = looksOf(15, 14, (t) => ({ rightArmDeg: 8 + 33 * ready(t) + 120 * set(t - 3) }));
  expect(countedIn('lateralRaise', looks)).toHaveLength(4);
});

test('a pause with the arm up is one repetition, however long', () => {
  const looks = looksOf(15, 22, (t) => ({ rightArmDeg: t > 2 && t < 20 ? 90 : 8 }));
  expect(countedIn('lateralRaise', looks)).toHaveLength(1);
});

test('a set that begins on the way up counts its first repetition, arms that only sink count none', () => {
  const at = swings(5, 2);
  const midway = looksOf(15, 10, (t) => ({ rightArmDeg: 8 + 90 * at(t + 1.6) }));
  expect(countedIn('lateralRaise', midway)).toHaveLength(5);
  const sinking = looksOf(15, 12, (t) => ({ rightArmDeg: t < 2 ? 98 - 45 * t : 8 + 90 * at(t - 1) }));
  expect(countedIn('lateralRaise', sinking)).toHaveLength(5);
});

test('an arm that swings along to keep the balance is no repetition', () => {
  const at = swings(5, 2.5);
  const looks = looksOf(15, 15, (t) => ({ rightArmDeg: 8 + 100 * at(t), leftArmDeg: 8 + 34 * at(t - 1.2) }));
  expect(countedIn('lateralRaise', looks)).toHaveLength(5);
});

test('a weaker arm in its own turn is one repetition each', () => {
  const at = swings(4, 2);
  const looks = looksOf(15, 20, (t) => ({ rightArmDeg: 8 + 100 * at(t), leftArmDeg: 8 + 42 * at(t - 8) }));
  expect(countedIn('lateralRaise', looks)).toHaveLength(8);
});

test('a hip that jumps for seconds hides nobody', () => {
  const looks = looksOf(15, 14, raise(6, 2)).map((look) => {
    const t = look.timestampMs / 1000;
    const { leftHip, rightHip, leftShoulder } = look.image;
    if (t < 4 || t > 8 || !leftHip || !rightHip || !leftShoulder) return look;
    const [y, visibility] = [leftShoulder.y + 30, 0.9];
    const jumped = { leftHip: { x: leftHip.x, y, visibility }, rightHip: { x: rightHip.x, y, visibility } };
    return { ...look, image: { ...look.image, ...jumped } };
  });
  expect(countedIn('lateralRaise', looks)).toHaveLength(6);
});

test('somebody who walks through the picture adds nothing', () => {
  const set = raise(6, 2);
  const looks = looksOf(15, 14, set).map((look) => {
    const t = look.timestampMs / 1000;
    return t > 5 && t < 6.3
      ? lookAt(look.timestampMs, { asideM: 2.5 * (t - 5.6), distanceM: 1.2, rightArmDeg: 80 * (t - 5) })
      : look;
  });
  const counted = countedIn('lateralRaise', looks).length;
  expect(counted).toBeGreaterThanOrEqual(5);
  expect(counted).toBeLessThanOrEqual(6);
});

test('out of sight nothing counts, and afterwards it goes on', () => {
  const set = raise(8, 2);
  const looks = looksOf(15, 18, set).map((look) => {
    const t = look.timestampMs / 1000;
    return t >= 5 && t < 9 ? { ...look, presence: 0, image: {} } : look;
  });
  expect(countedIn('lateralRaise', looks)).toHaveLength(6);
});

test('without any landmark there is nothing to count, and nothing breaks', () => {
  const looks = looksOf(15, 4, () => ({})).map((look) => ({ ...look, image: {} }));
  expect(countedIn('neckTurn', looks)).toEqual([]);
});

test('whatever the number, speed, range, rhythm and jitter, a set is counted exactly', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 1, max: 6, noNaN: true }),
      fc.integer({ min: 45, max: 150 }),
      fc.constantFrom(8, 15, 30),
      fc.integer(),
      (count, everyS, toDeg, fps, seed) => {
        const looks = looksOf(fps, count * everyS + 2, raise(count, everyS, toDeg), jitterOf(seed, 1.5));
        expect(countedIn('lateralRaise', looks)).toHaveLength(count);
      },
    ),
    { numRuns: 12 },
  );
});

test('landmarks that go missing now and then change no count', () => {
  const hidden = ['rightWrist', 'rightIndex', 'rightPinky', 'leftHip', 'nose'] as const;
  fc.assert(
    fc.property(fc.subarray([...hidden]), fc.integer({ min: 2, max: 9 }), (without, every) => {
      const looks = looksOf(15, 14, raise(6, 2)).map((look, i) =>
        i % every ? look : lookAt(look.timestampMs, { ...raise(6, 2)(look.timestampMs / 1000), without }),
      );
      expect(countedIn('lateralRaise', looks)).toHaveLength(6);
    }),
    { numRuns: 8 },
  );
});
