import type { Pixels } from '../camera/frame';
import type { Region } from './region';

export interface CropOptions {
  /** Side of the square the model takes, pixels. */
  readonly size: number;
  /** What the model expects for 0 and for 255. */
  readonly low: number;
  readonly high: number;
  /** What lies outside the frame: its border repeated (as MediaPipe does for landmarks: black moves unseen hips), or black. */
  readonly outside: 'repeat' | 'black';
}

/** Red, green, blue in; the fourth byte is left. */
const BYTES_PER_PIXEL = 4;

/**
 * Cuts a turned square out of a picture and lays it down as a model's input, bilinear between the four nearest pixels.
 * It keeps one tensor and writes it anew each time; nothing is allocated while it runs. The same code in the browser
 * and in Node, so that both see the same numbers.
 */
export class CropSampler {
  readonly tensor: Float32Array;

  constructor(private readonly options: CropOptions) {
    this.tensor = new Float32Array(options.size * options.size * 3);
  }

  /**
   * Fills and returns `tensor`: rows from the top, red, green, blue. Valid until the next call.
   * One long loop on purpose: this runs for 65,536 points a frame, and calls or small objects in it cost a multiple.
   */
  sample({ data, width, height }: Pixels, region: Region): Float32Array {
    const { tensor } = this;
    const { size, low, high, outside } = this.options;
    const gain = (high - low) / 255;
    const onBlack = outside === 'black';
    const lastX = width - 1;
    const lastY = height - 1;
    const rowBytes = width * BYTES_PER_PIXEL;
    const downX = (-Math.sin(region.rotationRad) * region.size) / size;
    const downY = (Math.cos(region.rotationRad) * region.size) / size;
    const rightX = region.mirrored ? -downY : downY;
    const rightY = region.mirrored ? downX : -downX;
    // Pixel centres lie at half coordinates, in the picture and in the crop.
    const first = 0.5 - size / 2;
    let at = 0;
    for (let row = 0; row < size; row++) {
      const startX = region.centreX - 0.5 + first * rightX + (row + first) * downX;
      const startY = region.centreY - 0.5 + first * rightY + (row + first) * downY;
      for (let column = 0; column < size; column++) {
        const wantedX = startX + column * rightX;
        const wantedY = startY + column * rightY;
        // Along a repeated border nothing changes, so holding the coordinate inside is all it takes.
        const x = wantedX < 0 ? 0 : wantedX > lastX ? lastX : wantedX;
        const y = wantedY < 0 ? 0 : wantedY > lastY ? lastY : wantedY;
        let strength = gain;
        if (onBlack && (x !== wantedX || y !== wantedY)) {
          strength *= Math.max(0, 1 - Math.abs(wantedX - x)) * Math.max(0, 1 - Math.abs(wantedY - y));
        }
        const left = x | 0;
        const top = y | 0;
        const shareRight = x - left;
        const shareDown = (y - top) * strength;
        const a = top * rowBytes + left * BYTES_PER_PIXEL;
        const b = left < lastX ? a + BYTES_PER_PIXEL : a;
        const below = top < lastY ? rowBytes : 0;
        const c = a + below;
        const d = b + below;
        const weightD = shareRight * shareDown;
        const weightC = shareDown - weightD;
        const weightB = shareRight * strength - weightD;
        const weightA = strength - weightB - shareDown;
        tensor[at] = low + data[a]! * weightA + data[b]! * weightB + data[c]! * weightC + data[d]! * weightD;
        tensor[at + 1] =
          low + data[a + 1]! * weightA + data[b + 1]! * weightB + data[c + 1]! * weightC + data[d + 1]! * weightD;
        tensor[at + 2] =
          low + data[a + 2]! * weightA + data[b + 2]! * weightB + data[c + 2]! * weightC + data[d + 2]! * weightD;
        at += 3;
      }
    }
    return tensor;
  }
}
