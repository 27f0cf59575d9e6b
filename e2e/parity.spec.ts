import { expect, test } from '@playwright/test';
import type { Pose } from '../src/geometry/landmarks';
import { gaps, numbersOf, quantile, reachesFarOutside, readGolden, type GoldenModel } from './parity/golden';
import { openParityPage, type ParityPage } from './parity/open-parity-page';

const GOLDEN = readGolden();
const NAMES = GOLDEN.map(({ picture }) => picture);
/** Pixels of the landmark model's 256-pixel input; see `reachesFarOutside`. */
const NEAR_MEDIAN_PX = 0.4;
const NEAR_95TH_PX = 2;
const FAR_MEDIAN_PX = 1.3;
/** The golden file is the second engine's own word; only rounding and the browser's version lie between. */
const SAME_ENGINE_PX = 0.1;

test.describe.configure({ mode: 'serial' });

let page: ParityPage;
test.beforeAll(async () => void (page = await openParityPage()));
test.afterAll(async () => {
  await page.close();
  expect(page.problems).toEqual([]);
});

for (const model of ['lite', 'full'] as const) {
  test(`the main engine sees what the second sees here and now: ${model}`, async () => {
    const second = await look('mediapipe', model);
    const ours = await look('litert', model);
    const { near, far } = compare(ours, second, model);
    console.log(`${model}: ${describe(near, 'within reach')}; ${describe(far, 'far outside')}`);
    expect(quantile(near, 0.5)).toBeLessThanOrEqual(NEAR_MEDIAN_PX);
    expect(quantile(near, 0.95)).toBeLessThanOrEqual(NEAR_95TH_PX);
    expect(quantile(far, 0.5)).toBeLessThanOrEqual(FAR_MEDIAN_PX);
    expect(quantile(gapsToGolden(second, model), 0.95)).toBeLessThanOrEqual(SAME_ENGINE_PX);
  });
}

/** What an engine says of every picture at first sight, in the order of NAMES. */
async function look(engine: 'litert' | 'mediapipe', model: GoldenModel): Promise<readonly Pose[]> {
  const { info, poses } = await page.run(engine, model, NAMES);
  expect(info).toMatchObject({ engine, model, accelerator: engine === 'litert' ? 'wasm' : 'cpu' });
  return poses.map((pose, i) => {
    if (!pose) throw new Error(`The ${engine} engine found nobody in ${NAMES[i]}.`);
    return pose;
  });
}

function compare(ours: readonly Pose[], second: readonly Pose[], model: GoldenModel): Record<'near' | 'far', number[]> {
  const all = GOLDEN.map((golden, i) => ({
    isFar: reachesFarOutside(golden),
    values: gaps(ours[i]!.image, numbersOf(second[i]!.image), golden),
  }));
  const valuesOf = (wantFar: boolean) => all.filter(({ isFar }) => isFar === wantFar).flatMap(({ values }) => values);
  expect(
    all.every(({ values }) => values.length > 0),
    `every picture shows ${model} some landmarks`,
  ).toBe(true);
  return { near: valuesOf(false), far: valuesOf(true) };
}

function gapsToGolden(second: readonly Pose[], model: GoldenModel): number[] {
  return GOLDEN.flatMap((golden, i) => gaps(second[i]!.image, golden.landmarks[model], golden));
}

function describe(values: readonly number[], where: string): string {
  const [median, most] = [quantile(values, 0.5), quantile(values, 0.95)];
  return `${where} median ${median.toFixed(4)}, 95th percentile ${most.toFixed(4)} of ${values.length}`;
}
