import { NAMED_POSTURES } from '../../src/mannequin/demo-script';
import { PEOPLE } from '../../src/mannequin/person';
import { postureWith, type PostureAngles } from '../../src/mannequin/posture-angles';
import type { SceneChoice, Shot } from './shot';

/** Pictures for parity, golden files and single-picture tests. */
const STILLS: Readonly<Record<string, readonly [SceneChoice, PostureAngles]>> = {
  front: [{}, NAMED_POSTURES.upright],
  'front-slump': [{}, NAMED_POSTURES.slump],
  'front-head-tilt': [{}, NAMED_POSTURES.headTilt],
  'front-laptop': [{ person: PEOPLE.bea, roomSeed: 2, webcam: { placement: 'laptop' } }, NAMED_POSTURES.upright],
  'front-dim': [{ person: PEOPLE.chi, roomSeed: 3, light: 'dim' }, NAMED_POSTURES.upright],
  'rotated-20': [
    { person: PEOPLE.eli, roomSeed: 4, webcam: { placement: 'monitor', rollDeg: 20 } },
    NAMED_POSTURES.upright,
  ],
  'partly-out': [
    { person: PEOPLE.dee, roomSeed: 5, webcam: { placement: 'monitor', distanceM: 0.42 } },
    postureWith({ seatRightCm: 17 }),
  ],
  'left-side': [{ webcam: { placement: 'left-side' } }, NAMED_POSTURES.upright],
  'left-side-slump': [{ webcam: { placement: 'left-side' } }, NAMED_POSTURES.slump],
  'right-side': [{ person: PEOPLE.gus, roomSeed: 6, webcam: { placement: 'right-side' } }, NAMED_POSTURES.upright],
  'three-quarter': [
    { person: PEOPLE.hoa, roomSeed: 7, webcam: { placement: 'three-quarter' } },
    postureWith({ arms: 'mouse' }),
  ],
  standing: [
    {
      person: PEOPLE.fay,
      roomSeed: 8,
      stance: 'standing',
      hasFurniture: false,
      webcam: { placement: 'standing-front' },
    },
    NAMED_POSTURES.standing,
  ],
};

const NOISE = 4;

export const STILL_SHOTS: readonly (readonly [name: string, shot: Shot])[] = Object.entries(STILLS).map(
  ([name, [scene, posture]], noiseSeed) => [name, { scene, posture, noise: NOISE, noiseSeed }],
);
