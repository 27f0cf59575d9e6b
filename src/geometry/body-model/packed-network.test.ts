import { expect, test } from 'vitest';
import { runNetwork, type Network } from './network';
import { packNetwork, unpackNetworks } from './packed-network';

const NETWORK: Network = {
  inputMean: [1, 2],
  inputScale: [2, 0.5],
  layers: [
    { inputs: 2, outputs: 2, weights: [1, -2, 0.5, 0.25], biases: [0.1, -0.2] },
    { inputs: 2, outputs: 1, weights: [3, -1], biases: [0.5] },
  ],
};

test('a packed network gives what the whole one gave, to one part in ten thousand', () => {
  const [unpacked] = unpackNetworks([packNetwork(NETWORK)]);
  for (const inputs of [
    [0, 0],
    [1, 2],
    [3, 2.4],
  ])
    expect(runNetwork(unpacked!, inputs)[0]).toBeCloseTo(runNetwork(NETWORK, inputs)[0]!, 3);
});

test('inputs far outside the training are pulled in, and a missing one counts as usual', () => {
  expect(runNetwork(NETWORK, [1e9, 2])[0]).toBeCloseTo(runNetwork(NETWORK, [13, 2])[0]!, 6);
  expect(runNetwork(NETWORK, [1])[0]).toBe(runNetwork(NETWORK, [1, 2])[0]);
});

test('damaged weights are named, not run', () => {
  const packed = packNetwork(NETWORK);
  const broken = { ...packed, layers: packed.layers.map((layer) => ({ ...layer, weights: layer.weights.slice(4) })) };
  expect(() => unpackNetworks([broken])).toThrow(/train the front model again/);
});
