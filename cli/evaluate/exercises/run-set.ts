import { exerciseImage, exerciseLandmarks, exerciseWorld } from '../../../src/simulation/exercise-pose';
import { PEOPLE } from '../../../src/mannequin/person';
import { sceneWith } from '../../../src/mannequin/scene';
import { endExercise, startExercise, stepExercise } from '../../../src/program/reps/exercise-coach';
import type { Correction } from '../../../src/program/reps/correction';
import type { ExerciseSet } from './sets';

export interface SetResult {
  readonly set: ExerciseSet;
  readonly fps: number;
  readonly counted: number;
  readonly said: readonly Correction[];
  readonly formSeen: number;
}

/** The set as the camera would see it of one person, with the pose model's measured errors, at so many looks a second. */
export function runSet(
  set: ExerciseSet,
  { fps, person, seed }: { fps: number; person: number; seed: number },
): SetResult {
  const people = Object.values(PEOPLE);
  const isDesk = set.placement === 'monitor';
  const scene = sceneWith({
    person: people[person % people.length]!,
    stance: isDesk ? 'seated' : 'standing',
    webcam: isDesk ? { placement: 'monitor', distanceM: 0.85 } : { placement: set.placement, distanceM: 2.6 },
  });
  let coach = startExercise(set.exercise);
  const said: Correction[] = [];
  for (let i = 0; i < set.seconds * fps; i++) {
    const points = exerciseLandmarks(scene, set.poseAt(i / fps));
    const image = exerciseImage(points, scene, { personSeed: seed, frameSeed: seed * 7919 + i, noise: 1 });
    const world = exerciseWorld(points, scene, seed);
    const frame = { width: scene.camera.width, height: scene.camera.height };
    const step = stepExercise(coach, { timestampMs: (i * 1000) / fps, frame, presence: 0.95, image, world });
    coach = step.coach;
    for (const event of step.events) if (event.kind === 'correction') said.push(event.correction);
  }
  const { coach: done } = endExercise(coach);
  return { set, fps, counted: done.counter.repetitions.length, said, formSeen: done.correcting.seen };
}
