import { parseArgs } from 'node:util';
import type { View } from '../src/geometry/angle';
import type { ModelSize } from '../src/pose/pose-estimator';

export const HELP = `Measures posture in pictures, with the same code as the app. Nothing leaves this computer.

npm run --silent measure -- [options] FILE…

  --model lite|full|heavy                        which landmark model (default: full)
  --view auto|front|left-side|right-side         what the pictures show (default: auto; side views are named
                                                 after the side of the person that faces the camera)
  --baseline FILE                                a picture of the person sitting the way they find comfortably tall;
                                                 give it several times. With baselines each line has a judgement.
  --help                                         this text

FILE: JPEG or PNG. One JSON object a line, in the order of the files, as soon as each is done:
  file, person, presence, view, landmarks, angles, unmeasured, judgement; or file and error.
Exit status: 0; 1 when a file could not be measured (the others still are); 2 when the options can't be understood.`;

const MODELS = ['lite', 'full', 'heavy'] as const satisfies readonly ModelSize[];
const VIEWS = ['auto', 'front', 'left-side', 'right-side'] as const satisfies readonly (View | 'auto')[];

export interface MeasureOptions {
  readonly model: ModelSize;
  /** null: to be told from the picture. */
  readonly view: View | null;
  readonly baselines: readonly string[];
  readonly files: readonly string[];
}

export type ParsedOptions =
  | { readonly kind: 'measure'; readonly options: MeasureOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'misuse'; readonly message: string };

export function parseOptions(args: readonly string[]): ParsedOptions {
  try {
    const { values, positionals } = readArguments(args);
    if (values.help) return { kind: 'help' };
    if (positionals.length === 0) throw new Error('No picture was named. Try --help.');
    const model = oneOf(MODELS, '--model', values.model);
    const view = oneOf(VIEWS, '--view', values.view);
    const options = { model, view: view === 'auto' ? null : view, baselines: values.baseline, files: positionals };
    return { kind: 'measure', options };
  } catch (error) {
    return { kind: 'misuse', message: error instanceof Error ? error.message : String(error) };
  }
}

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      model: { type: 'string', default: 'full' },
      view: { type: 'string', default: 'auto' },
      baseline: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
}

function oneOf<T extends string>(choices: readonly T[], option: string, given: string): T {
  const choice = choices.find((one) => one === given);
  if (choice) return choice;
  throw new Error(`${option} takes ${choices.join(', ')}; "${given}" is none of them.`);
}
