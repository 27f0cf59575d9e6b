import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { sourceKey } from '../../scripts/footage/cache-key';
import type { ShotTruth } from '../../scripts/footage/shot';
import { openStudios, type Studio } from '../../scripts/footage/studio';
import type { EvaluationCase } from './grid';

const FOLDER = fileURLToPath(new URL('../../.cache/evaluation', import.meta.url));

export interface RenderedCase {
  readonly case: EvaluationCase;
  readonly file: string;
  readonly truth: ShotTruth;
}

/** Pictures of all cases, drawn where none lies in the cache that the same code drew of the same shot. */
export async function renderCases(
  cases: readonly EvaluationCase[],
  report: (line: string) => void,
): Promise<readonly RenderedCase[]> {
  mkdirSync(FOLDER, { recursive: true });
  const code = sourceKey();
  const named = cases.map((one) => ({ case: one, file: pictureFile(one, code) }));
  const missing = named.filter(({ file }) => !existsSync(truthFile(file)));
  if (missing.length) await draw(missing, report);
  return named.map((one) => ({ ...one, truth: JSON.parse(readFileSync(truthFile(one.file), 'utf8')) as ShotTruth }));
}

interface Drawing {
  readonly case: EvaluationCase;
  readonly file: string;
}

async function draw(missing: readonly Drawing[], report: (line: string) => void): Promise<void> {
  const left = bySeries(missing);
  const studios = await openStudios(left.length);
  try {
    await Promise.all(studios.all.map((studio) => drawSeries(studio, left, report)));
  } finally {
    await studios.close();
  }
}

/** A series shares its room and person, which take longer to set up than to draw: it stays in one studio. */
async function drawSeries(studio: Studio, left: Drawing[][], report: (line: string) => void): Promise<void> {
  for (let series = left.shift(); series; series = left.shift()) {
    for (const one of series) await drawOne(studio, one);
    report(`drawn ${series[0]?.case.series}; ${left.length} series wait`);
  }
}

function bySeries(drawings: readonly Drawing[]): Drawing[][] {
  const series = new Map<string, Drawing[]>();
  for (const one of drawings) series.set(one.case.series, [...(series.get(one.case.series) ?? []), one]);
  return [...series.values()];
}

async function drawOne(studio: Studio, { case: { shot }, file }: Drawing): Promise<void> {
  const { picture, truth } = await studio.still(shot, 'image/jpeg');
  writeFileSync(file, picture);
  writeFileSync(truthFile(file), JSON.stringify(truth));
}

function pictureFile({ id, shot }: EvaluationCase, code: string): string {
  const key = createHash('sha256').update(code).update(JSON.stringify(shot)).digest('hex').slice(0, 16);
  return join(FOLDER, `${id}-${key}.jpg`);
}

function truthFile(picture: string): string {
  return picture.replace(/jpg$/, 'json');
}
