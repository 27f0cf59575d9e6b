import { hasTwinCamera } from './devices';
import { faultOfError } from './camera-error';
import { cameraFault, type CameraFault } from './camera-fault';
import { cameraPermission } from './camera-permission';
import type { FrameSource } from './frame-source';
import { videoAttempts, type CameraWishes } from './video-constraints';
import { WebcamSource } from './webcam-source';

export interface WebcamOptions extends CameraWishes {
  /** Called once if the browser is about to ask the person; their answer may never come, so show no spinner. */
  readonly onAsking?: () => void;
  /** Give up waiting; a camera that still opens is closed at once. */
  readonly signal?: AbortSignal;
}

/** One owner: tracks left open starve each other, so the camera before is stopped before the next is asked for. */
let current: FrameSource | null = null;
let newestRequest = 0;

/** Opens the webcam, closing the one opened before. The newest call wins; earlier ones still waiting are `unanswered`. */
export async function openWebcam(options: WebcamOptions): Promise<FrameSource | CameraFault> {
  newestRequest += 1;
  const request = newestRequest;
  current?.stop();
  current = null;
  const answer = await firstOf(openStream(options), options.signal);
  const hasTwin = answer instanceof MediaStream && (await hasTwinCamera(answer));
  const isWanted = request === newestRequest && !options.signal?.aborted;
  if (answer instanceof MediaStream && !isWanted) stopTracks(answer);
  if (!isWanted) return cameraFault('unanswered');
  if (!(answer instanceof MediaStream)) return answer;
  current = new WebcamSource(answer, options, { hasTwin });
  return current;
}

/** Resolves early when the caller gives up; the late stream, if one comes, is closed. */
async function firstOf(
  opening: Promise<MediaStream | CameraFault>,
  signal: AbortSignal | undefined,
): Promise<MediaStream | CameraFault> {
  if (!signal) return opening;
  const givenUp = new Promise<CameraFault>((resolve) => {
    const giveUp = () => resolve(cameraFault('unanswered'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
  });
  void opening.then((late) => {
    if (signal.aborted && late instanceof MediaStream) stopTracks(late);
  });
  return Promise.race([opening, givenUp]);
}

async function openStream(options: WebcamOptions): Promise<MediaStream | CameraFault> {
  if (!navigator.mediaDevices) return cameraFault(isSecureContext ? 'unsupported' : 'insecure');
  if ((await cameraPermission()) === 'prompt') options.onAsking?.();
  let failure: unknown;
  for (const video of videoAttempts(options)) {
    try {
      return await navigator.mediaDevices.getUserMedia({ video, audio: false });
    } catch (error) {
      failure = error;
      if (!isOverconstrained(error)) break;
    }
  }
  return faultOfError(failure, await cameraPermission());
}

function isOverconstrained(error: unknown): boolean {
  return error instanceof Error && error.name === 'OverconstrainedError';
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
