import { withIdleMotion } from '../../src/mannequin/idle-motion';
import { postureWith, type PostureAngles } from '../../src/mannequin/posture-angles';
import { sceneWith } from '../../src/mannequin/scene';
import type { VirtualWebcam } from '../../src/mannequin/virtual-webcam';
import type { Shot } from './shot';

const SLUMPED = { thoracicFlexion: 22, neckFlexion: 8, trunkLean: -3 };

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
  slumped: postureWith(SLUMPED),
  veryTall: postureWith({ thoracicFlexion: -7, trunkLean: 3 }),
  easy: postureWith({ thoracicFlexion: 5, neckFlexion: 2 }),
  rounder: postureWith({ thoracicFlexion: 11, neckFlexion: 4 }),
  farLeft: postureWith({ headYaw: 32 }),
  farRight: postureWith({ headYaw: -32 }),
  slumpedLeft: postureWith({ ...SLUMPED, headYaw: 32 }),
  slumpedRight: postureWith({ ...SLUMPED, headYaw: -32 }),
  littleLeft: postureWith({ headYaw: 4 }),
  littleRight: postureWith({ headYaw: -5 }),
  leftShoulderUp: postureWith({ shoulderElevationLeft: 18 }),
  leftShoulderHigher: postureWith({ shoulderElevationLeft: 7 }),
  rightShoulderHigher: postureWith({ shoulderElevationRight: 5 }),
  leaningLeft: postureWith({ trunkSideLean: -10 }),
  littleLeaningLeft: postureWith({ trunkSideLean: -6 }),
  littleLeaningRight: postureWith({ trunkSideLean: 4 }),
  lookingDown: postureWith({ headPitch: 26, neckFlexion: 8 }),
} as const satisfies Record<string, PostureAngles>;

export type LearnPlace = keyof typeof LEARN_PLACES;

const SET_UP = sceneWith({}).camera;

/** The camera after somebody has knocked against it. */
export const KNOCKED_CAMERAS = {
  rolled: { ...SET_UP, rollDeg: SET_UP.rollDeg + 5 },
  tippedUp: { ...SET_UP, pitchDeg: SET_UP.pitchDeg - 4 },
} as const satisfies Record<string, VirtualWebcam>;

export type KnockedCamera = keyof typeof KNOCKED_CAMERAS;

/** Breath and sway from a second; played to and fro. */
const PICTURES_MS = [0, 250, 500, 750, 1000] as const;
const NOISE = 3;

/** The pictures of each place, and of sitting upright before each knocked camera, by name. */
export const LEARN_SHOTS: readonly (readonly [name: string, shot: Shot])[] = [
  ...(Object.keys(LEARN_PLACES) as LearnPlace[]).flatMap((place) => shotsOf(place, LEARN_PLACES[place])),
  ...(Object.keys(KNOCKED_CAMERAS) as KnockedCamera[]).flatMap((knocked) =>
    shotsOf(knocked, LEARN_PLACES.upright, KNOCKED_CAMERAS[knocked]),
  ),
];

function shotsOf(name: LearnPlace | KnockedCamera, posture: PostureAngles, camera?: VirtualWebcam): [string, Shot][] {
  return PICTURES_MS.map((atMs, index) => {
    const shot = { scene: {}, posture: withIdleMotion(posture, atMs), noise: NOISE, noiseSeed: index };
    return [pictureName(name, index), camera ? { ...shot, camera } : shot];
  });
}

/** Of all pictures of a place, in order. */
export function picturesOf(place: LearnPlace | KnockedCamera): string[] {
  return PICTURES_MS.map((_, index) => pictureName(place, index));
}

function pictureName(place: LearnPlace | KnockedCamera, index: number): string {
  return `learn-${place}-${index}`;
}
