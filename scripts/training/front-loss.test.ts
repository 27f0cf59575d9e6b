import { expect, test } from 'vitest';
import { FRONT_FINDINGS } from '../../src/geometry/body-model/finding';
import { FRONT_TARGETS } from '../../src/geometry/body-model/front-targets';
import { seededChance } from '../../src/geometry/chance';
import { frontLoss, OUTPUTS } from './front-loss';
import type { SimulatedSet } from './simulated-set';

const TARGETS = FRONT_TARGETS.length;
const FINDINGS = FRONT_FINDINGS.length;

test('what each output is blamed for is the slope of the loss that is written down for it', () => {
  const { set, values } = oneSample(3);
  const blame = new Float32Array(OUTPUTS);
  const { crossEntropy } = frontLoss(set, 0, { values, blame, withVariance: true });
  values.forEach((_, i) =>
    expect(blame[i], `output ${i}`).toBeCloseTo(
      slopeAt(values, i, (now) => partOf(i, now, set, values)),
      2,
    ),
  );
  expect(crossEntropy).toBeCloseTo(findingLoss(values, set), 4);
});

test('while values settle no variance is learned, and a wild sample pulls no harder than any other may', () => {
  const { set, values } = oneSample(4);
  values[0] = 1000;
  const blame = new Float32Array(OUTPUTS);
  frontLoss(set, 0, { values, blame, withVariance: false });
  expect(Math.abs(blame[0]!)).toBe(4);
  expect([...blame.slice(TARGETS, 2 * TARGETS)].every((each) => each === 0)).toBe(true);
});

function oneSample(seed: number) {
  const chance = seededChance(seed);
  const draw = (size: number) => Float32Array.from({ length: size }, () => 2 * chance() - 1);
  const set = { targets: draw(TARGETS), findings: Uint8Array.of(1), events: Uint8Array.of(1, 0) };
  return { set: set as unknown as SimulatedSet, values: draw(OUTPUTS) };
}

/** The part of the loss that an output belongs to; the weight of β-NLL is held, as its authors do. */
function partOf(i: number, values: Float32Array, set: SimulatedSet, held: Float32Array): number {
  if (i < 2 * TARGETS) return gaussian(i % TARGETS, values, set, held);
  if (i < 2 * TARGETS + FINDINGS) return findingLoss(values, set);
  const event = i - 2 * TARGETS - FINDINGS;
  const chance = 1 / (1 + Math.exp(-values[i]!));
  return -0.5 * Math.log(set.events[event] ? chance : 1 - chance);
}

function gaussian(target: number, values: Float32Array, set: SimulatedSet, held: Float32Array): number {
  const error = values[target]! - set.targets[target]!;
  const log = values[TARGETS + target]!;
  return Math.exp(held[TARGETS + target]! / 2) * 0.5 * (error * error * Math.exp(-log) + log);
}

function findingLoss(values: Float32Array, set: SimulatedSet): number {
  const chances = [...values.slice(2 * TARGETS, 2 * TARGETS + FINDINGS)].map(Math.exp);
  const sum = chances.reduce((total, each) => total + each, 0);
  return Math.log(sum) - Math.log(chances[set.findings[0]!]!);
}

const STEP = 1e-3;

function slopeAt(values: Float32Array, i: number, loss: (values: Float32Array) => number): number {
  const moved = (by: number) => values.map((value, at) => (at === i ? value + by : value));
  return (loss(moved(STEP)) - loss(moved(-STEP))) / (2 * STEP);
}
