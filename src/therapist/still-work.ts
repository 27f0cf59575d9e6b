import { ANGLES } from '../geometry/angle-catalogue';
import type { AngleReading, Features, View } from '../geometry/angle';
import { craniovertebralAngle } from '../geometry/craniovertebral-angle';
import { measureFeatures } from '../geometry/features';
import type { FrameSize, ImageLandmarks, LandmarkName, Pose } from '../geometry/landmarks';
import type { Vector2 } from '../geometry/vectors';
import { treePoint } from './body-tree';
import type { Mark } from './marks';
import type { Plumb } from './plumb';

/** What a therapist does by hand on one still picture. Pixels of its frame. */
export interface StillWork {
  /** null: nobody was found; tools still work. */
  readonly landmarks: ImageLandmarks | null;
  readonly moved: readonly LandmarkName[];
  readonly c7: Vector2 | null;
  readonly tragus: Vector2 | null;
  readonly marks: readonly Mark[];
  readonly cmPerPixel: number | null;
  /** Where the plumb line was hung; null: nobody touched it. */
  readonly plumb: Plumb | null;
  /** Lines of pelvis, hip, knee and ankle are shown on it. */
  readonly lines: boolean;
}

export function freshWork(pose: Pose | null): StillWork {
  const nothingDone = { moved: [], c7: null, tragus: null, marks: [], cmPerPixel: null, plumb: null, lines: false };
  return { landmarks: pose?.image ?? null, ...nothingDone };
}

/** A landmark put where the therapist sees it: from then on it counts as seen. */
export function withLandmark(work: StillWork, name: LandmarkName, { x, y }: Vector2): StillWork {
  if (!work.landmarks || !Number.isFinite(x + y)) return work;
  const moved = work.moved.includes(name) ? work.moved : [...work.moved, name];
  return { ...work, moved, landmarks: { ...work.landmarks, [name]: { x, y, visibility: 1 } } };
}

/**
 * Where C7 and tragus usually lie, for who can't point: the ear, and a third of the way from the shoulder up to it. Both are a
 * beginning to be moved, never a measurement by themselves.
 */
export function usualPlace(point: 'c7' | 'tragus', landmarks: ImageLandmarks | null, frame: FrameSize): Vector2 {
  if (!landmarks) return { x: frame.width / 2, y: frame.height / 2 };
  const [shoulder, ear] = [treePoint(landmarks, 'midShoulder'), treePoint(landmarks, 'midEar')];
  const share = point === 'c7' ? 1 / 3 : 1;
  return { x: shoulder.x + share * (ear.x - shoulder.x), y: shoulder.y + share * (ear.y - shoulder.y) };
}

/** Every angle of the picture as corrected, the tapped one among them. `view`: told by hand, or 'auto'. */
export function measureStill(pose: Pose | null, work: StillWork, view: 'auto' | View): Features {
  const corrected = pose && work.landmarks ? { ...pose, image: work.landmarks } : pose;
  const features = measureFeatures(corrected, { view });
  const tapped = tappedReading(work, features.view ?? (view === 'auto' ? null : view));
  if (!tapped) return features;
  const { craniovertebralAngle: _, ...unmeasured } = features.unmeasured;
  return { ...features, angles: { ...features.angles, craniovertebralAngle: tapped }, unmeasured };
}

/** A tap is within a few millimetres of what it means; that, not the pixel, is its uncertainty. */
function tappedReading({ c7, tragus }: StillWork, view: View | null): AngleReading | null {
  if (!c7 || !tragus || (view !== 'left-side' && view !== 'right-side')) return null;
  const value = craniovertebralAngle({ c7, tragus, cameraRollDeg: 0 }, view === 'right-side' ? 1 : -1);
  if (value === null) return null;
  const { unit, repeatSd } = ANGLES.craniovertebralAngle;
  return { id: 'craniovertebralAngle', value, unit, sd: repeatSd.lite, view, quality: 1 };
}
