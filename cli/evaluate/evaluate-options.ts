import type { ModelSize } from '../../src/pose/pose-estimator';

export interface EvaluateOptions {
  readonly size: 'small' | 'full';
  readonly model: ModelSize;
  readonly json: boolean;
  readonly errors: boolean;
  /** Films through the live check instead of pictures, with these models. */
  readonly films: readonly ModelSize[] | null;
}

export const EVALUATE_HELP = `How accurate the product is on rendered people whose true posture is known.

  npm run evaluate                      about 170 pictures; exit status 1 when a floor is broken
  npm run evaluate -- --full            24 people, about 1,200 pictures
  npm run evaluate -- --model lite      lite, full (usual) or heavy
  npm run evaluate -- --json            the score as JSON
  npm run evaluate -- --films           two people on film, seen live with the light and the full model
  npm run evaluate -- --films --full    everybody on film: about an hour of drawing, once
  npm run evaluate -- --errors          how far each landmark lies from the truth, front and side, millimetres
  npm run evaluate -- --exercises       exercises counted and corrected, on the mannequin's skeleton with the model's errors
  npm run evaluate -- --exercises --rate 30 --people 2   of two people only, at 8, 15 or 30 looks a second
  npm run evaluate -- --standing        pelvis, hip, knee and ankle lines of people who stand, front and side
  npm run evaluate -- --neck            how far heads that turn and bend at a desk are read to go
  npm run evaluate -- --desks           the workstation check on desks of all kinds, on simulated landmarks
  npm run evaluate -- --desks --rendered  204 of them drawn, each read by the light and the full model: half an hour of drawing, once

Pictures are drawn once and kept in .cache/evaluation and .cache/films.
`;

const FLAGS = ['--full', '--json', '--errors', '--films'];
/** What people choose between; the heavy one is for still pictures. */
const LIVE_MODELS: readonly ModelSize[] = ['lite', 'full'];
const MODELS: readonly ModelSize[] = ['lite', 'full', 'heavy'];

/** The options, or a sentence about what can't be understood. */
export function evaluateOptions(args: readonly string[]): EvaluateOptions | string {
  const at = args.indexOf('--model');
  const model = at < 0 ? 'full' : MODELS.find((size) => size === args[at + 1]);
  if (!model) return `--model takes ${MODELS.join(', ')}`;
  const rest = args.filter((arg, i) => !(at >= 0 && (i === at || i === at + 1)) && !FLAGS.includes(arg));
  if (rest.length) return `Nothing is known of ${rest.join(' ')}`;
  return {
    size: args.includes('--full') ? 'full' : 'small',
    model,
    json: args.includes('--json'),
    errors: args.includes('--errors'),
    films: args.includes('--films') ? (at < 0 ? LIVE_MODELS : [model]) : null,
  };
}
