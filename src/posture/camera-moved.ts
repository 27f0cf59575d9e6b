import type { Judgement } from './judgement';

/** How the scene around the person moved since the baseline. Shares of the picture, degrees; confidence 0..1. */
export interface SceneMove {
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
  readonly rollDeg: number;
  readonly confidence: number;
}

/** From here on the shift is believed: still scenes reach 0.9, a plain wall 0.3. */
const BELIEVED_FROM = 0.6;
/** Half a head's height in the picture: less is within what a baseline bears. */
const SHIFT_FROM = 0.035;
/** A third of what makes a head tilt count. */
const ROLL_FROM_DEG = 2.5;
const ZOOM_FROM = 0.05;

/** True: the camera stands or looks clearly elsewhere than at the baseline. */
export function isMoved({ dx, dy, scale, rollDeg, confidence }: SceneMove): boolean {
  if (confidence < BELIEVED_FROM) return false;
  const isShifted = Math.hypot(dx, dy) >= SHIFT_FROM;
  return isShifted || Math.abs(rollDeg) >= ROLL_FROM_DEG || Math.abs(scale - 1) >= ZOOM_FROM;
}

/** A picture of a moved camera says nothing of posture; that nobody is there it still tells. */
export function withMovedCamera(judgement: Judgement): Judgement {
  if (judgement.state === 'away') return judgement;
  const { timestampMs, deviations } = judgement;
  return { timestampMs, deviations, severity: 0, state: 'unknown', reason: 'cameraMoved', event: 'cameraMoved' };
}
