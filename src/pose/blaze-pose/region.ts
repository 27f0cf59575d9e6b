import type { FrameSize } from '../../geometry/landmarks';
import type { Vector2 } from '../../geometry/vectors';

/** A turned square of the frame. Pixels of the un-mirrored frame; it may reach outside. */
export interface Region {
  readonly centreX: number;
  readonly centreY: number;
  /** Side, pixels. */
  readonly size: number;
  /** Clockwise on the screen. 0: the square stands upright. */
  readonly rotationRad: number;
  /** The model sees it in a mirror; its answer is turned back. */
  readonly mirrored?: boolean;
}

/**
 * Which part of the body the landmark model looks at.
 * `standard` is MediaPipe's: the circle around the whole body, a quarter larger.
 * `desk` is smaller and moved up the body, for pictures that end at the waist. In front views at a desk it takes a quarter
 * off the wander of the eyes and a fifth off the shoulders'. Followed from frame to frame by its own landmarks it reads a
 * slump a third too deep, so only single pictures are looked at through it, beside the standard one. In side views it
 * loses people, and below two thirds of the standard size it breaks down in front views too. Measured on rendered people.
 */
export type RegionKind = 'standard' | 'desk';

interface RegionShape {
  /** Side over the radius of the body's circle. */
  readonly sizePerRadius: number;
  /** How far the centre moves from mid-hip toward the head, in radii. */
  readonly shiftUp: number;
}

const SHAPES: Readonly<Record<RegionKind, RegionShape>> = {
  standard: { sizePerRadius: 2.5, shiftUp: 0 },
  desk: { sizePerRadius: 1.9, shiftUp: 0.3 },
};

/** The square around the person whose hips meet at `centre` and whose body the circle through `edge` encloses. */
export function bodyRegion(centre: Vector2, edge: Vector2, kind: RegionKind = 'standard'): Region {
  const upX = edge.x - centre.x;
  const upY = edge.y - centre.y;
  const shape = SHAPES[kind];
  return {
    centreX: centre.x + shape.shiftUp * upX,
    centreY: centre.y + shape.shiftUp * upY,
    size: shape.sizePerRadius * Math.hypot(upX, upY),
    rotationRad: Math.atan2(upX, -upY),
  };
}

/** The whole frame with black above and below, or left and right: what the detector looks at. */
export function wholeFrame(frame: FrameSize): Region {
  return {
    centreX: frame.width / 2,
    centreY: frame.height / 2,
    size: Math.max(frame.width, frame.height),
    rotationRad: 0,
  };
}

/** A point given in 0..1 of the region → pixels of the frame. */
export function toFrame(region: Region, x: number, y: number): Vector2 {
  const right = (region.mirrored ? 0.5 - x : x - 0.5) * region.size;
  const down = (y - 0.5) * region.size;
  const cos = Math.cos(region.rotationRad);
  const sin = Math.sin(region.rotationRad);
  return { x: region.centreX + right * cos - down * sin, y: region.centreY + right * sin + down * cos };
}

/** Pixels of the frame → 0..1 of the region. */
export function toRegion(region: Region, x: number, y: number): Vector2 {
  const right = x - region.centreX;
  const down = y - region.centreY;
  const cos = Math.cos(region.rotationRad);
  const sin = Math.sin(region.rotationRad);
  const across = (right * cos + down * sin) / region.size;
  return { x: 0.5 + (region.mirrored ? -across : across), y: 0.5 + (down * cos - right * sin) / region.size };
}
