import { LANDMARK_NAMES, type LandmarkName } from '../../src/geometry/landmarks';
import { mirrorName, type LandmarkError } from '../../src/simulation/landmark-errors';
import { focalLengthPx } from '../../src/mannequin/virtual-webcam';
import { mean } from './angle-errors';
import type { MeasuredCase } from './measure-cases';

interface Miss {
  readonly series: string;
  readonly right: number;
  readonly down: number;
}

/** What `simulateLandmarks` adds to the truth. Only pictures of upright people: what postures do to the misses is left out. */
export function landmarkErrors(cases: readonly MeasuredCase[]): Partial<Record<LandmarkName, LandmarkError>> {
  const upright = cases.filter(({ case: { condition } }) => ['baseline', 'aligned'].includes(condition.label));
  const entries = LANDMARK_NAMES.map((name) => [name, errorOf(upright.flatMap((one) => miss(one, name)))] as const);
  return Object.fromEntries(entries.filter(([, error]) => error !== null));
}

/** A picture from the right side counts as its mirror image. */
function miss({ case: { series, view }, pose, truth }: MeasuredCase, shown: LandmarkName): Miss | [] {
  const name = view === 'right-side' ? mirrorName(shown) : shown;
  const real = truth.landmarks[name];
  if (!pose || !real) return [];
  const mmPerPx = (1000 * truth.cameraMetres[name][2]) / focalLengthPx(truth.camera);
  const { x, y } = pose.image[name];
  const sign = view === 'right-side' ? -1 : 1;
  return { series, right: sign * (x - real.x) * mmPerPx, down: (y - real.y) * mmPerPx };
}

function errorOf(misses: readonly Miss[]): LandmarkError | null {
  const right = mean(misses.map((one) => one.right));
  const down = mean(misses.map((one) => one.down));
  if (right === null || down === null) return null;
  const series = [...new Set(misses.map((one) => one.series))].map((name) =>
    misses.filter((one) => one.series === name),
  );
  const centres = series.map((of) => ({
    right: mean(of.map((one) => one.right)) ?? 0,
    down: mean(of.map((one) => one.down)) ?? 0,
  }));
  return {
    right: rounded(right),
    down: rounded(down),
    betweenPeople: rounded(spread(centres, () => ({ right, down }))),
    betweenFrames: rounded(
      spread(misses, (one) => centres[series.findIndex((of) => of[0]?.series === one.series)] ?? { right, down }),
    ),
  };
}

/** Root mean square of both directions. */
function spread<T extends { right: number; down: number }>(
  of: readonly T[],
  centre: (one: T) => { right: number; down: number },
): number {
  const squares = of.flatMap((one) => [(one.right - centre(one).right) ** 2, (one.down - centre(one).down) ** 2]);
  return Math.sqrt(mean(squares) ?? 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(1));
}
