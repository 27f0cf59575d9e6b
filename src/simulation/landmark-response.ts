import { between, normal, type Chance } from '../geometry/chance';
import { HEAD_POINTS, type BodyPoint } from '../geometry/body-model/body-points';
import { poseBody, UPRIGHT, type BodyPosture, type BodyShape } from '../geometry/body-model/seated-body';
import { eachPoint, type SeenPoints } from '../geometry/body-model/seen-points';
import { project, type ImagePoint, type ViewCamera } from '../geometry/body-model/view-camera';

export interface Scene {
  readonly shape: BodyShape;
  readonly posture: BodyPosture;
  readonly camera: ViewCamera;
}

/** How much of a movement a pose model shows, and how much its points wander. */
export interface Response {
  readonly tilt: number;
  readonly yaw: number;
  readonly pitch: number;
  /** Both shoulders up, and one against the other. */
  readonly shrug: number;
  readonly uneven: number;
  readonly protraction: number;
  /** Wander from picture to picture, as a share of the usual one. */
  readonly noise: number;
  /** How much a movement as a whole is misjudged, as a share of the usual. */
  readonly misjudged: number;
  /** By how much head, eyes and shoulders come out larger for every shoulder width the head moved. */
  readonly headSize: number;
  readonly eyeSize: number;
  readonly shoulderSize: number;
  /** Where the camera stood at the baseline. */
  readonly camera: ViewCamera;
  readonly bias: SeenPoints;
}

/**
 * Under-reading and wander as measured with BlazePose on pictures of the mannequin. The middle of the head lies where it
 * should (1.00 of a nod's fall and a lean's rise, full; 0.9 lite), but the face on it turns too little: nose and eyes
 * against the ears show 0.33 of a nod (lite 0.26) and 0.48 of a turn (lite 0.36), of which the ears that are marked too far
 * ahead explain a quarter (24 figures, 888 pictures). Head tilt 0.77, one shoulder against the other 0.62–0.67, both up
 * 0.72–0.85, the eyes' distance 2 % wrong when still and 6 % after a large movement, the shoulders' 1 % and 4 % (10 figures,
 * 433 pictures). Drawn anew for every person, and wider, because all of it differs by person.
 */
export function randomResponse(chance: Chance, camera: ViewCamera): Response {
  return {
    tilt: between(chance, 0.55, 1),
    yaw: between(chance, 0.4, 0.95),
    pitch: between(chance, 0.2, 0.8),
    shrug: between(chance, 0.2, 1),
    uneven: between(chance, 0.2, 0.95),
    protraction: between(chance, 0.3, 1),
    noise: Math.exp(between(chance, Math.log(0.2), Math.log(1.4))),
    misjudged: between(chance, 0.5, 1.5),
    headSize: normal(chance, 0.06),
    eyeSize: -0.06 + normal(chance, 0.06),
    shoulderSize: 0.04 + normal(chance, 0.06),
    camera,
    bias: eachPoint(() => ({ x: normal(chance, 0.012), y: normal(chance, 0.015) })),
  };
}

export type PoseModel = 'lite' | 'full';

/** Middles as measured on the mannequin (see above), and the wander of a nod and a tilt against the full model's. */
const MEASURED: Readonly<Record<PoseModel, { yaw: number; pitch: number; noise: number }>> = {
  lite: { yaw: 0.36, pitch: 0.26, noise: 1.1 },
  full: { yaw: 0.48, pitch: 0.33, noise: 1 },
};

/**
 * A person as one of the two models was measured to see people, with the spread from person to person that its own
 * measurement had: for evaluation. What the body model learns from stays wider.
 */
export function measuredResponse(chance: Chance, camera: ViewCamera, model: PoseModel): Response {
  const middle = MEASURED[model];
  const about = (value: number, sd: number) => Math.min(1, Math.max(0.05, value + normal(chance, sd)));
  return {
    ...randomResponse(chance, camera),
    tilt: about(0.77, 0.1),
    yaw: about(middle.yaw, 0.1),
    pitch: about(middle.pitch, 0.1),
    shrug: about(0.78, 0.12),
    uneven: about(0.65, 0.1),
    noise: middle.noise * Math.exp(normal(chance, 0.3)),
    misjudged: 1,
  };
}

/**
 * A picture's points as a pose model would mark them. It errs less point by point than as a whole: the face comes out a
 * little too large, too small, too low or turned, the more so the further it moved, and averaging pictures does not mend
 * that; a shoulder is pulled along by a sleeve or an arm now and then.
 */
