import type { Pose } from './landmarks';
import { LANDMARK_NAMES, type ImageLandmarks } from './landmarks';
import { levelLineTilt } from './level-line';
import { turnAbout, type Vector2 } from './vectors';

/** Farther than this nobody sets up a camera; the line was laid on something else. */
const MOST_ROLL_DEG = 30;
/** Shorter than this share of the picture's width, a pixel at its end turns the line by half a degree. */
const LEAST_LENGTH_SHARE = 0.15;

export type RollRefusal = 'lineTooShort' | 'lineTooSteep';

/**
 * The camera's roll from a line along something level, a shelf, or upright, a door frame: how much lower its end at the
 * picture's left lies than the one at the right, degrees. Points in pixels of the un-mirrored picture, in either order.
 */
export function rollFromLine(a: Vector2, b: Vector2, frameWidth: number): number | RollRefusal {
  const length = Math.hypot(a.x - b.x, a.y - b.y);
  if (!(length >= LEAST_LENGTH_SHARE * frameWidth)) return 'lineTooShort';
  const [first, second] = isUpright(a, b) ? layDown(a, b) : [a, b];
  const line = first.x < second.x ? levelLineTilt(first, second) : levelLineTilt(second, first);
  return line && Math.abs(line.tiltDeg) <= MOST_ROLL_DEG ? line.tiltDeg : 'lineTooSteep';
}

function isUpright(a: Vector2, b: Vector2): boolean {
  return Math.abs(a.y - b.y) > Math.abs(a.x - b.x);
}

/** A quarter turn, which is a level line's roll as well. */
function layDown(a: Vector2, b: Vector2): [Vector2, Vector2] {
  return [
    { x: -a.y, y: a.x },
    { x: -b.y, y: b.x },
  ];
}

/** The pose as a camera without this roll would see it; a phone's own sensor tells it anew for every picture. */
export function levelPose(pose: Pose, rollDeg: number): Pose {
  if (rollDeg === 0) return pose;
  const centre = { x: pose.frame.width / 2, y: pose.frame.height / 2 };
  const entries = LANDMARK_NAMES.map((name) => {
    const landmark = pose.image[name];
    return [name, { ...turnAbout(landmark, centre, rollDeg), visibility: landmark.visibility }];
  });
  // The mask still lies as the camera saw it.
  const { bodyMask: _, ...rest } = pose;
  return { ...rest, image: Object.fromEntries(entries) as ImageLandmarks };
}

/** Head and shoulders that disagree by more are a habit or a pose, not the camera. */
const AGREE_WITHIN_DEG = 3;

/** The roll that makes a comfortably tall person level, from the tilts in their baseline; null where these disagree. */
export function rollFromTilts(headTiltDeg: number | undefined, shoulderTiltDeg: number | undefined): number | null {
  if (headTiltDeg === undefined || shoulderTiltDeg === undefined) return null;
  if (Math.abs(headTiltDeg - shoulderTiltDeg) > AGREE_WITHIN_DEG) return null;
  const rollDeg = (headTiltDeg + shoulderTiltDeg) / 2;
  return Math.abs(rollDeg) <= MOST_ROLL_DEG ? rollDeg : null;
}
