import { cameraWasMoved, chairWasMoved, findingOf, type FrontFinding } from './finding';
import { between, normal, type Chance } from './chance';
import { randomCamera, randomShape } from './random-person';
import { atRest, CAMERA_AT_REST, randomHappening, type CameraMove, type Happening } from './random-posture';
import {
  BODY_POINTS,
  midShoulder,
  poseBody,
  STERNAL_HALF_WIDTH,
  UPRIGHT,
  type BodyPosture,
  type BodyShape,
  type PosedBody,
} from './seated-body';
import { project, type ImagePoint, type ViewCamera } from './view-camera';

/** One picture's points, half picture widths from the picture's middle, in the order of BODY_POINTS. */
export type SeenPoints = readonly ImagePoint[];

/** What really happened between the baseline and now. Degrees and centimetres, signs as in the angle catalogue. */
export const FRONT_TARGETS = [
  'thoracicFlexion',
  'neckFlexion',
  'headForward',
  'headYaw',
  'headPitch',
  'headTilt',
  'shoulderTilt',
  'trunkLateralLean',
  'viewingDistance',
  'shoulderElevation',
  'trunkLean',
  'shoulderProtraction',
  'bodyTurn',
  'seatForward',
  'seatUp',
  'cameraPitch',
  'cameraRoll',
  'cameraUp',
] as const;

export type FrontTarget = (typeof FRONT_TARGETS)[number];

export interface SimulatedPair {
  readonly baseline: SeenPoints;
  readonly now: SeenPoints;
  readonly truth: Readonly<Record<FrontTarget, number>>;
  readonly finding: FrontFinding;
  readonly cameraMoved: boolean;
  readonly chairMoved: boolean;
}

/** How much of a movement a pose model shows, and how much its points wander. */
interface Response {
  readonly tilt: number;
  readonly yaw: number;
  readonly pitch: number;
  readonly elevation: number;
  readonly protraction: number;
  readonly noise: number;
  /** Share of a point's way from the baseline by which it is misjudged, one sd. */
  readonly misjudged: number;
  /** Where the camera stood at the baseline. */
  readonly camera: ViewCamera;
  readonly bias: SeenPoints;
}

const BASELINE_PICTURES = 6;
const DEGREES = 180 / Math.PI;

/** A person nobody has seen, before and after something happened, as a pose model would show it. */
export function simulatePair(chance: Chance): SimulatedPair {
  const shape = randomShape(chance);
  const upright = poseBody(shape, UPRIGHT);
  const eye = upright.points.leftEye;
  const camera = randomCamera(chance, [0, eye[1], eye[2]]);
  const response = randomResponse(chance, camera);
  const happening = randomHappening(chance);
  const rest = { shape, posture: UPRIGHT, camera };
  const now = { shape, posture: happening.posture, camera: movedCamera(camera, happening.camera) };
  return {
    baseline: averagedBaseline(chance, { shape, camera }, response),
    now: zoomed(see(chance, now, response), happening.camera.zoom),
    truth: truthBetween(rest, now, happening),
    finding: findingOf(happening.posture),
    cameraMoved: cameraWasMoved(happening.camera),
    chairMoved: chairWasMoved(happening.posture),
  };
}

interface Scene {
  readonly shape: BodyShape;
  readonly posture: BodyPosture;
  readonly camera: ViewCamera;
}

/** The mean of several pictures: sway and wander shrink with their root, bias stays. */
function averagedBaseline(chance: Chance, scene: Omit<Scene, 'posture'>, response: Response): SeenPoints {
  const calm = 1 / Math.sqrt(BASELINE_PICTURES);
  const posture = scaledPosture(atRest(chance), calm);
  return see(chance, { ...scene, posture }, { ...response, noise: response.noise * calm });
}

function scaledPosture(posture: BodyPosture, factor: number): BodyPosture {
  const scaled: Record<keyof BodyPosture, number> = { ...posture };
  for (const key of Object.keys(scaled) as (keyof BodyPosture)[]) scaled[key] *= factor;
  return scaled;
}

/** Under-reading and wander as measured on rendered figures; drawn anew for every person because both differ by person. */
function randomResponse(chance: Chance, camera: ViewCamera): Response {
  return {
    camera,
    misjudged: between(chance, 0.02, 0.1),
    tilt: between(chance, 0.65, 1),
    yaw: between(chance, 0.85, 1.05),
    pitch: between(chance, 0.8, 1.05),
    elevation: between(chance, 0.3, 0.9),
    protraction: between(chance, 0.3, 1),
    noise: between(chance, 0.6, 1.6),
    bias: BODY_POINTS.map(() => ({ x: normal(chance, 0.012), y: normal(chance, 0.015) })),
  };
}

/**
 * A picture's points: what a pose model would mark, wander included. The head's points wander together more than one by one;
 * a point that moved far is also misjudged by a share of its way; now and then a sleeve or an arm pulls a shoulder along.
 */
