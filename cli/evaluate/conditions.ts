import type { Cause } from '../../src/geometry/cause';
import { NAMED_POSTURES } from '../../src/mannequin/demo-script';
import { postureWith, type PostureAngles } from '../../src/mannequin/posture-angles';
import type { VirtualWebcam } from '../../src/mannequin/virtual-webcam';

/** What a picture ought to be taken for. The first five must not be flagged. */
export type Label = 'baseline' | 'aligned' | 'lookAway' | 'cameraMoved' | 'chairMoved' | Cause;

export interface Condition {
  readonly name: string;
  readonly label: Label;
  readonly posture: PostureAngles;
  /** Small deviations, reported apart: few of them can be told from chance in one picture. */
  readonly isMild?: boolean;
  readonly moveCamera?: (camera: VirtualWebcam) => VirtualWebcam;
}

type Given = readonly [name: string, label: Label, posture?: Partial<PostureAngles>];

const { slump, phone } = NAMED_POSTURES;

const FRONT: readonly Given[] = [
  ['baseline-1', 'baseline'],
  ['baseline-2', 'baseline'],
  ['baseline-3', 'baseline'],
  ['baseline-4', 'baseline'],
  ['baseline-5', 'baseline'],
  ['still-1', 'aligned'],
  ['still-2', 'aligned'],
  ['glance-left', 'aligned', { headYaw: 11 }],
  ['glance-right', 'aligned', { headYaw: -11 }],
  ['screen-top', 'aligned', { headPitch: -7 }],
  ['screen-bottom', 'aligned', { headPitch: 8 }],
  ['lean-back-5', 'aligned', { trunkLean: -5 }],
  ['mouse', 'aligned', { arms: 'mouse' }],
  ['hands-in-lap', 'aligned', { arms: 'lap' }],
  ['keyboard', 'lookAway', { headPitch: 27, neckFlexion: 10 }],
  ['second-monitor', 'lookAway', { headYaw: 36 }],
  ['phone', 'lookAway', phone],
  ['chair-closer-6', 'chairMoved', { seatForwardCm: 6 }],
  ['chair-lower-3', 'chairMoved', { seatUpCm: -3 }],
  ['slump-20', 'slump', { thoracicFlexion: 20, neckFlexion: 8, trunkLean: -3 }],
  ['slump-34', 'slump', slump],
  ['forward-head-18', 'forwardHead', { neckFlexion: 18 }],
  ['forward-head-26', 'forwardHead', { neckFlexion: 26 }],
  ['lean-in-11', 'leaningIn', { trunkLean: 11 }],
  ['lean-in-18', 'leaningIn', { trunkLean: 18 }],
  ['side-lean-left-9', 'sideLean', { trunkSideLean: -9 }],
  ['side-lean-right-9', 'sideLean', { trunkSideLean: 9 }],
  ['head-tilt-right-12', 'headTilt', { headTilt: 12, neckSideBend: 4 }],
  ['shoulder-up-left-12', 'unevenShoulders', { shoulderElevationLeft: 12 }],
  ['shrug-11', 'shrug', { shoulderElevationLeft: 11, shoulderElevationRight: 11 }],
];

const MILD: readonly Given[] = [
  ['slump-8', 'slump', { thoracicFlexion: 8, neckFlexion: 3 }],
  ['forward-head-10', 'forwardHead', { neckFlexion: 10 }],
  ['head-tilt-left-6', 'headTilt', { headTilt: -6 }],
  ['shoulder-up-right-6', 'unevenShoulders', { shoulderElevationRight: 6 }],
];

const CAMERA_MOVED: readonly (readonly [string, (camera: VirtualWebcam) => VirtualWebcam])[] = [
  ['camera-pitch-up-5', (camera) => ({ ...camera, pitchDeg: camera.pitchDeg - 5 })],
  ['camera-roll-4', (camera) => ({ ...camera, rollDeg: camera.rollDeg + 4 })],
  [
    'camera-higher-3',
    (camera) => ({ ...camera, position: [camera.position[0], camera.position[1] + 0.03, camera.position[2]] }),
  ],
];

export const FRONT_CONDITIONS: readonly Condition[] = [
  ...FRONT.map(condition),
  ...MILD.map((given) => ({ ...condition(given), isMild: true })),
  ...CAMERA_MOVED.map(([name, moveCamera]) => ({ ...condition([name, 'cameraMoved']), moveCamera })),
];

const SIDE: readonly Given[] = [
  ['side-upright-1', 'baseline'],
  ['side-upright-2', 'baseline'],
  ['side-upright-3', 'baseline'],
  ['side-slump-10', 'slump', { thoracicFlexion: 10, neckFlexion: 5 }],
  ['side-slump-20', 'slump', { thoracicFlexion: 20, neckFlexion: 10 }],
  ['side-slump-40', 'slump', { thoracicFlexion: 40, neckFlexion: 14, trunkLean: -10, seatForwardCm: 5 }],
  ['side-forward-head-12', 'forwardHead', { neckFlexion: 12 }],
  ['side-forward-head-24', 'forwardHead', { neckFlexion: 24 }],
  ['side-lean-in-15', 'leaningIn', { trunkLean: 15 }],
  ['side-lean-back-12', 'aligned', { trunkLean: -12 }],
  ['side-look-down', 'lookAway', { neckFlexion: 14, headPitch: 30 }],
];

export const SIDE_CONDITIONS: readonly Condition[] = SIDE.map(condition);

function condition([name, label, posture = {}]: Given): Condition {
  return { name, label, posture: postureWith(posture) };
}
