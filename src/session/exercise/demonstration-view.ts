import type { Ground, Stance } from '../../mannequin/posture-angles';
import type { VirtualWebcam } from '../../mannequin/virtual-webcam';
import { toDegrees, toRadians } from '../../geometry/units';

/** From the front to the left side and back, slow enough to follow. */
export const TURN_MS = 24_000;

/** How the eye goes around somebody: what it looks at, and from where to where. Metres, degrees. */
interface View {
  readonly from: number;
  readonly to: number;
  readonly distance: number;
  readonly eyeHeight: number;
  readonly aim: readonly [x: number, y: number, z: number];
}

const SIDE_DEG = 80;
const LYING = { distance: 2.65, eyeHeight: 1.2 } as const;

/** Whoever lies on the back or front is seen from the side first: from the feet there is little to see. */
function viewOf(stance: Stance, ground: Ground, hasChair: boolean): View {
  switch (ground) {
    case 'feet':
      if (hasChair) return { from: 0, to: SIDE_DEG, distance: 2.6, eyeHeight: 1.2, aim: [0, 0.88, -0.15] };
      return stance === 'seated'
        ? { from: 0, to: SIDE_DEG, distance: 2.05, eyeHeight: 1.1, aim: [0, 0.7, 0.14] }
        : { from: 0, to: SIDE_DEG, distance: 2.9, eyeHeight: 1.15, aim: [0, 0.93, 0.1] };
    case 'back':
    case 'front':
      return { ...LYING, from: 88, to: 35, aim: [0, 0.22, ground === 'back' ? -0.02 : 0.05] };
    case 'handsAndKnees':
      return { ...LYING, from: 88, to: 30, eyeHeight: 0.95, aim: [0, 0.34, 0] };
    case 'side':
      return { ...LYING, from: 5, to: 50, aim: [0.2, 0.22, 0.1] };
  }
}

/** The eye at a moment of its way there and back. Drawings are square. */
export function eyeAt(
  { stance, ground, hasChair, sizePx }: { stance: Stance; ground: Ground; hasChair: boolean; sizePx: number },
  playedMs: number,
): VirtualWebcam {
  const { from, to, distance, eyeHeight, aim } = viewOf(stance, ground, hasChair);
  const azimuthDeg = from + ((to - from) * (1 - Math.cos((2 * Math.PI * playedMs) / TURN_MS))) / 2;
  const azimuth = toRadians(azimuthDeg);
  return {
    position: [aim[0] + Math.sin(azimuth) * distance, eyeHeight, aim[2] + Math.cos(azimuth) * distance],
    azimuthDeg,
    pitchDeg: toDegrees(Math.atan2(eyeHeight - aim[1], distance)),
    rollDeg: 0,
    hfovDeg: 48,
    width: sizePx,
    height: sizePx,
  };
}
