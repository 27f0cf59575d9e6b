import { toRadians } from '../geometry/units';
import { addScaled, cross, dot, scale, subtract, type Vec3 } from '../geometry/vec3';

/** A pinhole camera in the room. */
export interface VirtualWebcam {
  readonly position: Vec3;
  /** Where it stands around the person and looks from: 0 in front, +90 at the person's left side. */
  readonly azimuthDeg: number;
  /** Looking down +. */
  readonly pitchDeg: number;
  /** +: a person who sits level seems to tilt toward their own right. Adds 1:1 to headTilt and shoulderTilt. */
  readonly rollDeg: number;
  /** Horizontal field of view. */
  readonly hfovDeg: number;
  readonly width: number;
  readonly height: number;
}

export interface CameraAxes {
  readonly right: Vec3;
  readonly down: Vec3;
  readonly forward: Vec3;
}

export function cameraAxes(webcam: VirtualWebcam): CameraAxes {
  const azimuth = toRadians(webcam.azimuthDeg);
  const pitch = toRadians(webcam.pitchDeg);
  const roll = toRadians(webcam.rollDeg);
  const level: Vec3 = [Math.cos(azimuth), 0, -Math.sin(azimuth)];
  const forward: Vec3 = [-Math.sin(azimuth) * Math.cos(pitch), -Math.sin(pitch), -Math.cos(azimuth) * Math.cos(pitch)];
  const below = cross(forward, level);
  return {
    right: addScaled(scale(level, Math.cos(roll)), below, Math.sin(roll)),
    down: addScaled(scale(below, Math.cos(roll)), level, -Math.sin(roll)),
    forward,
  };
}

/** A point of the room as the camera sees it: metres right, down and forward of the lens. */
export function toCamera(webcam: VirtualWebcam, point: Vec3): Vec3 {
  const { right, down, forward } = cameraAxes(webcam);
  const from = subtract(point, webcam.position);
  return [dot(from, right), dot(from, down), dot(from, forward)];
}

/** Pixels a metre wide at one metre distance. */
export function focalLengthPx(webcam: VirtualWebcam): number {
  return webcam.width / 2 / Math.tan(toRadians(webcam.hfovDeg) / 2);
}

export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** Pixels of the un-mirrored frame, or null for a point behind the lens. */
export function project(webcam: VirtualWebcam, point: Vec3): PixelPoint | null {
  const [right, down, forward] = toCamera(webcam, point);
  if (forward <= 0.01) return null;
  const focal = focalLengthPx(webcam);
  return { x: webcam.width / 2 + (focal * right) / forward, y: webcam.height / 2 + (focal * down) / forward };
}
