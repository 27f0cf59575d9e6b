import type { Pose } from '../src/geometry/landmarks';
import { assess } from '../src/posture/assess';
import type { Judgement } from '../src/posture/judgement';
import { baselineNotes } from './baseline-notes';
import { failedLine, measuredLine } from './measure-line';
import type { MeasureOptions } from './measure-options';
import { openNodeEngine } from './node-engine';
import { PoseReader } from './pose-reader';
import { readBaseline, type BaselineAnswer } from './read-baseline';

export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Measures every file, a line each as it is done. Returns the exit status. */
export async function measureFiles(options: MeasureOptions, { stdout, stderr }: Streams): Promise<0 | 1> {
  const { model, view, files } = options;
  const engine = await openNodeEngine();
  await engine.load({ model, accelerator: 'wasm', looks: 'averaged' });
  const reader = new PoseReader(engine);
  const answer = await readBaseline({ files: options.baselines, view, model }, reader);
  const notes = baselineNotes(answer);
  for (const note of notes) stderr.write(`${note}\n`);
  let isWhole = notes.length === 0;
  for (const [i, file] of files.entries()) {
    stderr.write(`${i + 1}/${files.length} ${file}\n`);
    const reading = await reader.read(file);
    if ('error' in reading) isWhole = false;
    const line = 'error' in reading ? failedLine(file, reading.error) : lineOf(file, reading.pose, answer, options);
    stdout.write(`${JSON.stringify(line)}\n`);
    // The engine never lets go of the thread by itself: so a reader that left, or an interrupt, is noticed at once.
    await new Promise((resolve) => setImmediate(resolve));
  }
  engine.dispose();
  return isWhole ? 0 : 1;
}

function lineOf(file: string, pose: Pose | null, answer: BaselineAnswer, { view }: MeasureOptions): object {
  const baseline = answer.kind === 'made' ? answer.baseline : null;
  const { features, judgement } = assess(pose, baseline, 0, { view: view ?? 'auto' });
  return measuredLine({ file, pose, features, judgement: answer.kind === 'refused' ? unjudged() : judgement });
}

/** Baseline pictures were given, and none could be made of them. */
function unjudged(): Judgement {
  return { timestampMs: 0, state: 'unknown', severity: 0, deviations: [], reason: 'noBaseline' };
}
