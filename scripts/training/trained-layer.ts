import { LEAK } from '../../src/geometry/body-model/network';

/** A fully connected layer that learns by Adam. One row of weights an output. */
export interface TrainedLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Learned;
  readonly biases: Learned;
  /** What the last forward pass gave, and what the loss thinks of it. */
  readonly values: Float32Array;
  readonly blame: Float32Array;
}

interface Learned {
  readonly value: Float32Array;
  readonly gradient: Float32Array;
  readonly mean: Float32Array;
  readonly square: Float32Array;
}

export function newLayer(inputs: number, outputs: number, draw: () => number): TrainedLayer {
  const weights = learned(inputs * outputs);
  weights.value.forEach((_, i) => (weights.value[i] = draw() * Math.sqrt(2 / inputs)));
  return {
    inputs,
    outputs,
    weights,
    biases: learned(outputs),
    values: new Float32Array(outputs),
    blame: new Float32Array(outputs),
  };
}

/** Fills `values`; hidden layers are leaky rectifiers. */
export function forward(layer: TrainedLayer, from: Float32Array, isHidden: boolean): void {
  const { inputs, outputs, values } = layer;
  const weights = layer.weights.value;
  const biases = layer.biases.value;
  for (let row = 0; row < outputs; row++) {
    let sum = biases[row]!;
    const start = row * inputs;
    for (let i = 0; i < inputs; i++) sum += weights[start + i]! * from[i]!;
    values[row] = isHidden && sum < 0 ? sum * LEAK : sum;
  }
}

/** Adds this sample's gradients; `below` gets its blame when it is a hidden layer. */
export function backward(layer: TrainedLayer, from: Float32Array, below?: TrainedLayer): void {
  const { inputs, outputs, blame } = layer;
  const weights = layer.weights.value;
  const gradient = layer.weights.gradient;
  below?.blame.fill(0);
  for (let row = 0; row < outputs; row++) {
    const share = blame[row]!;
    if (share === 0) continue;
    const start = row * inputs;
    layer.biases.gradient[row]! += share;
    for (let i = 0; i < inputs; i++) gradient[start + i]! += share * from[i]!;
    if (below) for (let i = 0; i < inputs; i++) below.blame[i]! += share * weights[start + i]!;
  }
  if (below) for (let i = 0; i < inputs; i++) if (from[i]! < 0) below.blame[i]! *= LEAK;
}

/** One Adam step with the mean gradient of a batch, then forgets the gradients. */
export function learn(layer: TrainedLayer, options: { rate: number; batch: number; step: number }): void {
  step(layer.weights, options);
  step(layer.biases, options);
}

const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.999;

function step(
  { value, gradient, mean, square }: Learned,
  options: { rate: number; batch: number; step: number },
): void {
  const rate = options.rate / (1 - MEAN_KEPT ** options.step);
  const squareScale = 1 / (1 - SQUARE_KEPT ** options.step);
  for (let i = 0; i < value.length; i++) {
    const slope = gradient[i]! / options.batch;
    mean[i] = MEAN_KEPT * mean[i]! + (1 - MEAN_KEPT) * slope;
    square[i] = SQUARE_KEPT * square[i]! + (1 - SQUARE_KEPT) * slope * slope;
    value[i]! -= (rate * mean[i]!) / (Math.sqrt(square[i]! * squareScale) + 1e-8);
    gradient[i] = 0;
  }
}

function learned(size: number): Learned {
  const fresh = () => new Float32Array(size);
  return { value: fresh(), gradient: fresh(), mean: fresh(), square: fresh() };
}
