import type { Frame, Pixels } from '../camera/frame';
import { layOnWhite } from '../camera/lay-on-white';

/**
 * Larger pictures are read at this size. The networks look at 256 pixels of the person, so nobody whose shoulders fill
 * an eighth of the picture loses anything, and 4K footage does not cost 33 MB a frame.
 */
const MAX_SIDE = 1920;

/**
 * RGBA out of whatever a frame carries. `copyTo` is ten times faster than a canvas (0.7 against 8 ms for 640 × 480 on a
 * machine without a graphics card); a canvas serves what it can't: old browsers, turned phones, pictures out of a GPU.
 * The pixels are valid until the next call.
 */
export class PixelReader {
  private bytes = new Uint8ClampedArray(0);
  private canvas: OffscreenCanvas | null = null;
  private canCopy = true;

  async read(image: Frame['image']): Promise<Pixels> {
    if ('data' in image) return image;
    if (!('copyTo' in image)) return this.draw(image, image.width, image.height);
    const copied = this.canCopy && isPlain(image) ? await this.copy(image) : null;
    return copied ?? this.draw(image, image.displayWidth, image.displayHeight);
  }

  private async copy(frame: VideoFrame): Promise<Pixels | null> {
    const { displayWidth: width, displayHeight: height } = frame;
    if (this.bytes.length !== width * height * 4) this.bytes = new Uint8ClampedArray(width * height * 4);
    try {
      await frame.copyTo(this.bytes, { format: 'RGBA' });
      if (hasAlpha(frame)) layOnWhite(this.bytes);
      return { width, height, data: this.bytes };
    } catch {
      // This browser does not convert colours while copying; it won't for the next frame either.
      this.canCopy = false;
      return null;
    }
  }

  private draw(image: VideoFrame | ImageBitmap, fullWidth: number, fullHeight: number): Pixels {
    const scale = Math.min(1, MAX_SIDE / Math.max(fullWidth, fullHeight));
    const width = Math.round(fullWidth * scale);
    const height = Math.round(fullHeight * scale);
    const context = this.contextOf(width, height);
    // The canvas still holds the picture before, which would show through the transparent parts of this one.
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  }

  private contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
    if (this.canvas?.width !== width || this.canvas.height !== height) {
      this.canvas = new OffscreenCanvas(width, height);
    }
    const context = this.canvas.getContext('2d', { willReadFrequently: true, alpha: false });
    if (!context) throw new Error('The browser gave no canvas to read a picture with; close other tabs and try again.');
    return context;
  }
}

/** Formats with an opacity of their own: I420A, RGBA, BGRA and the like. */
function hasAlpha({ format }: VideoFrame): boolean {
  return format !== null && format.includes('A');
}

/** Neither turned, mirrored, stretched nor too large: its bytes are its picture. */
function isPlain(frame: VideoFrame): boolean {
  const { visibleRect, displayWidth, displayHeight, format } = frame;
  const isTurned = ('rotation' in frame && frame.rotation !== 0) || ('flip' in frame && frame.flip === true);
  const isWhole = visibleRect?.width === displayWidth && visibleRect.height === displayHeight;
  return format !== null && isWhole && !isTurned && Math.max(displayWidth, displayHeight) <= MAX_SIDE;
}
