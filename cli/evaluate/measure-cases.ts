import type { Features } from '../../src/geometry/angle';
import type { Pose } from '../../src/geometry/landmarks';
import type { ModelSize } from '../../src/pose/pose-estimator';
import { assess } from '../../src/posture/assess';
import type { Judgement } from '../../src/posture/judgement';
import { openNodeEngine } from '../node-engine';
import { PoseReader } from '../pose-reader';
import { readBaseline } from '../read-baseline';
import type { RenderedCase } from './render-cases';

/** A picture with its truth and with what the product made of it, by the same way that `measure` takes. */
export interface MeasuredCase extends RenderedCase {
  readonly pose: Pose | null;
  readonly features: Features;
  readonly judgement: Judgement | null;
}

export async function measureCases(
  cases: readonly RenderedCase[],
  model: ModelSize,
  report: (line: string) => void,
): Promise<readonly MeasuredCase[]> {
  const engine = await openNodeEngine();
  await engine.load({ model, accelerator: 'wasm', looks: 'averaged' });
  const reader = new PoseReader(engine);
  const measured: MeasuredCase[] = [];
  for (const series of bySeries(cases)) {
    measured.push(...(await measureSeries(series, reader, model)));
    report(`measured ${measured.length} of ${cases.length}`);
  }
  engine.dispose();
  return measured;
}

async function measureSeries(
  series: readonly RenderedCase[],
  reader: PoseReader,
  model: ModelSize,
): Promise<MeasuredCase[]> {
  const files = series.filter((one) => one.case.condition.label === 'baseline').map(({ file }) => file);
  const answer = await readBaseline({ files, view: null, model }, reader);
  const baseline = answer.kind === 'made' ? answer.baseline : null;
  const measured: MeasuredCase[] = [];
  for (const one of series) {
    const reading = await reader.read(one.file);
    if ('error' in reading) throw new Error(`${one.file} can't be read: ${reading.error}`);
    measured.push({ ...one, pose: reading.pose, ...assess(reading.pose, baseline, 0, { view: 'auto' }) });
  }
  return measured;
}

function bySeries(cases: readonly RenderedCase[]): readonly (readonly RenderedCase[])[] {
  const names = [...new Set(cases.map((one) => one.case.series))];
  return names.map((name) => cases.filter((one) => one.case.series === name));
}
