import { openSync, readSync, closeSync, statSync } from 'node:fs';
import type { PoseEstimator } from '../../src/pose/pose-estimator';
import type { ExerciseLook } from '../../src/program/reps/look';
import { openNodeEngine } from '../node-engine';
import { folderPictures, mjpegPictures } from './jpeg-film';
import { openSeries, readSeries } from './read-series';
import type { RepsOptions } from './reps-options';
import { y4mPictures, type FilmPicture } from './y4m-film';

export type FileKind = 'series' | 'y4m' | 'mjpeg' | 'folder';

/** Looks at whatever a file holds, in order. The engine is opened by the first film that needs it. */
export class Looks {
  private engine: PoseEstimator | null = null;

  constructor(private readonly options: RepsOptions) {}

  async *of(file: string): AsyncGenerator<ExerciseLook> {
    if (file === '-') return yield* readSeries(process.stdin);
    switch (kindOf(file)) {
      case 'series':
        return yield* readSeries(openSeries(file));
      case 'y4m':
        return yield* this.film(y4mPictures(file));
      case 'mjpeg':
        return yield* this.film(mjpegPictures(file, this.options.fps));
      case 'folder':
        return yield* this.film(folderPictures(file, this.options.fps));
    }
  }

  dispose(): void {
    this.engine?.dispose();
  }

  private async *film(pictures: AsyncIterable<FilmPicture> | Iterable<FilmPicture>): AsyncGenerator<ExerciseLook> {
    const engine = await this.opened();
    engine.reset();
    for await (const { timestampMs, pixels } of pictures) {
      const { width, height } = pixels;
      const pose = await engine.estimate({ image: pixels, timestampMs, width, height });
      yield pose ?? { timestampMs, frame: { width, height }, presence: 0, image: {} };
    }
  }

  private async opened(): Promise<PoseEstimator> {
    if (this.engine) return this.engine;
    const engine = await openNodeEngine();
    await engine.load({ model: this.options.model, accelerator: 'wasm' });
    this.engine = engine;
    return engine;
  }
}

/** Told by the first bytes, not by the name. Throws an Error that says what can be read. */
export function kindOf(file: string): FileKind {
  if (statSync(file).isDirectory()) return 'folder';
  const head = headOf(file);
  if (head.toString('latin1', 0, 9) === 'YUV4MPEG2') return 'y4m';
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'mjpeg';
  if (head.length === 0) throw new Error('This file is empty.');
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  if (/^\s*\{/.test(text)) return 'series';
  if (/^\s*\[/.test(text)) throw new Error('This is one JSON list. A landmark series has one JSON object a line.');
  if (/^\s*$/.test(text)) throw new Error('Nothing but blanks stands at its beginning.');
  throw new Error(
    'This is neither a landmark series (JSON lines), a y4m film, a Motion JPEG stream nor a folder of pictures. See --help.',
  );
}

function headOf(file: string): Buffer {
  const head = Buffer.alloc(64);
  const handle = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(handle, head, 0, head.length, 0));
  } finally {
    closeSync(handle);
  }
}
