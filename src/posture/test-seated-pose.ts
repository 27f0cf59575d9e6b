import { project, type ViewCamera } from '../geometry/body-model/view-camera';
import { BODY_POINTS } from '../geometry/body-model/body-points';
import { poseBody, UPRIGHT, type BodyPosture, type BodyShape } from '../geometry/body-model/seated-body';
import type { ImageLandmark, LandmarkName, Pose } from '../geometry/landmarks';
import { poseWith } from '../geometry/test-pose';
import { buildBaseline, isRefusal, type Baseline } from './baseline';

/** A front pose for tests: the body model in a posture, seen by a webcam above the eyes, without noise. */
export interface SeatedScene {
  readonly posture?: Partial<BodyPosture>;
  readonly camera?: Partial<ViewCamera>;
  readonly timestampMs?: number;
}

const SHAPE: BodyShape = {
  pelvisHeight: 0.1,
  pelvisBack: 0.03,
  spineLength: 0.41,
  spineForward: 0,
  spineArch: 0.025,
  shoulderHalfWidth: 0.175,
  shoulderDrop: 0.045,
  shoulderForward: 0.02,
  neckLength: 0.09,
  neckForward: 0.035,
  ear: [0.076, 0.045, 0.01],
  markedEar: [0.07, 0.05, 0.035],
  eye: [0.032, 0.065, 0.095],
  mouth: [0.025, -0.01, 0.1],
  nose: [0, 0.025, 0.125],
};

const CAMERA: ViewCamera = { position: [0, 0.73, 0.8], pitchDeg: 10, rollDeg: 0, horizontalFieldDeg: 65 };

const AROUND_EYE: Readonly<Partial<Record<LandmarkName, number>>> = {
  leftEyeInner: -1,
  leftEye: 0,
  leftEyeOuter: 1,
  rightEyeInner: 1,
  rightEye: 0,
  rightEyeOuter: -1,
};

export function seatedPose({ posture, camera, timestampMs = 0 }: SeatedScene = {}): Pose {
  const body = poseBody(SHAPE, { ...UPRIGHT, ...posture });
  const frame = { width: 640, height: 480 };
  const image: Partial<Record<LandmarkName, Partial<ImageLandmark>>> = {};
  for (const name of BODY_POINTS) {
    const seen = project({ ...CAMERA, ...camera }, body.points[name]);
    const point = { x: (1 + seen.x) * 320, y: 240 + seen.y * 320 };
    if (name === 'leftEye' || name === 'rightEye') placeEye(image, name, point);
    else image[name] = point;
  }
  return poseWith({ timestampMs, frame, image });
}

function placeEye(
  image: Partial<Record<LandmarkName, Partial<ImageLandmark>>>,
  eye: 'leftEye' | 'rightEye',
  { x, y }: { x: number; y: number },
): void {
  for (const name of [`${eye}Inner`, eye, `${eye}Outer`] as const)
    image[name] = { x: x + 8 * (AROUND_EYE[name] ?? 0), y };
}

/** The baseline of the same person sitting tall, with the sway of a few pictures. */
export function seatedBaseline(details: { id?: string; camera?: Partial<ViewCamera> } = {}): Baseline {
  const sway = [0, 0.4, -0.4, 0.8, -0.8, 0.2];
  const { camera } = details;
  const poses = sway.map((deg) =>
    seatedPose({ posture: { headPitch: deg, headYaw: -deg, trunkLean: deg / 2 }, ...(camera && { camera }) }),
  );
  const baseline = buildBaseline(poses, {
    id: details.id ?? 'desk',
    name: 'Desk',
    engineModel: 'litert/full',
    capturedAtMs: Date.UTC(2026, 0, 5),
  });
  if (isRefusal(baseline)) throw new Error(`The test's own baseline was refused: ${baseline.refused}`);
  return baseline;
}
