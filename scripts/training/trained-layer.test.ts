import { expect, test } from 'vitest';
import { seededChance } from '../../src/geometry/chance';
import { backward, forward, learn, newLayer, type TrainedLayer } from './trained-layer';

const [INPUTS, HIDDEN, OUTPUTS] = [5, 7, 3];

test('gradients are those that small changes of each weight and bias find', () => {
  const { layers, from, wanted } = smallNetwork(1);
  lossOf(layers, from, wanted);
  blameOf(layers, from, wanted);
  for (const layer of layers)
    for (const part of [layer.weights, layer.biases])
      part.value.forEach((_, i) =>
        expect(part.gradient[i]).toBeCloseTo(
          slopeAt(part.value, i, () => lossOf(layers, from, wanted)),
          2,
        ),
      );
});

test('a few hundred steps bring the network to what it is shown', () => {
  const { layers, from, wanted } = smallNetwork(2);
  const before = lossOf(layers, from, wanted);
  for (let step = 1; step <= 300; step++) {
    lossOf(layers, from, wanted);
    blameOf(layers, from, wanted);
    for (const layer of layers) learn(layer, { rate: 0.02, batch: 1, step });
  }
  expect(lossOf(layers, from, wanted)).toBeLessThan(before / 1000);
});

function smallNetwork(seed: number) {
  const chance = seededChance(seed);
  const draw = () => 2 * chance() - 1;
  const layers = [newLayer(INPUTS, HIDDEN, draw), newLayer(HIDDEN, OUTPUTS, draw)] as const;
  return {
    layers,
    from: Float32Array.from({ length: INPUTS }, draw),
    wanted: Float32Array.from({ length: OUTPUTS }, draw),
  };
}

type Layers = readonly [TrainedLayer, TrainedLayer];

/** Half the squared error. */
function lossOf([hidden, last]: Layers, from: Float32Array, wanted: Float32Array): number {
  forward(hidden, from, true);
  forward(last, hidden.values, false);
  return last.values.reduce((sum, value, i) => sum + (value - wanted[i]!) ** 2 / 2, 0);
}

function blameOf([hidden, last]: Layers, from: Float32Array, wanted: Float32Array): void {
  last.values.forEach((value, i) => (last.blame[i] = value - wanted[i]!));
  backward(last, hidden.values, hidden);
  backward(hidden, from);
}

const STEP = 1e-3;

function slopeAt(values: Float32Array, i: number, loss: () => number): number {
  const at = values[i]!;
  const [above, below] = [at + STEP, at - STEP].map((value) => {
    values[i] = value;
    return loss();
  });
  values[i] = at;
  return (above! - below!) / (2 * STEP);
}
