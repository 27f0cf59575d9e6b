import type { Pose } from './landmarks';
import { profileOf, type Profile, type SideViewName } from './side-view';
import { medianOf } from './statistics';
import type { Vector2 } from './vectors';

/**
 * Where the body's points stood in the picture while the person sat tall, side view: what a change of profile is measured
 * against. Plain data, in picture widths, camera roll removed.
 */
export interface UprightProfile {
  readonly nose: Vector2;
  readonly ear: Vector2;
  readonly shoulder: Vector2;
  readonly hip: Vector2;
}

export const PROFILE_POINTS = ['nose', 'ear', 'shoulder', 'hip'] as const;
export type ProfilePoint = (typeof PROFILE_POINTS)[number];

/** Medians over the pictures of a baseline; null where none shows a usable profile. */
export function uprightProfileOf(poses: readonly Pose[], view: SideViewName, rollDeg = 0): UprightProfile | null {
  const profiles = poses.flatMap((pose) => {
    const profile = profileOf(pose, view, rollDeg);
    return typeof profile === 'string' ? [] : [inPictureWidths(profile)];
  });
  if (profiles.length === 0) return null;
  const middle = (point: ProfilePoint) => ({
    x: medianOf(profiles.map((profile) => profile[point].x)),
    y: medianOf(profiles.map((profile) => profile[point].y)),
  });
  return { nose: middle('nose'), ear: middle('ear'), shoulder: middle('shoulder'), hip: middle('hip') };
}

export function inPictureWidths(profile: Profile): UprightProfile {
  const scaled = ({ x, y }: Vector2) => ({ x: x / profile.frameWidth, y: y / profile.frameWidth });
  return {
    nose: scaled(profile.nose),
    ear: scaled(profile.ear),
    shoulder: scaled(profile.shoulder),
    hip: scaled(profile.hip),
  };
}
