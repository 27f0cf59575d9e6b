import { ANGLES } from '../geometry/angle-catalogue';
import type { AngleId } from '../geometry/angle';
import type { AngleDefinition } from '../geometry/angle-definition';
import { USUAL_WANDER } from '../geometry/body-model/front-inputs';
import { readFront, type FrontReading } from '../geometry/body-model/front-model';
import { readSeat, type SeatReading } from '../geometry/body-model/seat-model';
import { seenPoints } from '../geometry/body-model/seen-points';
import type { FrontTarget } from '../geometry/body-model/front-targets';
import type { SeenPoints } from '../geometry/body-model/seen-points';
import type { PartialMeasurements } from '../geometry/feature-context';
import type { LandmarkName, Pose } from '../geometry/landmarks';
import { qualityOf, type Measurement } from '../geometry/measurement';

const SHOULDERS: readonly LandmarkName[] = ['leftShoulder', 'rightShoulder'];
const HEAD: readonly LandmarkName[] = ['nose', 'leftEye', 'rightEye'];
const BOTH: readonly LandmarkName[] = [...HEAD, ...SHOULDERS];

/** Angles the body model gives as changes, and the landmarks that must be seen for each. */
const FROM_MODEL: Readonly<Partial<Record<AngleId & FrontTarget, readonly LandmarkName[]>>> = {
  thoracicFlexion: BOTH,
  neckFlexion: BOTH,
  headForward: BOTH,
  headYaw: HEAD,
  headPitch: HEAD,
  headTilt: HEAD,
  shoulderTilt: SHOULDERS,
  trunkLateralLean: SHOULDERS,
  shoulderElevation: BOTH,
  viewingDistance: HEAD,
};

/** These have a zero of their own (the horizontal, the camera); the others are changes from the baseline by definition. */
const ABSOLUTE: ReadonlySet<AngleId> = new Set(['headYaw', 'headPitch', 'headTilt', 'shoulderTilt', 'viewingDistance']);

export interface FrontBaseline {
  readonly points?: SeenPoints;
  readonly wander?: number;
  readonly upright: Readonly<Partial<Record<AngleId, number>>>;
}

/** What moved since the baseline; null where there is no front baseline or the landmarks are not numbers. */
export function readAgainst(pose: Pose, baseline: FrontBaseline): FrontReading | null {
  const now = seenPoints(pose.image, pose.frame);
  const { points, wander = USUAL_WANDER } = baseline;
  return now && points ? readFront({ points, wander }, now) : null;
}

/** What became of the seat since the baseline; null where readAgainst is. */
export function readSeatAgainst(pose: Pose, baseline: FrontBaseline): SeatReading | null {
  const now = seenPoints(pose.image, pose.frame);
  const { points, wander = USUAL_WANDER } = baseline;
  return now && points ? readSeat({ points, wander }, now) : null;
}

/** The body model's angles in the catalogue's terms, for measureFeatures. */
export function frontMeasurements(pose: Pose, reading: FrontReading, baseline: FrontBaseline): PartialMeasurements {
  const measured: Partial<Record<AngleId, Measurement>> = {};
  for (const id of Object.keys(FROM_MODEL) as (AngleId & FrontTarget)[]) {
    const start = ABSOLUTE.has(id) ? baseline.upright[id] : 0;
    if (start === undefined) continue;
    const { value, sd } = reading.changes[id];
    const gain = gainOf(id);
    measured[id] = { value: start + value / gain, sd: sd / gain, quality: qualityOf(pose, FROM_MODEL[id] ?? BOTH) };
  }
  return measured;
}

function gainOf(id: AngleId): number {
  const { modelGain }: AngleDefinition = ANGLES[id];
  return modelGain?.value ?? 1;
}
