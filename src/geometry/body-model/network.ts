/** A small network of fully connected layers as plain data. Weights lie row by row, one row an output. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: ArrayLike<number>;
  readonly biases: ArrayLike<number>;
}

export interface Network {
  readonly inputMean: readonly number[];
  readonly inputScale: readonly number[];
  readonly layers: readonly Layer[];
}

/** Slope of the activation below zero: a leaky rectifier, so that no unit can die in training. */
export const LEAK = 0.1;

/** Inputs far outside everything the network was trained on are pulled to this many standard deviations. */
const FARTHEST_SD = 6;

/** One forward pass. */
export function runNetwork(network: Network, inputs: readonly number[]): ArrayLike<number> {
  let values: ArrayLike<number> = network.inputMean.map((mean, i) => {
    const standard = ((inputs[i] ?? mean) - mean) / (network.inputScale[i] ?? 1);
    return Math.max(-FARTHEST_SD, Math.min(FARTHEST_SD, standard));
  });
  network.layers.forEach((layer, depth) => {
    values = runLayer(layer, values, depth < network.layers.length - 1);
  });
  return values;
}

function runLayer(
  { inputs, outputs, weights, biases }: Layer,
  values: ArrayLike<number>,
  rectify: boolean,
): Float32Array {
  const result = new Float32Array(outputs);
  for (let row = 0; row < outputs; row++) {
    const start = row * inputs;
    let sum = biases[row] ?? 0;
    for (let column = 0; column < inputs; column++) sum += weights[start + column]! * values[column]!;
    result[row] = rectify && sum < 0 ? sum * LEAK : sum;
  }
  return result;
}
