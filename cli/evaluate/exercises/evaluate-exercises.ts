import type { ExerciseOptions } from './exercise-options';
import { runSet, type SetResult } from './run-set';
import { brokenExerciseFloors, scoreSets, type ExerciseScore } from './score-sets';
import { exerciseSets, type ExerciseSet } from './sets';

/** Every set of so many people at each rate, a line for each rate and exercise. Returns the exit status. */
export function evaluateExercises({ rates, people }: ExerciseOptions, out: { write(text: string): unknown }): 0 | 1 {
  let isBroken = false;
  for (const fps of rates) {
    const results = setsOfPeople(fps, people);
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
