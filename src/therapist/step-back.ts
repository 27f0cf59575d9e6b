import type { ImageLandmark, ImageLandmarks, LandmarkName } from '../geometry/landmarks';
import { isSameValue } from './same-value';
import type { StillWork } from './still-work';
import { undoable, type Undoable } from './undoable';

/** What undoing one step puts back: only what differs, so that a photo is kept with its steps and stays small. */
export interface StepBack extends Partial<Omit<StillWork, 'landmarks'>> {
  /** The landmarks that were moved, where they stood before. */
  readonly landmarks?: Readonly<Partial<Record<LandmarkName, ImageLandmark>>> | null;
}

export const MOST_STEPS = 50;
const OTHERS = ['moved', 'c7', 'tragus', 'marks', 'cmPerPixel', 'plumb', 'lines'] as const;

export function stepsBack({ past, present }: Undoable<StillWork>): readonly StepBack[] {
  const all = [...past, present];
  return past.map((before, i) => stepBack(before, all[i + 1] ?? present)).slice(-MOST_STEPS);
}

/** The work with its steps again; what was undone and could be redone is gone. */
export function withSteps(present: StillWork, steps: readonly StepBack[]): Undoable<StillWork> {
  const past: StillWork[] = [];
  let after = present;
  for (const step of [...steps].reverse()) {
    after = undone(after, step);
    past.unshift(after);
  }
  return { ...undoable(present), past };
}

function stepBack(before: StillWork, after: StillWork): StepBack {
  const others = OTHERS.filter((key) => !isSameValue(before[key], after[key])).map((key) => [key, before[key]]);
  const landmarks = landmarksBack(before.landmarks, after.landmarks);
  return { ...(Object.fromEntries(others) as StepBack), ...(landmarks === undefined ? {} : { landmarks }) };
}

function landmarksBack(before: ImageLandmarks | null, after: ImageLandmarks | null): StepBack['landmarks'] {
  if (!before) return after ? null : undefined;
  const names = Object.keys(before) as LandmarkName[];
  const moved = names.filter((name) => !isSameValue(before[name], after?.[name]));
  return moved.length > 0 ? Object.fromEntries(moved.map((name) => [name, before[name]])) : undefined;
}

function undone(after: StillWork, { landmarks, ...others }: StepBack): StillWork {
  if (landmarks === undefined) return { ...after, ...others };
  const whole = landmarks === null ? null : ({ ...after.landmarks, ...landmarks } as ImageLandmarks);
  return { ...after, ...others, landmarks: whole };
}
