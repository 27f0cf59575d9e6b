import { PEOPLE } from '../../../src/mannequin/person';

/** Looks a second. */
const RATES = [8, 15, 30] as const;
export type LookRate = (typeof RATES)[number];

/** Who is evaluated how often looked at; one person at one rate takes about half a minute of a core. */
export interface ExerciseOptions {
  readonly rates: readonly LookRate[];
  readonly people: number;
}

const EVERYBODY = Object.keys(PEOPLE).length;

/** Takes `--rate` and `--people` out of the arguments: the options and the rest, or a sentence about what can't be understood. */
export function exerciseOptions(
  args: readonly string[],
): { readonly options: ExerciseOptions; readonly rest: readonly string[] } | string {
  const valueOf = (flag: string) => (args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : null);
  const [rate, people] = [valueOf('--rate'), valueOf('--people')];
  const known = RATES.find((each) => each === rate);
  if (rate !== null && known === undefined) return `--rate takes ${RATES.join(', ')}`;
  if (people !== null && !(Number.isInteger(people) && people >= 1 && people <= EVERYBODY))
    return `--people takes 1 to ${EVERYBODY}`;
  const isOurs = (i: number) => ['--rate', '--people'].some((flag) => args[i] === flag || args[i - 1] === flag);
  return {
    options: { rates: known ? [known] : RATES, people: people ?? EVERYBODY },
    rest: args.filter((_, i) => !isOurs(i)),
  };
}