function see(chance: Chance, scene: Scene, response: Response): SeenPoints {
  const exact = exactPoints(scene, shown(scene.posture, response));
  const start = exactPoints({ ...scene, posture: UPRIGHT, camera: response.camera }, UPRIGHT);
  const width = Math.hypot(at(exact, 7).x - at(exact, 8).x, at(exact, 7).y - at(exact, 8).y);
  const wander = 0.008 * response.noise * width;
  const nudge = () => normal(chance, response.misjudged);
  const head = { x: normal(chance, wander * 0.6), y: normal(chance, wander * 0.8), alongX: nudge(), alongY: nudge() };
  return exact.map((point, i) => {
    const bias = at(response.bias, i);
    const way = { x: point.x - at(start, i).x, y: point.y - at(start, i).y };
    const isHead = i < HEAD_POINTS;
    const loose = !isHead && chance() < 0.25 ? 3 : 1;
    const common = isHead
      ? { x: head.x + way.x * head.alongX, y: head.y + way.y * head.alongY }
      : { x: way.x * nudge(), y: way.y * nudge() };
    return {
      x: point.x + bias.x * width + common.x + normal(chance, wander * loose * 0.8),
      y: point.y + bias.y * width + common.y + normal(chance, wander * loose * 0.8),
    };
  });
}

const HEAD_POINTS = 7;

function exactPoints({ shape, camera }: Scene, posture: BodyPosture): SeenPoints {
  const body = poseBody(shape, posture);
  return BODY_POINTS.map((name) => project(camera, body.points[name]));
}

function shown(posture: BodyPosture, response: Response): BodyPosture {
  return {
    ...posture,
    headTilt: posture.headTilt * response.tilt,
    headYaw: posture.headYaw * response.yaw,
    headPitch: posture.headPitch * response.pitch,
    leftElevation: posture.leftElevation * response.elevation,
    rightElevation: posture.rightElevation * response.elevation,
    leftProtraction: posture.leftProtraction * response.protraction,
    rightProtraction: posture.rightProtraction * response.protraction,
  };
}

function movedCamera(camera: ViewCamera, move: CameraMove): ViewCamera {
  const [x, y, z] = camera.position;
  return {
    ...camera,
    position: [x - move.right, y + move.up, z - move.near],
    pitchDeg: camera.pitchDeg + move.pitchDeg,
    rollDeg: camera.rollDeg + move.rollDeg,
  };
}

function zoomed(points: SeenPoints, zoom: number): SeenPoints {
  return zoom === CAMERA_AT_REST.zoom ? points : points.map(({ x, y }) => ({ x: x * zoom, y: y * zoom }));
}

function truthBetween(rest: Scene, now: Scene, { posture, camera }: Happening): Record<FrontTarget, number> {
  const before = poseBody(rest.shape, rest.posture);
  const after = poseBody(now.shape, now.posture);
  return {
    thoracicFlexion: posture.thoracicFlexion + posture.lumbarFlexion,
    neckFlexion: posture.neckFlexion,
    headForward: 100 * (headForward(after) - headForward(before)),
    headYaw: posture.headYaw,
    headPitch: posture.headPitch,
    headTilt: posture.headTilt,
    shoulderTilt: shoulderTilt(after) - shoulderTilt(before),
    trunkLateralLean: lateralLean(after) - lateralLean(before),
    viewingDistance: 100 * (viewingDistance(after, now.camera) - viewingDistance(before, rest.camera)),
    shoulderElevation: 100 * shoulderRise(rest.shape, posture),
    trunkLean: posture.trunkLean,
    shoulderProtraction: (posture.leftProtraction + posture.rightProtraction) / 2,
    bodyTurn: posture.trunkTurn,
    seatForward: 100 * posture.seatForward,
    seatUp: 100 * posture.seatUp,
    cameraPitch: camera.pitchDeg,
    cameraRoll: camera.rollDeg,
    cameraUp: 100 * camera.up,
  };
}

/** How far both shoulder joints together have risen along the upper trunk, metres: the collar bones turn about their inner ends. */
function shoulderRise({ shoulderHalfWidth }: BodyShape, { leftElevation, rightElevation }: BodyPosture): number {
  const bone = shoulderHalfWidth - STERNAL_HALF_WIDTH;
  return (bone * (Math.sin(leftElevation / DEGREES) + Math.sin(rightElevation / DEGREES))) / 2;
}

function headForward(body: PosedBody): number {
  return body.midEar[2] - midShoulder(body)[2];
}

function shoulderTilt(body: PosedBody): number {
  const { leftShoulder: l, rightShoulder: r } = body.points;
  return Math.atan2(l[1] - r[1], Math.hypot(l[0] - r[0], l[2] - r[2])) * DEGREES;
}

function lateralLean(body: PosedBody): number {
  const shoulders = midShoulder(body);
  return Math.atan2(-(shoulders[0] - body.hips[0]), shoulders[1] - body.hips[1]) * DEGREES;
}

function viewingDistance(body: PosedBody, camera: ViewCamera): number {
  const { leftEye: l, rightEye: r } = body.points;
  return Math.hypot(...[0, 1, 2].map((axis) => ((l[axis] ?? 0) + (r[axis] ?? 0)) / 2 - (camera.position[axis] ?? 0)));
}

function at(points: SeenPoints, index: number): ImagePoint {
  return points[index] ?? { x: 0, y: 0 };
}
