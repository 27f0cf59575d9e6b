import type { Frame } from './frame';

/** Takes single frames out of a playing video element: the slow way, for browsers and sources without a stream. */
export interface Grabber {
  /** The newest frame if it was not yet seen, else null. The receiver closes its image. */
  grab(nowMs: number): Promise<Frame | null>;
  stop(): void;
}

/** Frames of a camera stream, played in an element that is never shown. */
export function grabFrom(stream: MediaStream): Grabber {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  // A page that is hidden or just closing may refuse to play; then no frame comes and the watcher tells.
  video.play().catch(() => undefined);
  return { grab: unseenFrames(video, cameraImage), stop: () => (video.srcObject = null) };
}

type ImageOf = (video: HTMLVideoElement) => VideoFrame | Promise<ImageBitmap>;

/** The element's clock stands still between frames, so the same time is the same picture. */
export function unseenFrames(video: HTMLVideoElement, imageOf: ImageOf): Grabber['grab'] {
  let seenAt = -1;
  return async (nowMs) => {
    if (video.readyState < HAVE_CURRENT_DATA || video.currentTime === seenAt) return null;
    seenAt = video.currentTime;
    const { videoWidth: width, videoHeight: height } = video;
    if (width === 0 || height === 0) return null;
    return { image: await imageOf(video), timestampMs: nowMs, width, height };
  };
}

/** HTMLMediaElement.HAVE_CURRENT_DATA: a picture can be drawn. */
const HAVE_CURRENT_DATA = 2;

/** A VideoFrame refers to the decoded picture; an ImageBitmap copies it. */
function cameraImage(video: HTMLVideoElement): VideoFrame | Promise<ImageBitmap> {
  return typeof VideoFrame === 'undefined' ? createImageBitmap(video) : new VideoFrame(video);
}
