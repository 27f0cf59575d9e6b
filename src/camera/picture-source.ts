import { cameraFault, type CameraFault } from './camera-fault';
import type { FrameSource } from './frame-source';
import { isTooLarge, pictureSize } from './picture-size';

/** Longer sides are scaled down: the model sees 256 pixels, and a phone's 12 million would only cost time. */
const LONGEST_SIDE = 1280;
/** A camera's notes and previews may stand before the size. */
const HEAD_BYTES = 1_000_000;
/** Twice a second: a picture does not change, and the smoothing settles after a few looks. */
const FRAMES_PER_SECOND = 2;

/** A picture file: the same frame again and again, at a low rate. */
export async function openPicture(file: File): Promise<FrameSource | CameraFault> {
  try {
    if (await isTooLargeToOpen(file)) return cameraFault('fileTooLarge', file.name);
    const bitmap = await createImageBitmap(file);
    return pictureSource(file.name, drawnPicture(bitmap));
  } catch (error) {
    return cameraFault('fileUnsupported', `${file.name}: ${String(error)}`);
  }
}

/** Told by the head of the file, so that nothing large is ever unpacked. */
export async function isTooLargeToOpen(file: Blob): Promise<boolean> {
  const size = pictureSize(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  return size !== null && isTooLarge(size);
}

/** A picture as it is looked at: on white, at most 1280 pixels long. Closes the bitmap. */
export function drawnPicture(bitmap: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const { width, height } = fittedSize(bitmap.width, bitmap.height);
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas.');
  context.imageSmoothingQuality = 'high';
  // What is transparent is seen on white, as any viewer of photographs shows it, and as the command line measures it.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return canvas;
}

/** The largest size of the same shape whose sides are within the limit; never larger than the picture, never under 1. */
export function fittedSize(width: number, height: number): { width: number; height: number } {
  const share = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

let picturesOpened = 0;

function pictureSource(label: string, canvas: HTMLCanvasElement): FrameSource {
  const { width, height } = canvas;
  const still = (picturesOpened += 1);
  let intervalMs = 1000 / FRAMES_PER_SECOND;
  let lastMs = -Infinity;
  let isStopped = false;
  return {
    kind: 'file',
    label,
    width,
    height,
    preview: { kind: 'canvas', canvas },
    stream: () => null,
    async grab(nowMs) {
      if (isStopped || nowMs - lastMs < intervalMs) return null;
      lastMs = nowMs;
      return { image: await createImageBitmap(canvas), timestampMs: nowMs, width, height, still };
    },
    setFrameRate(fps) {
      intervalMs = 1000 / Math.min(fps, FRAMES_PER_SECOND);
      return Promise.resolve();
    },
    stop() {
      isStopped = true;
    },
  };
}