export function see(chance: Chance, scene: Scene, response: Response): SeenPoints {
  const start = exactPoints({ ...scene, camera: response.camera }, UPRIGHT);
  const moved = howFar(start, exactPoints(scene, scene.posture));
  const amiss = moved * response.misjudged;
  const exact = exactPoints(scene, misread(chance, shown(scene.posture, response), amiss));
  const centre = headCentre(exactPoints(scene, scene.posture));
  const width = shoulderWidth(exact);
  const wander = WANDER * response.noise * (1 + moved);
  const shift = (share: number) => ({
    x: width * normal(chance, 0.6 * wander + 0.5 * share * amiss),
    y: width * normal(chance, 0.6 * wander + share * amiss),
  });
  const head = {
    size: Math.exp(normal(chance, 1.2 * wander + 0.06 * amiss) + moved * response.headSize),
    centre,
    shift: shift(0.04),
    eyes: moved * response.eyeSize,
  };
  const girdle = { size: moved * response.shoulderSize + normal(chance, 0.04 * amiss), shift: shift(0.05) };
  return eachPoint((name) => {
    const placed = isOfHead(name) ? placeHead(exact, name, head) : placeShoulder(exact, name, girdle);
    const loose = !isOfHead(name) && chance() < 0.12 ? 3 : 1;
    const bias = response.bias[name];
    return {
      x: placed.x + width * (bias.x + normal(chance, wander * loose)),
      y: placed.y + width * (bias.y + normal(chance, wander * loose)),
    };
  });
}

/** The points with a wander of their own in this one picture, half picture widths (one standard deviation). */
export function withWander(points: SeenPoints, chance: Chance, wander: number): SeenPoints {
  return eachPoint((name) => ({
    x: points[name].x + normal(chance, wander),
    y: points[name].y + normal(chance, wander),
  }));
}

/** Wander of a point between single pictures of somebody who sits still, in shoulder widths. */
export const WANDER = 0.006;

function isOfHead(name: BodyPoint): boolean {
  return HEAD_POINTS.some((head) => head === name);
}

function misread(chance: Chance, posture: BodyPosture, amount: number): BodyPosture {
  return {
    ...posture,
    headPitch: posture.headPitch + normal(chance, 7 * amount),
    headYaw: posture.headYaw + normal(chance, 3 * amount),
    headTilt: posture.headTilt + normal(chance, 2 * amount),
    leftElevation: posture.leftElevation + normal(chance, 6 * amount),
    rightElevation: posture.rightElevation + normal(chance, 6 * amount),
  };
}

/** How far the head came from where it was, in shoulder widths, at most 0.6, from where on the errors grow no more. */
function howFar(start: SeenPoints, now: SeenPoints): number {
  const [from, to] = [headCentre(start), headCentre(now)];
  return Math.min(
    0.6,
    Math.hypot(to.x - from.x, to.y - from.y) / shoulderWidth(start) +
      Math.abs(Math.log(shoulderWidth(now) / shoulderWidth(start))),
  );
}

function headCentre(points: SeenPoints): ImagePoint {
  return {
    x: HEAD_POINTS.reduce((sum, name) => sum + points[name].x, 0) / HEAD_POINTS.length,
    y: HEAD_POINTS.reduce((sum, name) => sum + points[name].y, 0) / HEAD_POINTS.length,
  };
}

function shoulderWidth({ leftShoulder: left, rightShoulder: right }: SeenPoints): number {
  return Math.max(1e-4, Math.hypot(left.x - right.x, left.y - right.y));
}

interface HeadError {
  /** Where the head truly is, however little of its turn and nod the face on it shows. */
  readonly centre: ImagePoint;
  readonly size: number;
  readonly shift: ImagePoint;
  readonly eyes: number;
}

function placeHead(points: SeenPoints, name: BodyPoint, { centre, size, shift, eyes }: HeadError): ImagePoint {
  const own = headCentre(points);
  const point = name === 'leftEye' || name === 'rightEye' ? spread(points, name, eyes) : points[name];
  return { x: centre.x + (point.x - own.x) * size + shift.x, y: centre.y + (point.y - own.y) * size + shift.y };
}

function placeShoulder(
  points: SeenPoints,
  name: BodyPoint,
  { size, shift }: Pick<HeadError, 'size' | 'shift'>,
): ImagePoint {
  const { x, y } = spread(points, name, size);
  return { x: x + shift.x, y: y + shift.y };
}

/** A point pushed outward (or inward) from the middle of its pair by a share of half their distance. */
function spread(points: SeenPoints, name: BodyPoint, share: number): ImagePoint {
  const { leftEye, rightEye, leftShoulder, rightShoulder } = points;
  const [left, right] = isOfHead(name) ? [leftEye, rightEye] : [leftShoulder, rightShoulder];
  const point = points[name];
  return {
    x: point.x + (point.x - (left.x + right.x) / 2) * share,
    y: point.y + (point.y - (left.y + right.y) / 2) * share,
  };
}

function exactPoints({ shape, camera }: Scene, posture: BodyPosture): SeenPoints {
  const body = poseBody(shape, posture);
  return eachPoint((name) => project(camera, body.points[name]));
}

/** The posture a pose model seems to see: everything a little smaller, and the line of the shoulders too level. */
function shown(posture: BodyPosture, response: Response): BodyPosture {
  const both = ((posture.leftElevation + posture.rightElevation) / 2) * response.shrug;
  const apart = ((posture.leftElevation - posture.rightElevation) / 2) * response.uneven;
  const levelled = posture.trunkSide * (1 - response.uneven);
  return {
    ...posture,
    headTilt: posture.headTilt * response.tilt,
    headYaw: posture.headYaw * response.yaw,
    headPitch: posture.headPitch * response.pitch,
    leftElevation: both + apart - levelled,
    rightElevation: both - apart + levelled,
    leftProtraction: posture.leftProtraction * response.protraction,
    rightProtraction: posture.rightProtraction * response.protraction,
  };
}
