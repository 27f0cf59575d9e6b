import { exerciseImage, exerciseLandmarks, exerciseWorld } from '../../../src/simulation/exercise-pose';
import { PEOPLE } from '../../../src/mannequin/person';
import { sceneWith, type Scene } from '../../../src/mannequin/scene';
import type { RoomLandmarks } from '../../../src/mannequin/true-landmarks';
import { add } from '../../../src/geometry/vec3';
import { endExercise, startExercise, stepExercise } from '../../../src/program/reps/exercise-coach';
import type { ExerciseLook } from '../../../src/program/reps/look';
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
    const look = lookAt(set, scene, { t: i / fps, seed, frameSeed: seed * 7919 + i });
    const step = stepExercise(coach, look);
    coach = step.coach;
    for (const event of step.events) if (event.kind === 'correction') said.push(event.correction);
  }
  const { coach: done } = endExercise(coach);
  return { set, fps, counted: done.counter.repetitions.length, said, formSeen: done.correcting.seen };
}

interface Moment {
  readonly t: number;
  readonly seed: number;
  readonly frameSeed: number;
}

function lookAt(set: ExerciseSet, scene: Scene, { t, seed, frameSeed }: Moment): ExerciseLook {
  const frame = { width: scene.camera.width, height: scene.camera.height };
  const { interruption: by } = set;
  const isInterrupted = by !== null && t >= by.fromS && t < by.untilS;
  if (isInterrupted && by.by === 'nobody') return { timestampMs: t * 1000, frame, presence: 0, image: {} };
  const own = exerciseLandmarks(scene, set.poseAt(t));
  const points = isInterrupted ? walkingBy(own, (t - by.fromS) / (by.untilS - by.fromS)) : own;
  const image = exerciseImage(points, scene, { personSeed: seed, frameSeed, noise: 1 });
  return { timestampMs: t * 1000, frame, presence: 0.95, image, world: exerciseWorld(points, scene, seed) };
}

/** Somebody as large, a metre behind, who crosses from left to right. */
function walkingBy(points: RoomLandmarks, share: number): RoomLandmarks {
  const [aside, behind] = [2.4 * (0.5 - share), -1];
  return Object.fromEntries(
    Object.entries(points).map(([name, point]) => [name, add(point, [aside, 0, behind])]),
  ) as unknown as RoomLandmarks;
}
