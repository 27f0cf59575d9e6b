import { postureWith, type PostureAngles } from './posture-angles';
import type { PostureScript } from './posture-script';

/** Postures that the demonstration and the tests call by name. Angles as people at desks take them. */
export const NAMED_POSTURES = {
  upright: postureWith({}),
  slump: postureWith({ trunkLean: -9, thoracicFlexion: 34, lumbarShare: 0.35, neckFlexion: 10, seatForwardCm: 3 }),
  forwardHead: postureWith({ neckFlexion: 24, thoracicFlexion: 4 }),
  leaningIn: postureWith({ trunkLean: 16, thoracicFlexion: 4 }),
  sideLean: postureWith({ trunkSideLean: 10, headTilt: 3 }),
  headTilt: postureWith({ headTilt: -13, neckSideBend: -5 }),
  unevenShoulders: postureWith({ shoulderElevationLeft: 13 }),
  shrug: postureWith({ shoulderElevationLeft: 12, shoulderElevationRight: 12 }),
  roundedShoulders: postureWith({ shoulderProtractionLeft: 20, shoulderProtractionRight: 20, thoracicFlexion: 6 }),
  lookingDown: postureWith({ headPitch: 28, neckFlexion: 12 }),
  lookingAside: postureWith({ headYaw: 38 }),
  phone: postureWith({ headPitch: 30, neckFlexion: 16, arms: 'phone' }),
  handAtFace: postureWith({ arms: 'chin', headTilt: 4 }),
  standing: postureWith({ stance: 'standing', arms: 'down' }),
} as const satisfies Record<string, PostureAngles>;

const MOVE_MS = 1400;

export type NamedPosture = keyof typeof NAMED_POSTURES;

/** What "try it without a camera" plays: long enough upright for a baseline, then the commonest changes, each undone. */
export const DEMO_SCRIPT: PostureScript = scriptOf([
  ['upright', 24],
  ['slump', 12],
  ['upright', 9],
  ['forwardHead', 10],
  ['upright', 8],
  ['lookingAside', 5],
  ['upright', 6],
  ['sideLean', 9],
  ['upright', 8],
  ['shrug', 8],
]);

/** Named postures one after the other, each held for some seconds, the way there included. */
export function scriptOf(parts: readonly (readonly [NamedPosture, number])[]): PostureScript {
  let atMs = 0;
  const steps = parts.map(([name, seconds]) => {
    const step = { atMs, moveMs: MOVE_MS, posture: NAMED_POSTURES[name] };
    atMs += seconds * 1000;
    return step;
  });
  return { steps, lengthMs: atMs };
}
