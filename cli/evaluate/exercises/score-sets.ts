import type { SetResult } from './run-set';

export interface ExerciseScore {
  readonly sets: number;
  readonly exact: number;
  readonly offByMoreThanOne: number;
  /** Of the sets that have a fault, those where it was said. */
  readonly faultNamed: number;
  /** Corrections in repetitions done right, of all such repetitions. */
  readonly falseCorrections: number;
  /** Of the sets from where form can't be seen, those without a word. */
  readonly wrongViewSilent: number;
  /** Of the sets seen from the right side, those without any verdict on form. */
  readonly withoutVerdict: number;
}

export function scoreSets(results: readonly SetResult[]): ExerciseScore {
  const share = (of: readonly SetResult[], is: (result: SetResult) => boolean) =>
    of.length ? of.filter(is).length / of.length : 1;
  const faulty = results.filter(({ set }) => set.fault !== null);
  const silent = results.filter(({ set }) => set.isSilent);
  const right = results.filter(({ set }) => ['right', 'slow', 'paused', 'outOfView', 'passerBy'].includes(set.name));
  const counted = results.filter(({ set }) => !set.isSilent);
  return {
    sets: results.length,
    exact: share(counted, ({ set, counted: n }) => n === set.repetitions),
    offByMoreThanOne: share(counted, ({ set, counted: n }) => Math.abs(n - set.repetitions) > 1),
    faultNamed: share(faulty, ({ set, said }) => said.includes(set.fault!)),
    falseCorrections:
      right.reduce((sum, { said }) => sum + said.length, 0) /
      Math.max(
        1,
        right.reduce((sum, { set }) => sum + set.repetitions, 0),
      ),
    wrongViewSilent: share(silent, ({ said }) => said.length === 0),
    withoutVerdict: share(counted, ({ formSeen }) => formSeen === 0),
  };
}

/** What must hold on the mannequin's skeleton; each as a sentence when it does not. */
export function brokenExerciseFloors(score: ExerciseScore): readonly string[] {
  const floors: readonly (readonly [boolean, string])[] = [
    [score.exact >= 0.97, 'fewer than 97 % of sets are counted exactly'],
    [score.offByMoreThanOne === 0, 'a set is counted wrong by more than one'],
    [score.faultNamed >= 0.85, 'fewer than 85 % of sets with a fault hear what to do'],
    [score.falseCorrections <= 0.01, 'more than 1 % of right repetitions are corrected'],
    [score.wrongViewSilent === 1, 'something is said of a form that cannot be seen'],
  ];
  return floors.flatMap(([holds, sentence]) => (holds ? [] : [sentence]));
}
