import { addPosture, type PostureAngles } from './posture-angles';
import { seededRandom } from './random';

/** One slow swing of one angle: people who sit still are never quite still. */
interface Swing {
  readonly angle: 'trunkLean' | 'trunkSideLean' | 'neckFlexion' | 'headYaw' | 'headPitch' | 'headTilt';
  readonly degrees: number;
  readonly periodMs: number;
}

/** Standard sizes of sway and small looking about, [design]: within what the eye reads as sitting still. */
const SWINGS: readonly Swing[] = [
  { angle: 'trunkLean', degrees: 0.35, periodMs: 7300 },
  { angle: 'trunkSideLean', degrees: 0.3, periodMs: 9100 },
  { angle: 'neckFlexion', degrees: 0.4, periodMs: 6100 },
  { angle: 'headYaw', degrees: 1.3, periodMs: 5300 },
  { angle: 'headPitch', degrees: 0.9, periodMs: 4700 },
  { angle: 'headTilt', degrees: 0.5, periodMs: 8300 },
];

const BREATH_MS = 4200;
const BREATH_SHOULDER_DEG = 0.5;
const BREATH_TRUNK_DEG = 0.35;

/** A posture with breath and sway at a moment. The seed makes one figure move unlike another. */
export function withIdleMotion(posture: PostureAngles, timeMs: number, seed = 0): PostureAngles {
  const random = seededRandom(seed);
  const breath = Math.sin((2 * Math.PI * timeMs) / BREATH_MS);
  const change = {
    thoracicFlexion: -BREATH_TRUNK_DEG * breath,
    shoulderElevationLeft: BREATH_SHOULDER_DEG * breath,
    shoulderElevationRight: BREATH_SHOULDER_DEG * breath,
  };
  const sway = Object.fromEntries(SWINGS.map((swing) => [swing.angle, swingAt(swing, timeMs, random.next())]));
  return addPosture(posture, { ...change, ...sway });
}

/** Two waves that never fall into step, so that no loop is heard. */
function swingAt({ degrees, periodMs }: Swing, timeMs: number, phase: number): number {
  const turn = 2 * Math.PI * (timeMs / periodMs + phase);
  return degrees * (0.65 * Math.sin(turn) + 0.35 * Math.sin(turn * 0.618 + 1.7));
}
