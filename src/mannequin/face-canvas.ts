import { Color } from 'three';
import type { Look } from './person';

/** The face is painted from the front: this stretch of the head, metres about its joint, fills the texture. */
export const FACE_AREA = { left: -0.1, bottom: -0.055, width: 0.2, height: 0.25 } as const;
export const TEXTURE = { width: 768, height: 960 } as const;

export interface FaceCanvas {
  readonly context: CanvasRenderingContext2D;
  /** Metres to pixels. */
  x(metres: number): number;
  y(metres: number): number;
  size(metres: number): number;
  /** The skin made lighter (> 1) or darker. */
  skin(brightness: number): Color;
}

export function faceCanvas(canvas: HTMLCanvasElement, look: Look): FaceCanvas {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('faceTexture: this browser gives no 2D canvas');
  const pixelsPerMetre = TEXTURE.width / FACE_AREA.width;
  return {
    context,
    x: (metres) => (metres - FACE_AREA.left) * pixelsPerMetre,
    y: (metres) => TEXTURE.height - (metres - FACE_AREA.bottom) * pixelsPerMetre,
    size: (metres) => metres * pixelsPerMetre,
    skin: (brightness) => new Color(look.skin).multiplyScalar(brightness),
  };
}
