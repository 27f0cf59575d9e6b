import { ANGLES } from './angle-catalogue';
import type { AngleId, AngleReading, Features } from './angle';
import type { CameraKnowledge } from './feature-context';
import { focalLengthPx } from './head-fit';
import { DEFAULT_FOV_DEG, EYE_DISTANCE_CM, distanceSdShare } from './viewing-distance';

/**
 * Features measured with one knowledge of the camera, as another knowledge of the same camera gives them. A baseline is
 * always compared in the knowledge it was taken with, so that a calibration never reads as a change of posture; what is
 * shown comes in the newest.
 */
export function calibrated(features: Features, from: CameraKnowledge, to: CameraKnowledge): Features {
  const { headTilt, shoulderTilt, neckInclination, trunkInclination, viewingDistance } = features.angles;
  const rollDeg = (to.cameraRollDeg ?? 0) - (from.cameraRollDeg ?? 0);
  const forward = features.view === 'left-side' ? -rollDeg : rollDeg;
  const changed = [
    headTilt && plus(headTilt, -rollDeg),
    shoulderTilt && plus(shoulderTilt, -rollDeg),
    neckInclination && plus(neckInclination, forward / ANGLES.neckInclination.gain.value),
    trunkInclination && plus(trunkInclination, forward / ANGLES.trunkInclination.gain.value),
    viewingDistance && atDistance(viewingDistance, distanceFactor(from, to), distanceSdShare(to)),
  ].filter((reading) => reading !== undefined);
  return { ...features, angles: { ...features.angles, ...byId(changed) } };
}

function plus(reading: AngleReading, deg: number): AngleReading {
  return { ...reading, value: reading.value + deg };
}

/** A change from the baseline is surer than the distance itself: its share comes on top. */
function atDistance(reading: AngleReading, factor: number, share: number): AngleReading {
  const value = reading.value * factor;
  return { ...reading, value, sd: Math.hypot(reading.sd * factor, value * share) };
}

function distanceFactor(from: CameraKnowledge, to: CameraKnowledge): number {
  return scaleOf(to) / scaleOf(from);
}

function scaleOf({ horizontalFovDeg = DEFAULT_FOV_DEG, eyeDistanceCm = EYE_DISTANCE_CM }: CameraKnowledge): number {
  return focalLengthPx(1, horizontalFovDeg) * eyeDistanceCm;
}

function byId(readings: readonly AngleReading[]): Partial<Record<AngleId, AngleReading>> {
  return Object.fromEntries(readings.map((reading) => [reading.id, reading]));
}
