import { addPosture, type PostureAngles } from './posture-angles';
import { withIdleMotion } from './idle-motion';
import { seededRandom } from './random';

/** The eyes rest on a place for some seconds, then the head follows them to the next; how far, one standard deviation. */
const GAZE_MS = 2600;
const GAZE_MOVE_MS = 260;
const GAZE_YAW_DEG = 2.6;
const GAZE_PITCH_DEG = 1.8;
/** People shift in their seat every dozen seconds by a degree or a few millimetres [design]. */
const SHIFT_MS = 11_000;
const SHIFT_MOVE_MS = 900;
const SHIFT_DEG = 0.8;
const SHIFT_CM = 0.35;
/** Typing shakes the shoulders four times a second, in bursts. */
const KEYSTROKE_MS = 240;
const KEYSTROKE_DEG = 0.25;
const BURST_MS = 5200;

/** A posture as somebody at work holds it: breath, sway, eyes on the move, typing, a shift in the seat now and then. */
export function withRestlessMotion(posture: PostureAngles, timeMs: number, seed: number): PostureAngles {
  const gaze = steps(timeMs, seed, { everyMs: GAZE_MS, moveMs: GAZE_MOVE_MS });
  const shift = steps(timeMs, seed + 7919, { everyMs: SHIFT_MS, moveMs: SHIFT_MOVE_MS });
  const isTyping = posture.arms === 'desk' && Math.sin((2 * Math.PI * timeMs) / BURST_MS + seed) > 0;
  const stroke = isTyping ? KEYSTROKE_DEG * Math.sin((2 * Math.PI * timeMs) / KEYSTROKE_MS) : 0;
  return addPosture(withIdleMotion(posture, timeMs, seed), {
    headYaw: GAZE_YAW_DEG * gaze(0),
    headPitch: GAZE_PITCH_DEG * gaze(1),
    headTilt: 0.6 * gaze(2),
    trunkLean: SHIFT_DEG * shift(0),
    trunkSideLean: 0.6 * SHIFT_DEG * shift(1),
    thoracicFlexion: SHIFT_DEG * shift(2),
    neckFlexion: SHIFT_DEG * shift(3),
    seatForwardCm: SHIFT_CM * shift(4),
    seatRightCm: SHIFT_CM * shift(5),
    shoulderElevationLeft: stroke,
    shoulderElevationRight: -0.6 * stroke,
  });
}

interface Rhythm {
  readonly everyMs: number;
  readonly moveMs: number;
}

/** Places held in turn, each drawn by chance about zero with a standard deviation of one; one column a quantity. */
function steps(timeMs: number, seed: number, { everyMs, moveMs }: Rhythm): (column: number) => number {
  const count = Math.floor(timeMs / everyMs);
  const share = Math.min(1, (timeMs - count * everyMs) / moveMs);
  const eased = share * share * (3 - 2 * share);
  const draw = (step: number, column: number) =>
    step < 0 ? 0 : seededRandom(seed + step * 31 + column * 1009).normal();
  return (column) => draw(count - 1, column) * (1 - eased) + draw(count, column) * eased;
}
