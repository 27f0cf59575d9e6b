import { NAMED_POSTURES } from '../../mannequin/demo-script';
import { postureWith, type PostureAngles } from '../../mannequin/posture-angles';

/** Hands in the lap: at a desk they would hide what the pelvis does. */
const seated = (posture: PostureAngles): PostureAngles => ({ ...posture, arms: 'lap' });
const standing = (posture: Partial<PostureAngles>) => postureWith({ stance: 'free', arms: 'down', ...posture });

/** Ways of sitting and standing that a therapist shows, in the words of posture. */
export const POSTURE_PRESETS = {
  aligned: seated(NAMED_POSTURES.upright),
  /** The shoulders follow the ribs forward; the eyes stay level, so that the head tips back on a neck that leans ahead. */
  slumped: seated({
    ...NAMED_POSTURES.slump,
    neckFlexion: 18,
    shoulderProtractionLeft: 11,
    shoulderProtractionRight: 11,
  }),
  forwardHead: seated(NAMED_POSTURES.forwardHead),
  rounded: seated(NAMED_POSTURES.roundedShoulders),
  /**
   * Past the comfortable: the pelvis rolled forward, most of the bending in the low back, the chest lifted, the shoulder
   * blades pulled together and a little up, the chin in.
   */
  overUpright: seated(
    postureWith({
      trunkLean: 20,
      thoracicFlexion: -33,
      lumbarShare: 0.6,
      neckFlexion: -2,
      headPitch: -3,
      shoulderElevationLeft: 7,
      shoulderElevationRight: 7,
      shoulderProtractionLeft: -20,
      shoulderProtractionRight: -20,
    }),
  ),
  leaningIn: seated(NAMED_POSTURES.leaningIn),
  sideLean: seated(NAMED_POSTURES.sideLean),
  shrug: seated(NAMED_POSTURES.shrug),
  standing: standing({}),
  /** Hips ahead of the feet, the chest behind the hips, the head ahead again. */
  sway: standing({ seatForwardCm: 7, seatUpCm: -0.4, trunkLean: -11, thoracicFlexion: 22, neckFlexion: 14 }),
} as const satisfies Record<string, PostureAngles>;

export type PosturePreset = keyof typeof POSTURE_PRESETS;

/** From where a preset shows: what happens forward and back can't be seen from in front. */
const SEEN_FROM_THE_SIDE: ReadonlySet<PosturePreset> = new Set([
  'slumped',
  'forwardHead',
  'rounded',
  'overUpright',
  'leaningIn',
  'sway',
]);
const SEEN_FROM_IN_FRONT: ReadonlySet<PosturePreset> = new Set(['sideLean', 'shrug']);

/** Where the eye goes for a preset, degrees; upright and standing are looked at from wherever one is. */
export function azimuthFor(preset: PosturePreset, nowDeg: number): number {
  if (SEEN_FROM_THE_SIDE.has(preset)) return 90;
  return SEEN_FROM_IN_FRONT.has(preset) ? 0 : nowDeg;
}

/** What a preset is told against. */
export function alignedFor({ stance }: PostureAngles): PostureAngles {
  return stance === 'seated' ? POSTURE_PRESETS.aligned : POSTURE_PRESETS.standing;
}
