import { withIdleMotion } from '../../src/mannequin/idle-motion';
import { postureWith, type PostureAngles } from '../../src/mannequin/posture-angles';
import type { Shot } from './shot';

/** Where the mannequin can be told to sit in the stories of the lessons, and where it lets go in between. */
export const LEARN_PLACES = {
  upright: postureWith({}),
  sunken: postureWith({ trunkLean: -5, thoracicFlexion: 18, neckFlexion: 5, seatForwardCm: 1.5 }),
  sunkenDeep: postureWith({
    trunkLean: -9,
    thoracicFlexion: 34,
    lumbarShare: 0.35,
    neckFlexion: 10,
    seatForwardCm: 3,
  }),
  headAhead: postureWith({ neckFlexion: 8, thoracicFlexion: 1 }),
  slumped: postureWith({ thoracicFlexion: 22, neckFlexion: 8, trunkLean: -3 }),
  veryTall: postureWith({ thoracicFlexion: -7, trunkLean: 3 }),
  easy: postureWith({ thoracicFlexion: 5, neckFlexion: 2 }),
  rounder: postureWith({ thoracicFlexion: 11, neckFlexion: 4 }),
  farLeft: postureWith({ headYaw: 32 }),
  littleLeft: postureWith({ headYaw: 4 }),
  littleRight: postureWith({ headYaw: -5 }),
  leftShoulderUp: postureWith({ shoulderElevationLeft: 18 }),
  leftShoulderHigher: postureWith({ shoulderElevationLeft: 7 }),
  rightShoulderHigher: postureWith({ shoulderElevationRight: 5 }),
  leaningLeft: postureWith({ trunkSideLean: -10 }),
  littleLeaningLeft: postureWith({ trunkSideLean: -6 }),
  littleLeaningRight: postureWith({ trunkSideLean: 4 }),
} as const satisfies Record<string, PostureAngles>;

export type LearnPlace = keyof typeof LEARN_PLACES;

/** Breath and sway from a second; played to and fro. */
const PICTURES_MS = [0, 250, 500, 750, 1000] as const;
const NOISE = 3;

/** The pictures of each place, by name. */
export const LEARN_SHOTS: readonly (readonly [name: string, shot: Shot])[] = (
  Object.keys(LEARN_PLACES) as LearnPlace[]
).flatMap((place) =>
  PICTURES_MS.map(
    (atMs, index) =>
      [
        pictureName(place, index),
        { scene: {}, posture: withIdleMotion(LEARN_PLACES[place], atMs), noise: NOISE, noiseSeed: index },
      ] as const,
  ),
);

/** Of all pictures of a place, in order. */
export function picturesOf(place: LearnPlace): string[] {
  return PICTURES_MS.map((_, index) => pictureName(place, index));
}

function pictureName(place: LearnPlace, index: number): string {
  return `learn-${place}-${index}`;
}
