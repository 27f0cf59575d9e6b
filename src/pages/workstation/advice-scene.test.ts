import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawnChangeScene, SideScene } from '../../ui/drawn-scenes';
import { ADVICE_DRAWINGS } from '../../workstation/advice-drawings';
import { ADVICE, ADVICE_IDS, type AdviceId } from '../../workstation/advice-table';
import { HEIGHT_CM } from '../../workstation/measures';
import { adviceScene, type DrawnPerson } from './advice-scene';

const UNDRAWN: readonly AdviceId[] = ['screenLowFits', 'eyesChecked'];

const people: fc.Arbitrary<DrawnPerson> = fc.record({
  heightCm: fc.double({ min: HEIGHT_CM.least, max: HEIGHT_CM.most, noNaN: true }),
  heights: fc.record(
    {
      seat: fc.double({ min: 20, max: 80, noNaN: true }),
      table: fc.double({ min: 50, max: 110, noNaN: true }),
      screenTop: fc.double({ min: 60, max: 170, noNaN: true }),
    },
    { requiredKeys: [] },
  ),
  troubles: fc.constant([]),
});

const drawn = ADVICE_IDS.filter((id) => !UNDRAWN.includes(id));

test('every piece of advice is drawn, save the two that move nothing', () => {
  for (const id of ADVICE_IDS) expect(ADVICE_DRAWINGS[id] === null, id).toBe(UNDRAWN.includes(id));
});

test('whoever sits there, before and after are plain to tell apart, and no place is no number', () => {
  fc.assert(
    fc.property(fc.constantFrom(...drawn), people, (id, person) => {
      const scene = adviceScene(id, person)!;
      expect(scene.changed.length).toBeGreaterThan(0);
      expect(JSON.stringify(scene)).not.toContain('null,');
      expect(farthestMove(scene)).toBeGreaterThan(2.5);
    }),
    { numRuns: 400 },
  );
});

test('heights that were measured are the ones drawn, unless they speak against what was answered', () => {
  const person = { heightCm: 172, troubles: [] };
  const high = adviceScene('tableDown', { ...person, heights: { table: 79 } });
  expect(side(high).before.desk.table).toBe(79);
  const low = side(adviceScene('tableDown', { ...person, heights: { table: 50 } }));
  expect(low.before.desk.table).toBeGreaterThan(low.after.desk.table + 4);
});

/** A head that bows or tips by no more than this has its screen where it belongs. */
const EASY_DEG = 6;

test('after each change the person holds themselves no worse than before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...drawn), people, (id, person) => {
      const scene = adviceScene(id, { ...person, heights: {} })!;
      if (scene.view !== 'side') return;
      const { before, after } = scene;
      const most = Math.max(Math.abs(before.figure.headPitchDeg), EASY_DEG);
      expect(Math.abs(after.figure.headPitchDeg)).toBeLessThanOrEqual(most);
    }),
  );
});

test('what is to the left is drawn on the left', () => {
  const person = { heightCm: 172, heights: {} };
  for (const [trouble, isLeft] of [
    ['screenLeft', true],
    ['screenRight', false],
  ] as const) {
    const scene = adviceScene('screenAhead', { ...person, troubles: [trouble] });
    expect(scene?.view === 'above' && scene.isMirrored).toBe(isLeft);
  }
  expect(ADVICE.screenAhead.for).toContain('screenLeft');
});

function side(scene: DrawnChangeScene | null): { readonly before: SideScene; readonly after: SideScene } {
  if (scene?.view !== 'side') throw new Error('Not drawn from the side.');
  return scene;
}

/** The largest difference of any number of the two, or that a thing stands there which did not, centimetres. */
function farthestMove(scene: DrawnChangeScene): number {
  const [before, after] = [numbersOf(scene.before), numbersOf(scene.after)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return Math.max(...[...keys].map((key) => Math.abs((before.get(key) ?? 100) - (after.get(key) ?? 0))));
}

function numbersOf(value: unknown, path = ''): Map<string, number> {
  if (typeof value === 'number') return new Map([[path, value]]);
  if (typeof value === 'string') return new Map([[`${path}:${value}`, 50]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, each]) => [...numbersOf(each, `${path}/${key}`)]));
}
