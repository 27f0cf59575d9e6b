/** RGBA, 8 bits each, rows from the top, un-mirrored. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * One picture on its way to the pose engine. Whoever receives a frame closes its image, once, in `finally`: two images
 * left open stop the camera.
 */
export interface Frame {
  readonly image: VideoFrame | ImageBitmap | Pixels;
  /** Monotonic, ms. */
  readonly timestampMs: number;
  readonly width: number;
  readonly height: number;
  /** Of a picture that never changes: its own number, the same in each of its frames. It is looked at once, as closely as can be. */
  readonly still?: number;
}

export function closeImage(frame: Frame): void {
  if ('close' in frame.image) frame.image.close();
}
