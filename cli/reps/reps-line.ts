import type { ExerciseCoach } from '../../src/program/reps/exercise-coach';
import type { ExerciseEvent } from '../../src/program/reps/exercise-event';

/** One event as a line. Times in whole ms, sizes to three figures. */
export function eventLine(file: string, event: ExerciseEvent): object {
  switch (event.kind) {
    case 'repetition': {
      const { kind, startMs, peakMs, endMs, size, heldMs, ...rest } = event;
      const times = { startMs: Math.round(startMs), peakMs: Math.round(peakMs), endMs: Math.round(endMs) };
      return { file, event: kind, ...rest, ...times, size: Number(size.toPrecision(3)), heldMs: Math.round(heldMs) };
    }
    case 'hold': {
      const [startMs, endMs] = [Math.round(event.startMs), Math.round(event.endMs)];
      return { file, event: event.kind, startMs, endMs, seconds: Math.round((endMs - startMs) / 100) / 10 };
    }
    case 'correction':
      return { file, event: event.kind, atMs: Math.round(event.atMs), correction: event.correction };
    case 'lost':
    case 'found':
      return { file, event: event.kind, atMs: Math.round(event.atMs) };
  }
}

export interface Tally {
  readonly looks: number;
  readonly seen: number;
  readonly corrections: Readonly<Record<string, number>>;
}

/** The last line of a file. */
export function lastLine(file: string, { exercise, counter, hold, correcting }: ExerciseCoach, tally: Tally): object {
  const { repetitions } = counter;
  const of = (side: string) => repetitions.filter((repetition) => repetition.side === side).length;
  const heldMs = hold.total.reduce((sum, { startMs, lastMs }) => sum + lastMs - startMs, 0);
  return {
    file,
    exercise,
    repetitions: repetitions.length,
    left: of('left'),
    right: of('right'),
    both: of('both'),
    holds: hold.total.length,
    heldSeconds: Math.round(heldMs / 100) / 10,
    /** Repetitions whose form could be seen; in the others the coach is silent. */
    formSeen: correcting.seen,
    ...tally,
  };
}
