import type { ImageLandmarks } from '../../../src/geometry/landmarks';
import { median } from '../../../src/geometry/statistics';
import type { ModelSize } from '../../../src/pose/pose-estimator';
import { faceRoll, headTurn } from '../../../src/program/reps/head-signals';
import type { ExerciseLook } from '../../../src/program/reps/look';
import { rangedBy, shownShare } from '../../../src/program/set/reach';
import { openNodeEngine } from '../../node-engine';
import { PoseReader } from '../../pose-reader';
import { renderCases, type RenderedCase } from '../render-cases';
import { neckCases, type NeckCase, type NeckMotion } from './neck-cases';

/** A picture read by a model, or by nobody but the truth. */
interface Reading {
  readonly case: NeckCase;
  /** From this person's middle, degrees; null: not told. */
  readonly deg: number | null;
}

const MOTIONS: readonly NeckMotion[] = ['neckTurn', 'neckSideBend'];
const READ: Readonly<Record<NeckMotion, (look: ExerciseLook) => number | null>> = {
  neckTurn: headTurn,
  neckSideBend: faceRoll,
};

/** How far turned and bent heads read, by each live model and on the true landmarks: a line for each size of a movement. */
export async function evaluateNeck(
  out: { write(text: string): unknown },
  report: (line: string) => void,
): Promise<void> {
  const all = neckCases();
  const rendered = await renderCases(all, report);
  const cases = rendered.map((one, i) => ({ ...one, case: all[i]! }));
  write(out, 'truth', fromMiddle(cases.map((one) => [one.case, trueLook(one)])));
  for (const model of ['lite', 'full'] as const) write(out, model, fromMiddle(await looksOf(cases, model)));
}

type Rendered = RenderedCase & { readonly case: NeckCase };

async function looksOf(
  cases: readonly Rendered[],
  model: ModelSize,
): Promise<(readonly [NeckCase, ExerciseLook | null])[]> {
  const engine = await openNodeEngine();
  await engine.load({ model, accelerator: 'wasm', looks: 'once' });
  const reader = new PoseReader(engine);
  const looks: (readonly [NeckCase, ExerciseLook | null])[] = [];
  for (const one of cases) {
    const reading = await reader.read(one.file);
    if ('error' in reading) throw new Error(`${one.file} can't be read: ${reading.error}`);
    looks.push([one.case, reading.pose && { ...reading.pose, model }]);
  }
  engine.dispose();
  return looks;
}

function trueLook({ truth: { camera, landmarks } }: Rendered): ExerciseLook {
  const frame = { width: camera.width, height: camera.height };
  return { timestampMs: 0, frame, presence: 1, image: landmarks as ImageLandmarks };
}

/** As an exercise reads it: from where the head stood before. */
function fromMiddle(looks: readonly (readonly [NeckCase, ExerciseLook | null])[]): Reading[] {
  const read = ([one, look]: (typeof looks)[number]): number | null => {
    const deg = look && READ[one.motion](look);
    return deg === null ? null : deg / shownShare(rangedBy(one.motion), look?.model);
  };
  return looks.map((each) => {
    const [one] = each;
    const middle = looks.find(
      ([other]) => other.motion === one.motion && other.person === one.person && other.trueDeg === 0,
    );
    const [deg, from] = [read(each), middle ? read(middle) : null];
    return { case: one, deg: deg === null || from === null ? null : deg - from };
  });
}

function write(out: { write(text: string): unknown }, by: string, readings: readonly Reading[]): void {
  for (const motion of MOTIONS) {
    const own = readings.filter((one) => one.case.motion === motion && one.case.trueDeg !== 0);
    const sizes = [...new Set(own.map((one) => Math.abs(one.case.trueDeg)))].sort((a, b) => a - b);
    for (const size of sizes) out.write(`${by} ${row(motion, size, own)}\n`);
  }
}

function row(motion: NeckMotion, size: number, all: readonly Reading[]): string {
  const own = all.filter((one) => Math.abs(one.case.trueDeg) === size);
  const told = own.flatMap(({ case: { trueDeg }, deg }) => (deg === null ? [] : [deg * Math.sign(trueDeg)]));
  const off = told.map((deg) => Math.abs(deg - size)).sort((a, b) => a - b);
  const errorDeg = rangedBy(motion)?.errorDeg ?? 0;
  return [
    `${motion} ${size}°`,
    `${told.length} of ${own.length} told`,
    `reads ${(median(told) ?? NaN).toFixed(1)}°`,
    `nine in ten within ${(off[Math.ceil(off.length * 0.9) - 1] ?? NaN).toFixed(1)}°`,
    `${off.filter((deg) => deg <= errorDeg).length} within the ±${errorDeg}° on the screen`,
  ].join(', ');
}
