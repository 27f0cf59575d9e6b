import { isLine, STANDING_LINES, standingLines, type StandingLineId } from '../../../src/geometry/standing-lines';
import type { ImageLandmarks } from '../../../src/geometry/landmarks';
import type { ModelSize } from '../../../src/pose/pose-estimator';
import { openNodeEngine } from '../../node-engine';
import { PoseReader } from '../../pose-reader';
import { renderCases, type RenderedCase } from '../render-cases';
import { standingCases } from './standing-cases';

/** Measured minus true, one picture. */
interface Miss {
  readonly id: StandingLineId;
  readonly person: string;
  readonly deg: number;
}

/** How far each line of people who stand is from the truth: a line for each of the two live models and each line. */
export async function evaluateStanding(
  out: { write(text: string): unknown },
  report: (line: string) => void,
): Promise<void> {
  const cases = await renderCases(standingCases(), report);
  for (const model of ['lite', 'full'] as const) {
    const misses = await missesOf(cases, model);
    for (const id of STANDING_LINES) out.write(`${model} ${row(id, misses, cases)}\n`);
  }
}

async function missesOf(cases: readonly RenderedCase[], model: ModelSize): Promise<readonly Miss[]> {
  const engine = await openNodeEngine();
  await engine.load({ model, accelerator: 'wasm', looks: 'once' });
  const reader = new PoseReader(engine);
  const misses: Miss[] = [];
  for (const one of cases) misses.push(...(await missesIn(one, reader)));
  engine.dispose();
  return misses;
}

async function missesIn({ case: { view, person }, file, truth }: RenderedCase, reader: PoseReader): Promise<Miss[]> {
  const reading = await reader.read(file);
  if ('error' in reading) throw new Error(`${file} can't be read: ${reading.error}`);
  const frame = { width: truth.camera.width, height: truth.camera.height };
  const seen = standingLines(reading.pose?.image ?? null, frame, view);
  const real = standingLines(truth.landmarks as ImageLandmarks, frame, view);
  return STANDING_LINES.flatMap((id) => {
    const [told, so] = [seen[id], real[id]];
    return isLine(told) && isLine(so) ? [{ id, person, deg: told.deg - so.deg }] : [];
  });
}

function row(id: StandingLineId, all: readonly Miss[], cases: readonly RenderedCase[]): string {
  const misses = all.filter((miss) => miss.id === id);
  const values = misses.map(({ deg }) => deg);
  const people = [...new Set(misses.map(({ person }) => person))];
  const own = people.map((person) => mean(misses.filter((miss) => miss.person === person).map(({ deg }) => deg)));
  const within = misses.map(({ person, deg }) => deg - (own[people.indexOf(person)] ?? 0));
  return [
    id.padEnd(9),
    `${misses.length} of ${cases.length} pictures`,
    `off by ${root(values).toFixed(2)}°`,
    `all together ${mean(values).toFixed(2)}°`,
    `between people ${root(own.map((deg) => deg - mean(own))).toFixed(2)}°`,
    `within one ${root(within).toFixed(2)}°`,
  ].join(', ');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function root(values: readonly number[]): number {
  return Math.sqrt(mean(values.map((value) => value * value)));
}
