import type { FrontReading } from '../geometry/body-model/front-model';
import type { Reason } from '../geometry/angle';
import type { Pose } from '../geometry/landmarks';
import type { PostureEvent } from './judgement';
import type { Cause } from '../geometry/cause';

/** Why a picture is not judged. */
export interface Gate {
  readonly reason: Reason;
  readonly event?: PostureEvent;
  /** How long the event plausibly lasts, ms; undefined: what it hides is nobody's posture. */
  readonly protectedMs?: number;
}

/** Beyond a glance across the screen (about ±15° for a wide one at 60 cm). */
const TURNED_FROM_DEG = 18;
/**
 * Below the lower edge of the screen (15–18° for one at eye height): the eyes are on the desk, the keyboard or a phone. The
 * body model reads a nod a fifth short.
 */
const LOOKING_DOWN_FROM_DEG = 13;
/** Eyes this far below where they usually look bring the neck along: no forward head is read into it. */
const READING_LOW_FROM_DEG = 9;
/** The desk, the keyboard, a message on the phone: a minute or two. */
export const READING_MS = 120_000;
/** A drink, a scratch, a call: a hand that stays for longer carries the head. */
export const HAND_MS = 90_000;
const BODY_TURNED_FROM_DEG = 25;
/** Of shoulder widths: a seated person can't rise this far without standing up. */
const STOOD_UP_FROM = 0.9;
/** Of ear widths from the mouth. */
const HAND_NEAR = 0.65;
const HAND_SEEN_FROM = 0.6;

export const LOOKING_DOWN: Gate = { reason: 'lookingDown', event: 'lookingDown', protectedMs: READING_MS };

/** The first thing that makes a front picture say nothing of posture, or null. */
export function frontGate(pose: Pose, reading: FrontReading, shoulderRise: number): Gate | null {
  const { headYaw, headPitch, bodyTurn } = reading.changes;
  if (shoulderRise > STOOD_UP_FROM) return { reason: 'stoodUp', event: 'stoodUp' };
  if (Math.abs(bodyTurn.value) > BODY_TURNED_FROM_DEG) return { reason: 'bodyTurned' };
  if (Math.abs(headYaw.value) > TURNED_FROM_DEG) return { reason: 'headTurned', event: 'lookingAway' };
  if (headPitch.value > LOOKING_DOWN_FROM_DEG) return LOOKING_DOWN;
  if (hasHandAtFace(pose)) return { reason: 'handAtFace', event: 'handAtFace', protectedMs: HAND_MS };
  return null;
}

/** A forward head that comes with lowered eyes is reading, not posture. */
export function findingGate(cause: Cause, { changes }: FrontReading): Gate | null {
  const readsLow = cause === 'forwardHead' && changes.headPitch.value > READING_LOW_FROM_DEG;
  return readsLow ? LOOKING_DOWN : null;
}

const HAND_POINTS = ['leftIndex', 'rightIndex', 'leftThumb', 'rightThumb', 'leftPinky', 'rightPinky'] as const;

/** A hand that is seen, in the picture and at the lower half of the face. */
function hasHandAtFace({ image, frame }: Pose): boolean {
  const mouth = { x: (image.mouthLeft.x + image.mouthRight.x) / 2, y: (image.mouthLeft.y + image.mouthRight.y) / 2 };
  const near = HAND_NEAR * Math.hypot(image.leftEar.x - image.rightEar.x, image.leftEar.y - image.rightEar.y);
  return HAND_POINTS.some((name) => {
    const { x, y, visibility } = image[name];
    return visibility > HAND_SEEN_FROM && y < frame.height && Math.hypot(x - mouth.x, y - mouth.y) < near;
  });
}

/** Looking down is off as soon as it lasts; 40° below the baseline is as far as anybody keeps it up. */
const FARTHEST_DOWN_DEG = 40;

/** 0.5..1 for a head that many degrees lower than at the baseline. */
export function headDownSeverity(pitchDeg: number): number {
  const beyond = (pitchDeg - LOOKING_DOWN_FROM_DEG) / (FARTHEST_DOWN_DEG - LOOKING_DOWN_FROM_DEG);
  return 0.5 + 0.5 * Math.max(0, Math.min(1, beyond));
}
