import { PEOPLE } from '../../../src/mannequin/person';
import { runSet, type SetResult } from './run-set';
import { brokenExerciseFloors, scoreSets, type ExerciseScore } from './score-sets';
import { exerciseSets, type ExerciseSet } from './sets';

const RATES = [8, 15, 30] as const;

/** Every set of every person at 8, 15 and 30 looks a second, a line for each rate and exercise. Returns the exit status. */
export function evaluateExercises(out: { write(text: string): unknown }): 0 | 1 {
  let isBroken = false;
  for (const fps of RATES) {
    const results = setsOfPeople(fps, Object.keys(PEOPLE).length);
    out.write(`${fps} looks a second: ${scoreLine(scoreSets(results))}\n`);
    for (const exercise of new Set(results.map(({ set }) => set.exercise))) {
      const own = results.filter(({ set }) => set.exercise === exercise);
      out.write(`  ${exercise.padEnd(16)} ${scoreLine(scoreSets(own))}\n`);
    }
    for (const sentence of brokenExerciseFloors(scoreSets(results))) {
      out.write(`Below the floor: ${sentence}\n`);
      isBroken = true;
    }
  }
  return isBroken ? 1 : 0;
}

export function setsOfPeople(
  fps: number,
  people: number,
  isWanted: (set: ExerciseSet) => boolean = () => true,
): readonly SetResult[] {
  return Array.from({ length: people }, (_, person) => person).flatMap((person) =>
    exerciseSets()
      .filter(isWanted)
      .map((set) => runSet(set, { fps, person, seed: 11 + person })),
  );
}

function scoreLine(score: ExerciseScore): string {
  return [
    `${score.sets} sets`,
    `exact ${percent(score.exact)}`,
    `off by more than one ${percent(score.offByMoreThanOne)}`,
    `fault named ${percent(score.faultNamed)}`,
    `false corrections ${percent(score.falseCorrections)}`,
    `wrong view silent ${percent(score.wrongViewSilent)}`,
    `without a verdict ${percent(score.withoutVerdict)}`,
  ].join(', ');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
