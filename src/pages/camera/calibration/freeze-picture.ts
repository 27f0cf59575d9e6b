import type { FrameSource } from '../../../camera/frame-source';
import type { Cut } from './start-line';

/** The source's picture as it is now, un-mirrored; it lives as long as somebody holds the canvas. */
export async function freezePicture({ preview, width, height }: FrameSource): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas.');
  switch (preview.kind) {
    case 'canvas':
      context.drawImage(preview.canvas, 0, 0, width, height);
      return canvas;
    case 'video':
      context.drawImage(preview.video, 0, 0, width, height);
      return canvas;
    case 'stream':
      await withVideo(preview.stream, (video) => context.drawImage(video, 0, 0, width, height));
      return canvas;
  }
}

async function withVideo(stream: MediaStream, use: (video: HTMLVideoElement) => void): Promise<void> {
  const video = document.createElement('video');
  Object.assign(video, { srcObject: stream, muted: true, playsInline: true });
  try {
    await video.play();
    use(video);
  } finally {
    video.pause();
    video.srcObject = null;
  }
}

/** A part of a picture, pixel for pixel. */
export function cutOut(picture: HTMLCanvasElement, { x, y, width, height }: Cut): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(picture, x, y, width, height, 0, 0, width, height);
  return canvas;
}
