import type { CompiledModel } from '../blaze-pose/model-runtime';

/** A graphics card must be clearly faster: it is also busy drawing, and its first pictures took longer to compile. */
const WORTH_IT = 0.8;
/** Output of the two may differ by this share of its largest value: half precision would be a hundred times coarser. */
const AGREEMENT = 0.002;
const WARM_RUNS = 3;
const TIMED_RUNS = 5;

export interface Trial {
  readonly processor: CompiledModel;
  readonly graphics: CompiledModel;
  readonly input: Float32Array;
  readonly now: () => number;
}

/** Runs the same network on both for a moment. True: the graphics card is faster and says the same. */
export async function graphicsWins({ processor, graphics, input, now }: Trial): Promise<boolean> {
  if (!agree(await processor.run(input), await graphics.run(input))) return false;
  const processorMs = await medianRunMs(processor, input, now);
  const graphicsMs = await medianRunMs(graphics, input, now);
  return graphicsMs < processorMs * WORTH_IT;
}

async function medianRunMs(model: CompiledModel, input: Float32Array, now: () => number): Promise<number> {
  for (let run = 0; run < WARM_RUNS; run += 1) await model.run(input);
  const times: number[] = [];
  for (let run = 0; run < TIMED_RUNS; run += 1) {
    const startMs = now();
    await model.run(input);
    times.push(now() - startMs);
  }
  return times.sort((a, b) => a - b)[Math.floor(TIMED_RUNS / 2)] ?? Infinity;
}

function agree(expected: readonly Float32Array[], actual: readonly Float32Array[]): boolean {
  return expected.every((values, i) => {
    const others = actual[i];
    return others?.length === values.length && largestGap(values, others) <= AGREEMENT * largest(values);
  });
}

function largestGap(a: Float32Array, b: Float32Array): number {
  return a.reduce((gap, value, i) => {
    const here = Math.abs(value - (b[i] ?? Infinity));
    return Number.isNaN(here) ? Infinity : Math.max(gap, here);
  }, 0);
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
}
