import { FRONT_TARGETS } from '../../src/geometry/body-model/front-targets';
import type { Network } from '../../src/geometry/body-model/network';

/** A network learned its targets in units of their spread; the same network in other units, so that several can be averaged. */
export function inScales(network: Network, from: readonly number[], to: readonly number[]): Network {
  const last = network.layers[network.layers.length - 1]!;
  const weights = Array.from(last.weights);
  const biases = Array.from(last.biases);
  FRONT_TARGETS.forEach((_, i) => {
    const times = from[i]! / to[i]!;
    biases[i]! *= times;
    for (let k = i * last.inputs; k < (i + 1) * last.inputs; k++) weights[k]! *= times;
    // The log variance of the same target.
    biases[FRONT_TARGETS.length + i]! += 2 * Math.log(times);
  });
  return { ...network, layers: [...network.layers.slice(0, -1), { ...last, weights, biases }] };
}
