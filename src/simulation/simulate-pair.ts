import { normal, type Chance } from '../geometry/chance';
import { cameraWasMoved, chairWasMoved, findingOf, type FrontFinding } from '../geometry/body-model/finding';
import type { FrontStart } from '../geometry/body-model/front-inputs';
import type { FrontTarget } from '../geometry/body-model/front-targets';
import { truthBetween } from './front-truth';
import { randomResponse, see, WANDER, type Response, type Scene } from './landmark-response';
import { randomCamera, randomShape } from '../geometry/body-model/random-person';
import {
  atRest,
  CAMERA_AT_REST,
  randomHappening,
  type CameraMove,
  type Happening,
} from '../geometry/body-model/random-posture';
import { midShoulder, poseBody, UPRIGHT, type BodyPosture } from '../geometry/body-model/seated-body';
import { eachPoint, type SeenPoints } from '../geometry/body-model/seen-points';
import type { ViewCamera } from '../geometry/body-model/view-camera';

export interface SimulatedPair {
  readonly baseline: FrontStart;
  readonly now: SeenPoints;
  readonly truth: Readonly<Record<FrontTarget, number>>;
  readonly finding: FrontFinding;
  readonly cameraMoved: boolean;
  readonly chairMoved: boolean;
}

const BASELINE_PICTURES = 6;

/** A person nobody has seen, before and after something happened, as a pose model would show it. */
export function simulatePair(chance: Chance): SimulatedPair {
  const happening = randomHappening(chance);
  return {
    ...simulateSight(chance, happening),
    finding: findingOf(happening.posture),
    cameraMoved: cameraWasMoved(happening.camera),
    chairMoved: chairWasMoved(happening.posture),
  };
}

/** The same for what is to happen. */
export function simulateSight(
  chance: Chance,
  happening: Happening,
): Pick<SimulatedPair, 'baseline' | 'now' | 'truth'> & { readonly sunkM: number } {
  const shape = randomShape(chance);
  const upright = poseBody(shape, UPRIGHT);
  const eye = upright.points.leftEye;
  const camera = randomCamera(chance, [0, eye[1], eye[2]]);
  const response = randomResponse(chance, camera);
  const rest = { shape, posture: UPRIGHT, camera };
  const now = { shape, posture: happening.posture, camera: movedCamera(camera, happening.camera) };
  return {
    baseline: averagedBaseline(chance, { shape, camera }, response),
    now: zoomed(see(chance, now, response), happening.camera.zoom),
    truth: truthBetween(rest, now, happening),
    sunkM: midShoulder(upright)[1] - midShoulder(poseBody(shape, happening.posture))[1],
  };
}

/** The mean of several pictures: sway and wander shrink with their root, bias stays. The wander is what they would show. */
function averagedBaseline(chance: Chance, scene: Omit<Scene, 'posture'>, response: Response): FrontStart {
  const calm = 1 / Math.sqrt(BASELINE_PICTURES);
  const posture = scaledPosture(atRest(chance), calm);
  const points = see(chance, { ...scene, posture }, { ...response, noise: response.noise * calm });
  return { points, wander: FACE_WANDER * response.noise * Math.exp(normal(chance, 0.3)) };
}

/** Spread of log(eye distance ÷ ear distance) that goes with the usual wander: eyes lie 0.33 shoulder widths apart, ears 0.58. */
const FACE_WANDER = WANDER * Math.SQRT2 * Math.hypot(1 / 0.33, 1 / 0.58);

function scaledPosture(posture: BodyPosture, factor: number): BodyPosture {
  const scaled: Record<keyof BodyPosture, number> = { ...posture };
  for (const key of Object.keys(scaled) as (keyof BodyPosture)[]) scaled[key] *= factor;
  return scaled;
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
  return zoom === CAMERA_AT_REST.zoom
    ? points
    : eachPoint((name) => ({ x: points[name].x * zoom, y: points[name].y * zoom }));
}
