import { measureFeatures } from '../src/geometry/features';
import { openNodeEngine } from './node-engine';
import { failedLine, measuredLine } from './measure-line';
import type { MeasureOptions } from './measure-options';
import { PoseReader } from './pose-reader';

export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Measures every file, a line each as it is done. Returns the exit status. */
export async function measureFiles(options: MeasureOptions, { stdout, stderr }: Streams): Promise<number> {
  const engine = await openNodeEngine();
  await engine.load({ model: options.model, accelerator: 'wasm' });
  const reader = new PoseReader(engine);
  let failures = 0;
  for (const [i, file] of options.files.entries()) {
    stderr.write(`${i + 1}/${options.files.length} ${file}\n`);
    const reading = await reader.read(file);
    if ('error' in reading) failures++;
    const line =
      'error' in reading
        ? failedLine(file, reading.error)
        : measuredLine(file, reading.pose, measureFeatures(reading.pose, { view: options.view ?? 'auto' }), null);
    stdout.write(`${JSON.stringify(line)}\n`);
  }
  engine.dispose();
  return failures > 0 ? 1 : 0;
}
