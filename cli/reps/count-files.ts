import { endExercise, startExercise, stepExercise, type ExerciseCoach } from '../../src/program/reps/exercise-coach';
import type { ExerciseEvent } from '../../src/program/reps/exercise-event';
import { Looks } from './looks-of';
import { eventLine, lastLine } from './reps-line';
import type { RepsOptions } from './reps-options';

export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Counts every file, a line for each thing that happens, as it happens. Returns the exit status. */
export async function countFiles(options: RepsOptions, { stdout }: Streams): Promise<0 | 1> {
  const looks = new Looks(options);
  const say = (line: object) => stdout.write(`${JSON.stringify(line)}\n`);
  let isWhole = true;
  for (const file of options.files) {
    try {
      await countFile(file, { options, looks, say });
    } catch (error) {
      isWhole = false;
      say({ file, error: errorSentence(error) });
    }
  }
  looks.dispose();
  return isWhole ? 0 : 1;
}

interface Counting {
  readonly options: RepsOptions;
  readonly looks: Looks;
  readonly say: (line: object) => void;
}

async function countFile(file: string, { options, looks, say }: Counting): Promise<void> {
  let coach: ExerciseCoach = startExercise(options.exercise);
  let [count, seen] = [0, 0];
  const corrections: Record<string, number> = {};
  const tell = (events: readonly ExerciseEvent[]) => {
    for (const event of events) {
      if (event.kind === 'correction') corrections[event.correction] = (corrections[event.correction] ?? 0) + 1;
      say(eventLine(file, event));
    }
  };
  for await (const look of looks.of(file)) {
    const step = stepExercise(coach, look);
    coach = step.coach;
    count += 1;
    if (coach.counter.seen === 'same' || coach.counter.seen === 'moved') seen += 1;
    tell(step.events);
  }
  const end = endExercise(coach);
  tell(end.events);
  say(lastLine(file, end.coach, { looks: count, seen, corrections }));
}

function errorSentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EACCES') return 'This file may not be read.';
  return error instanceof Error ? error.message : String(error);
}
