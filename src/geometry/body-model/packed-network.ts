import type { Layer, Network } from './network';

/** A layer as it is stored: weights and biases as 16-bit whole numbers in base64, to be multiplied by their step. */
export interface PackedLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: string;
  readonly weightStep: number;
  readonly biases: readonly number[];
}

export interface PackedNetwork {
  readonly inputMean: readonly number[];
  readonly inputScale: readonly number[];
  readonly layers: readonly PackedLayer[];
}

const LARGEST = 32767;

export function packNetwork({ inputMean, inputScale, layers }: Network): PackedNetwork {
  return { inputMean: inputMean.map(shorten), inputScale: inputScale.map(shorten), layers: layers.map(packLayer) };
}

/** Throws when a layer's bytes do not fit its shape: the file was damaged. */
export function unpackNetworks(packed: readonly PackedNetwork[]): Network[] {
  return packed.map(({ inputMean, inputScale, layers }) => ({
    inputMean,
    inputScale,
    layers: layers.map(unpackLayer),
  }));
}

function packLayer({ inputs, outputs, weights, biases }: Layer): PackedLayer {
  const step = Math.max(...Array.from(weights, Math.abs), Number.MIN_VALUE) / LARGEST;
  let bytes = '';
  for (const weight of Array.from(weights)) {
    const whole = Math.round(weight / step) & 0xffff;
    bytes += String.fromCharCode(whole & 0xff, whole >> 8);
  }
  return { inputs, outputs, weights: btoa(bytes), weightStep: step, biases: Array.from(biases, shorten) };
}

function unpackLayer({ inputs, outputs, weights, weightStep, biases }: PackedLayer): Layer {
  const bytes = atob(weights);
  if (bytes.length !== 2 * inputs * outputs)
    throw new Error(`A layer of ${inputs} × ${outputs} holds ${bytes.length} bytes: train the front model again.`);
  const values = Float32Array.from({ length: inputs * outputs }, (_, i) => {
    const whole = bytes.charCodeAt(2 * i) | (bytes.charCodeAt(2 * i + 1) << 8);
    return (whole > LARGEST ? whole - 65536 : whole) * weightStep;
  });
  return { inputs, outputs, weights: values, biases };
}

function shorten(value: number): number {
  return Number(value.toPrecision(5));
}
