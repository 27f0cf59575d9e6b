import { expect, test } from '@playwright/test';
import { gaps, quantile, reachesFarOutside, readGolden, type GoldenModel } from './parity/golden';
import { openParityPage, type ParityPage } from './parity/open-parity-page';

const GOLDEN = readGolden();
const NAMES = GOLDEN.map(({ picture }) => picture);
/** Pixels of the landmark model's 256-pixel input; see `reachesFarOutside`. */
const NEAR_MEDIAN_PX = 0.4;
const NEAR_95TH_PX = 2;
const FAR_MEDIAN_PX = 1.3;
/** The golden file is this engine's own word; only rounding and the browser's version lie between. */
const SAME_ENGINE_PX = 0.1;

test.describe.configure({ mode: 'serial' });

let page: ParityPage;
test.beforeAll(async () => void (page = await openParityPage()));
test.afterAll(async () => {
  await page.close();
  expect(page.problems).toEqual([]);
});

for (const model of ['lite', 'full'] as const) {
  test(`the main engine sees what the second sees: ${model}`, async () => {
    const { near, far } = await measure('litert', model);
    console.log(`${model}: ${describe(near, 'within reach')}; ${describe(far, 'far outside')}`);
    expect(quantile(near, 0.5)).toBeLessThanOrEqual(NEAR_MEDIAN_PX);
    expect(quantile(near, 0.95)).toBeLessThanOrEqual(NEAR_95TH_PX);
    expect(quantile(far, 0.5)).toBeLessThanOrEqual(FAR_MEDIAN_PX);
  });
}

test('the second engine still says what the golden file holds', async () => {
  const { near, far } = await measure('mediapipe', 'lite');
  expect(quantile([...near, ...far], 0.95)).toBeLessThanOrEqual(SAME_ENGINE_PX);
});

async function measure(engine: 'litert' | 'mediapipe', model: GoldenModel): Promise<Record<'near' | 'far', number[]>> {
  const { info, poses } = await page.run(engine, model, NAMES);
  expect(info).toMatchObject({ engine, model, accelerator: engine === 'litert' ? 'wasm' : 'cpu' });
  const all = GOLDEN.map((golden, i) => {
    const pose = poses[i];
    if (!pose) throw new Error(`The ${engine} engine found nobody in ${golden.picture}.`);
    return { isFar: reachesFarOutside(golden), values: gaps(pose.image, golden, model) };
  });
  const valuesOf = (wantFar: boolean) => all.filter(({ isFar }) => isFar === wantFar).flatMap(({ values }) => values);
  return { near: valuesOf(false), far: valuesOf(true) };
}

function describe(values: readonly number[], where: string): string {
  const [median, most] = [quantile(values, 0.5), quantile(values, 0.95)];
  return `${where} median ${median.toFixed(2)}, 95th percentile ${most.toFixed(2)} of ${values.length}`;
}
