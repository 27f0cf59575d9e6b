import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normal, seededChance } from '../src/geometry/chance';
import { frontInputs } from '../src/geometry/body-model/front-inputs';
import type { Network } from '../src/geometry/body-model/network';
import { packNetwork } from '../src/geometry/body-model/packed-network';
import { randomSeating } from '../src/geometry/body-model/random-seating';
import { SEAT_FINDINGS } from '../src/geometry/body-model/seat-finding';
import { SEAT_SIZES } from '../src/geometry/body-model/seat-model';
import { simulateSight } from '../src/simulation/simulate-pair';
import { backward, forward, learn, newLayer, type TrainedLayer } from './training/trained-layer';

const HELP = `Trains src/geometry/body-model/seat-model.json on simulated landmark pairs: did somebody slide, lean back, or move?
Always the same for the same seeds, about a minute and a half a network.

  npx tsx scripts/train-seat-model.ts [--samples 150000] [--rounds 4] [--seeds 1,2]
`;

const HIDDEN = [48, 32] as const;
const BATCH = 64;
const FIRST_RATE = 2e-3;
const LAST_RATE = 1e-5;
/** As in network.ts: rarer inputs are pulled in. */
const FARTHEST_SD = 6;
const OUT = fileURLToPath(new URL('../src/geometry/body-model/seat-model.json', import.meta.url));

if (process.argv.includes('--help')) process.stdout.write(HELP);
else write(Number(option('--samples', '150000')), Number(option('--rounds', '4')), option('--seeds', '1,2'));

function option(name: string, usual: string): string {
  const index = process.argv.indexOf(name);
  return index < 0 ? usual : (process.argv[index + 1] ?? usual);
}

function write(samples: number, rounds: number, seeds: string): void {
  const networks = seeds.split(',').map((seed) => packNetwork(train(samples, rounds, Number(seed))));
  const provenance = {
    madeBy: 'scripts/train-seat-model.ts',
    data: 'simulated landmark pairs of src/geometry/body-model/random-seating.ts: no pictures, no people',
    samples,
    rounds,
    seeds: seeds.split(',').map(Number),
  };
  writeFileSync(OUT, `${JSON.stringify({ provenance, networks }, null, 2)}\n`);
}

interface Sample {
  readonly inputs: Float32Array;
  readonly finding: number;
  readonly sizes: readonly [lean: number, sunk: number];
}

function simulate(samples: number, seed: number): { samples: Sample[]; mean: number[]; scale: number[] } {
  const chance = seededChance(seed);
  const raw = Array.from({ length: samples }, (): Sample => {
    const seating = randomSeating(chance);
    const { baseline, now, sunkM } = simulateSight(chance, seating);
    return {
      inputs: Float32Array.from(frontInputs(baseline, now)),
      finding: SEAT_FINDINGS.indexOf(seating.finding),
      sizes: [seating.posture.trunkLean / SEAT_SIZES.trunkLeanDeg, (100 * sunkM) / SEAT_SIZES.sunkCm],
    };
  });
  const width = raw[0]!.inputs.length;
  const over = (of: (i: number, sample: Sample) => number) =>
    Array.from({ length: width }, (_, i) => raw.reduce((sum, sample) => sum + of(i, sample), 0) / samples);
  const mean = over((i, { inputs }) => inputs[i]!);
  const scale = over((i, { inputs }) => (inputs[i]! - mean[i]!) ** 2).map((square) => Math.sqrt(square) || 1);
  for (const { inputs } of raw)
    for (let i = 0; i < width; i++)
      inputs[i] = Math.max(-FARTHEST_SD, Math.min(FARTHEST_SD, (inputs[i]! - mean[i]!) / scale[i]!));
  return { samples: raw, mean, scale };
}

function train(count: number, rounds: number, seed: number): Network {
  const { samples, mean, scale } = simulate(count, seed);
  const chance = seededChance(seed + 1);
  const sizes = [mean.length, ...HIDDEN, SEAT_FINDINGS.length + 2];
  const layers = sizes.slice(1).map((outputs, i) => newLayer(sizes[i]!, outputs, () => normal(chance, 1)));
  const batches = rounds * Math.floor(count / BATCH);
  for (let step = 0; step < batches; step++) {
    for (let i = 0; i < BATCH; i++) teach(layers, samples[Math.floor(chance() * count)]!);
    const rate = LAST_RATE + (FIRST_RATE * (1 + Math.cos((Math.PI * step) / batches))) / 2;
    for (const layer of layers) learn(layer, { rate, batch: BATCH, step: step + 1 });
  }
  process.stderr.write(`seed ${seed}: trained on ${count} pairs\n`);
  return {
    inputMean: mean,
    inputScale: scale,
    layers: layers.map(({ inputs, outputs, weights, biases }) => ({
      inputs,
      outputs,
      weights: [...weights.value],
      biases: [...biases.value],
    })),
  };
}

function teach(layers: readonly TrainedLayer[], { inputs, finding, sizes }: Sample): void {
  const fed = [inputs, ...layers.map(({ values }) => values)];
  layers.forEach((layer, depth) => forward(layer, fed[depth]!, depth < layers.length - 1));
  const { values, blame } = layers[layers.length - 1]!;
  const count = SEAT_FINDINGS.length;
  const shares = Array.from(values.subarray(0, count), Math.exp);
  const sum = shares.reduce((total, share) => total + share, 0);
  for (let i = 0; i < count; i++) blame[i] = shares[i]! / sum - (i === finding ? 1 : 0);
  sizes.forEach((size, i) => (blame[count + i] = clip(values[count + i]! - size)));
  for (let depth = layers.length - 1; depth >= 0; depth--) backward(layers[depth]!, fed[depth]!, layers[depth - 1]);
}

/** A single wild sample may pull no harder. */
function clip(pull: number): number {
  return Math.max(-2, Math.min(2, pull));
}
