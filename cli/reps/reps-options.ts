import { parseArgs } from 'node:util';
import type { ModelSize } from '../../src/pose/pose-estimator';
import { COACHED_IDS, isCoached, type CoachedId } from '../../src/program/coached';
import { currentName } from '../../src/program/former-ids';

export const REPS_HELP = `Counts repetitions, times holds and says corrections, with the same code as the app. Nothing leaves this computer.

npm run --silent reps -- --exercise ID [options] FILE…

  --exercise ID              what is done; one of
                             ${wrapped(COACHED_IDS, 84, 29)}
  --model lite|full|heavy    which landmark model looks at films (default: lite, as while exercising in the app)
  --fps N                    pictures a second of a film that does not say so: MJPEG, a folder (default: 30)
  --help                     this text

FILE: - a landmark series, one JSON object a line: { timestampMs, frame: { width, height }, presence,
        image: { <landmark>: { x, y, visibility } }, world? }; missing landmarks are allowed; - is standard input
      - an uncompressed film, .y4m (8 bit, 4:2:0)
      - a Motion JPEG stream, .mjpeg or .mjpg
      - a folder of JPEG or PNG pictures, looked at in the order of their names
MP4, WebM, MOV and AVI can't be decoded by Node. Turn them into a film that can:
  ffmpeg -i film.mp4 -pix_fmt yuv420p film.y4m

One JSON object a line, as it happens:
  { file, event: "repetition", number, side, startMs, peakMs, endMs, size, unit, heldMs }
  { file, event: "hold", startMs, endMs, seconds }
  { file, event: "correction", atMs, correction }
  { file, event: "lost" | "found", atMs }
and for each file a last line
  { file, exercise, repetitions, left, right, both, holds, heldSeconds, formSeen, looks, seen, corrections }; or { file, error }.
A repetition is one movement there and back, of one arm or both together; to the left and to the right are one each.
Exit status: 0; 1 when a file could not be read (the others still are); 2 when the options can't be understood.`;

const MODELS = ['lite', 'full', 'heavy'] as const satisfies readonly ModelSize[];

export interface RepsOptions {
  readonly exercise: CoachedId;
  readonly model: ModelSize;
  readonly fps: number;
  readonly files: readonly string[];
}

export type ParsedReps =
  | { readonly kind: 'count'; readonly options: RepsOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'misuse'; readonly message: string };

export function parseReps(args: readonly string[]): ParsedReps {
  try {
    const { values, positionals } = readArguments(args);
    if (values.help) return { kind: 'help' };
    if (positionals.length === 0) throw new Error('No file was named. Try --help.');
    return {
      kind: 'count',
      options: {
        exercise: exerciseOf(values.exercise),
        model: modelOf(values.model),
        fps: fpsOf(values.fps),
        files: positionals,
      },
    };
  } catch (error) {
    return { kind: 'misuse', message: error instanceof Error ? error.message : String(error) };
  }
}

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      exercise: { type: 'string' },
      model: { type: 'string', default: 'lite' },
      fps: { type: 'string', default: '30' },
      help: { type: 'boolean', default: false },
    },
  });
}

function exerciseOf(given: string | undefined): CoachedId {
  if (given === undefined) throw new Error('--exercise is missing. Try --help.');
  const id = currentName(given);
  if (isCoached(id)) return id;
  throw new Error(`--exercise takes ${COACHED_IDS.join(', ')}; "${given}" is none of them.`);
}

function modelOf(given: string): ModelSize {
  const model = MODELS.find((one) => one === given);
  if (model) return model;
  throw new Error(`--model takes ${MODELS.join(', ')}; "${given}" is none of them.`);
}

function fpsOf(given: string): number {
  const fps = Number(given);
  if (fps > 0 && fps <= 240) return fps;
  throw new Error(`--fps takes a number from above 0 to 240; "${given}" is none.`);
}

function wrapped(words: readonly string[], width: number, indent: number): string {
  const lines = words.reduce<string[]>((all, word) => {
    const line = all.at(-1);
    if (line === undefined || line.length + word.length + 2 > width) return [...all, word];
    return [...all.slice(0, -1), `${line}, ${word}`];
  }, []);
  return lines.join(`,\n${' '.repeat(indent)}`);
}
