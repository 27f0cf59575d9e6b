import { cameraFault, type CameraFault } from './camera-fault';
import type { FrameSource } from './frame-source';
import { HAVE_CURRENT_DATA, unseenFrames } from './grab-video';

/** A video file, played in a loop without sound. */
export async function openVideo(file: File): Promise<FrameSource | CameraFault> {
  const url = URL.createObjectURL(file);
  const video = document.createElement('video');
  Object.assign(video, { muted: true, loop: true, playsInline: true, preload: 'auto' });
  const release = () => {
    video.pause();
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  };
  const fault = await load(video, url);
  if (!fault) return videoSource(file.name, video, release);
  release();
  return { ...fault, detail: `${file.name}: ${fault.detail}` };
}

function videoSource(label: string, video: HTMLVideoElement, release: () => void): FrameSource {
  const play = () => void video.play().catch(() => undefined);
  // Browsers pause silent videos of hidden pages; on return the file goes on.
  const shown = new AbortController();
  document.addEventListener('visibilitychange', () => (document.hidden ? undefined : play()), { signal: shown.signal });
  play();
  // An ImageBitmap is turned upright as phones' videos ask; a VideoFrame is not everywhere.
  const unseen = unseenFrames(video, (element) => createImageBitmap(element));
  return {
    kind: 'file',
    label,
    width: video.videoWidth,
    height: video.videoHeight,
    preview: { kind: 'video', video },
    stream: () => null,
    grab(nowMs) {
      bringUpToDate(video);
      return unseen(nowMs);
    },
    setFrameRate: () => Promise.resolve(),
    stop() {
      shown.abort();
      release();
    },
  };
}

/** Chromium renders a video that is not on the screen four times a second only, unless someone looks at its picture. */
function bringUpToDate(video: HTMLVideoElement): void {
  if (typeof VideoFrame !== 'undefined' && video.readyState >= HAVE_CURRENT_DATA) new VideoFrame(video).close();
}

/** Resolves once the first picture can be drawn, with null or with what is the matter. */
function load(video: HTMLVideoElement, url: string): Promise<CameraFault | null> {
  return new Promise((resolve) => {
    const onLoaded = () => resolve(video.videoWidth > 0 ? null : cameraFault('fileUnsupported', 'no picture track'));
    video.addEventListener('loadeddata', onLoaded, { once: true });
    video.addEventListener('error', () => resolve(faultOfMedia(video.error)), { once: true });
    video.src = url;
  });
}

/** MediaError codes: 2 is a failed read; 3 and 4 are a content this browser can't decode. */
export function faultOfMedia(error: Pick<MediaError, 'code' | 'message'> | null): CameraFault {
  const detail = error ? `media error ${error.code} ${error.message}`.trim() : 'media error';
  return cameraFault(error?.code === 2 ? 'fileUnreadable' : 'fileUnsupported', detail);
}
