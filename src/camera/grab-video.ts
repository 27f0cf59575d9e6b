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

/** Takes each picture of a playing element once. `imageOf` makes the image of the one shown now. */
export function unseenFrames(video: HTMLVideoElement, imageOf: ImageOf): Grabber['grab'] {
  let seen = -1;
  return async (nowMs) => {
    const { videoWidth: width, videoHeight: height } = video;
    const shown = pictureNumber(video);
    if (video.readyState < HAVE_CURRENT_DATA || width === 0 || height === 0 || shown === seen) return null;
    seen = shown;
    return { image: await imageOf(video), timestampMs: nowMs, width, height };
  };
}

/**
 * Changes with each picture. The element's clock runs on between pictures, so the count of pictures is asked, and the
 * clock only where a browser does not count. requestVideoFrameCallback would stop in a hidden tab; the count does not.
 */
function pictureNumber(video: HTMLVideoElement): number {
  return video.getVideoPlaybackQuality().totalVideoFrames || video.currentTime;
}

/** HTMLMediaElement.HAVE_CURRENT_DATA: a picture can be drawn. */
export const HAVE_CURRENT_DATA = 2;

/** A VideoFrame refers to the decoded picture; an ImageBitmap copies it. */
function cameraImage(video: HTMLVideoElement): VideoFrame | Promise<ImageBitmap> {
  return typeof VideoFrame === 'undefined' ? createImageBitmap(video) : new VideoFrame(video);
}
