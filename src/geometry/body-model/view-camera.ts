import type { Vec3 } from '../vec3';

/** A pinhole camera in the body model's room: it looks back at the person along −z. */
export interface ViewCamera {
  /** Metres, room coordinates of the body model. */
  readonly position: Vec3;
  /** Positive looks down. */
  readonly pitchDeg: number;
  /** Positive: the camera is turned anticlockwise as it sees, so the picture turns clockwise. */
  readonly rollDeg: number;
  /** Whole horizontal angle of view. */
  readonly horizontalFieldDeg: number;
}

export interface ImagePoint {
  readonly x: number;
  readonly y: number;
}

const RADIANS = Math.PI / 180;

/** Where a point appears, in half picture widths from the middle: x to the right of the picture, y down. */
export function project(camera: ViewCamera, point: Vec3): ImagePoint {
  const right = point[0] - camera.position[0];
  const level = -(point[1] - camera.position[1]);
  const away = -(point[2] - camera.position[2]);
  const [cp, sp] = [Math.cos(camera.pitchDeg * RADIANS), Math.sin(camera.pitchDeg * RADIANS)];
  const down = level * cp - away * sp;
  const depth = Math.max(0.05, away * cp + level * sp);
  const [cr, sr] = [Math.cos(camera.rollDeg * RADIANS), Math.sin(camera.rollDeg * RADIANS)];
  const scale = 1 / (depth * Math.tan((camera.horizontalFieldDeg * RADIANS) / 2));
  return { x: (right * cr - down * sr) * scale, y: (right * sr + down * cr) * scale };
}
