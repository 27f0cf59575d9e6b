import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normal, seededChance, type Chance } from '../src/geometry/chance';
import type { Network } from '../src/geometry/body-model/network';
import { packNetwork } from '../src/geometry/body-model/packed-network';
import { frontLoss, OUTPUTS } from './training/front-loss';
import { inScales } from './training/in-scales';
import { simulateSet, type SimulatedSet } from './training/simulated-set';
import { backward, forward, learn, newLayer, type TrainedLayer } from './training/trained-layer';

const HELP = `Trains src/geometry/body-model/front-model.json on simulated landmark sets. Each seed gives one network, always the
same, in about eight minutes; the model is their mean.

  npx tsx scripts/train-front-model.ts [--samples 400000] [--rounds 4] [--seeds 1,2]
`;

const HIDDEN = [96, 64] as const;
const BATCH = 128;
const FIRST_RATE = 2e-3;
const LAST_RATE = 1e-5;
/** Share of the training after which the model learns its own uncertainty as well. */
const VARIANCE_FROM = 0.25;

const OUT = fileURLToPath(new URL('../src/geometry/body-model/front-model.json', import.meta.url));

if (process.argv.includes('--help')) process.stdout.write(HELP);
else
  trainAll({
    samples: Number(option('--samples', '400000')),
    rounds: Number(option('--rounds', '4')),
    seeds: option('--seeds', '1,2').split(',').map(Number),
  });

interface Plan {
  readonly samples: number;
  readonly rounds: number;
  readonly seeds: readonly number[];
}

function option(name: string, usual: string): string {
  const index = process.argv.indexOf(name);
  return index < 0 ? usual : (process.argv[index + 1] ?? usual);
}

function trainAll(plan: Plan): void {
  const trained = plan.seeds.map((seed) => train(plan, seed));
  const scales = trained[0]?.targetScales ?? [];
  const networks = trained.map(({ network, targetScales }) => inScales(network, targetScales, scales));
  write(plan, scales, networks);
}

interface Trained {
  readonly network: Network;
  readonly targetScales: readonly number[];
}

function train(plan: Plan, seed: number): Trained {
  const set = simulateSet(plan.samples, seed);
  process.stderr.write(`seed ${seed}: simulated ${set.size} pairs\n`);
  const chance = seededChance(seed + 1);
  const sizes = [set.scaling.inputMean.length, ...HIDDEN, OUTPUTS];
  const layers = sizes.slice(1).map((outputs, i) => newLayer(sizes[i]!, outputs, () => normal(chance, 1)));
  const order = Uint32Array.from({ length: set.size }, (_, i) => i);
  const batches = plan.rounds * Math.floor(set.size / BATCH);
  for (let round = 0, step = 0; round < plan.rounds; round++) {
    shuffle(order, chance);
    let [loss, right] = [0, 0];
    for (let first = 0; first + BATCH <= set.size; first += BATCH) {
      const done = step++ / batches;
      for (const sample of order.subarray(first, first + BATCH)) {
        const { crossEntropy, isRight } = teach(layers, { set, sample, withVariance: done > VARIANCE_FROM });
        loss += crossEntropy;
        right += Number(isRight);
      }
      const rate = LAST_RATE + (FIRST_RATE * (1 + Math.cos(Math.PI * done))) / 2;
      for (const layer of layers) learn(layer, { rate, batch: BATCH, step });
    }
    process.stderr.write(
      `round ${round + 1}: finding ${(loss / set.size).toFixed(4)} nats, ${(right / set.size).toFixed(4)} right\n`,
    );
  }
  return { network: networkOf(set, layers), targetScales: set.scaling.targetScales };
}

function teach(
  layers: readonly TrainedLayer[],
  { set, sample, withVariance }: { set: SimulatedSet; sample: number; withVariance: boolean },
) {
  const width = set.scaling.inputMean.length;
  const inputs = set.inputs.subarray(sample * width, (sample + 1) * width);
  const fed = [inputs, ...layers.map(({ values }) => values)];
  layers.forEach((layer, depth) => forward(layer, fed[depth]!, depth < layers.length - 1));
  const last = layers[layers.length - 1]!;
  const loss = frontLoss(set, sample, { values: last.values, blame: last.blame, withVariance });
  for (let depth = layers.length - 1; depth >= 0; depth--) backward(layers[depth]!, fed[depth]!, layers[depth - 1]);
  return loss;
}

function shuffle(order: Uint32Array, chance: Chance): void {
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(chance() * (i + 1));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
}

function networkOf({ scaling }: SimulatedSet, layers: readonly TrainedLayer[]): Network {
  return {
    inputMean: scaling.inputMean,
    inputScale: scaling.inputScale,
    layers: layers.map(({ inputs, outputs, weights, biases }) => ({
      inputs,
      outputs,
      weights: [...weights.value],
      biases: [...biases.value],
    })),
  };
}

function write(plan: Plan, scales: readonly number[], networks: readonly Network[]): void {
  const provenance = {
    madeBy: 'scripts/train-front-model.ts',
    data: 'simulated landmark pairs of src/simulation/simulate-pair.ts: no pictures, no people',
    ...plan,
  };
  const targetScales = scales.map((scale) => Number(scale.toPrecision(6)));
  const model = { provenance, targetScales, networks: networks.map(packNetwork) };
  writeFileSync(OUT, `${JSON.stringify(model, null, 2)}\n`);
  process.stderr.write(`wrote ${OUT}\n`);
}
