import { focalLengthPx, type HeadFit } from './head-fit';
import { toDegrees } from './units';
import { DEFAULT_FOV_DEG, EYE_DISTANCE_CM, UNKNOWN_FOV_SHARE } from './viewing-distance';

/** Long side of a bank card, ISO/IEC 7810 ID-1. */
export const CARD_WIDTH_CM = 8.56;

/** What the person gave: a card marked in the picture, a distance known otherwise, or both. */
export interface DistanceWitness {
  /** The head in the same picture, fitted with the field of view that is assumed by default. */
  readonly head: Pick<HeadFit, 'distanceCm'>;
  /** Pixels. */
  readonly frameWidth: number;
  /** Pixels between the ends of a bank card held flat at the forehead. */
  readonly cardPx?: number;
  /** Eyes to camera, centimetres, with one standard deviation. */
  readonly known?: { readonly distanceCm: number; readonly sdCm: number };
}

/** A camera and a head, as far as one picture tells. What is not given stays assumed. */
export interface DistanceCalibration {
  readonly horizontalFovDeg?: number;
  readonly eyeDistanceCm?: number;
  /** One standard deviation of every distance measured with it, as a share of the distance. */
  readonly distanceSdShare: number;
}

export type DistanceRefusal = 'nothingGiven' | 'cardTooSmall' | 'implausibleCard' | 'implausibleDistance';

/** Shorter than this in the picture, a pixel's slip of the finger is a tenth. */
const LEAST_CARD_PX = 20;
/** Each end is marked to about a pixel. */
const MARKING_SD_PX = 1.5;
/** The brow stands about a centimetre ahead of the eyes, give or take as much. */
const BROW_AHEAD_CM = 1;
/** How far the fitted head's size wanders from picture to picture. */
const FIT_SD_SHARE = 0.02;
/** Adult eyes: 6.3 cm, sd 0.35 (see viewing-distance.ts); four sd either way, and a little for a model that marks eyes its own way. */
const EYES_CM = [4.7, 8.1] as const;
/** From a tele lens to a wide-angle phone. */
const FOV_DEG = [35, 110] as const;

/**
 * The card gives the head's own size, a known distance the camera's field of view. The distance alone is enough for
 * measuring distances, for only the product of both counts; the card alone leaves the camera a guess, which
 * `distanceSdShare` says.
 */
export function calibrateDistance(witness: DistanceWitness): DistanceCalibration | DistanceRefusal {
  const { cardPx, known } = witness;
  if (cardPx === undefined && !known) return 'nothingGiven';
  if (cardPx !== undefined && !(cardPx >= LEAST_CARD_PX)) return 'cardTooSmall';
  const eyeDistanceCm = cardPx === undefined ? undefined : eyeDistanceFromCard(witness, cardPx);
  if (eyeDistanceCm !== undefined && !isWithin(eyeDistanceCm, EYES_CM)) return 'implausibleCard';
  const eyes = eyeDistanceCm !== undefined && { eyeDistanceCm };
  if (!known) return { ...eyes, distanceSdShare: Math.hypot(UNKNOWN_FOV_SHARE, cardShare(witness, cardPx ?? 1)) };
  const horizontalFovDeg = fovFromDistance(witness, known.distanceCm, eyeDistanceCm ?? EYE_DISTANCE_CM);
  if (!isWithin(horizontalFovDeg, FOV_DEG)) return 'implausibleDistance';
  return { ...eyes, horizontalFovDeg, distanceSdShare: Math.hypot(known.sdCm / known.distanceCm, FIT_SD_SHARE) };
}

/** Pixels a centimetre at the eyes tell how large the fitted head really is; the assumed camera cancels. */
function eyeDistanceFromCard({ head, frameWidth, known }: DistanceWitness, cardPx: number): number {
  const fromCamera = known?.distanceCm ?? head.distanceCm;
  const pxPerCm = ((cardPx / CARD_WIDTH_CM) * (fromCamera - BROW_AHEAD_CM)) / fromCamera;
  const pxPerFittedCm = focalLengthPx(frameWidth, DEFAULT_FOV_DEG) / head.distanceCm;
  return (EYE_DISTANCE_CM * pxPerFittedCm) / pxPerCm;
}

function cardShare({ head }: DistanceWitness, cardPx: number): number {
  return Math.hypot((MARKING_SD_PX * Math.SQRT2) / cardPx, BROW_AHEAD_CM / head.distanceCm, FIT_SD_SHARE);
}

function fovFromDistance({ head, frameWidth }: DistanceWitness, distanceCm: number, eyeDistanceCm: number): number {
  const assumedFocalPx = focalLengthPx(frameWidth, DEFAULT_FOV_DEG);
  const focalPx = (assumedFocalPx * distanceCm * EYE_DISTANCE_CM) / (head.distanceCm * eyeDistanceCm);
  return toDegrees(2 * Math.atan(frameWidth / 2 / focalPx));
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

/** A tape measure held by the person themselves. */
export const TAPE_SD_CM = 1.5;

/**
 * Eyes to the camera that one's fingertips just touch with a straight arm, from the body's height. Shoulder to fingertip
 * is 0.44 of the height and the eyes lie 0.118 of it above the shoulder (Drillis and Contini 1966) and about 0.04 ahead.
 */
export function armsLength(heightCm: number): { readonly distanceCm: number; readonly sdCm: number } {
  return { distanceCm: heightCm * (Math.sqrt(0.44 ** 2 - 0.118 ** 2) - 0.04), sdCm: heightCm * 0.03 };
}
