import { plainLabel } from './devices';
import type { Frame } from './frame';
import type { FrameSource } from './frame-source';
import { grabFrom, type Grabber } from './grab-video';
import { rateConstraints, type CameraWishes } from './video-constraints';

/** Frames from a stream that getUserMedia gave. The source owns its tracks and stops them. */
export class WebcamSource implements FrameSource {
  readonly kind = 'webcam';
  readonly label: string;
  readonly deviceId?: string;
  readonly hasTwin: boolean;
  readonly width: number;
  readonly height: number;
  readonly preview: FrameSource['preview'];
  readonly #stream: MediaStream;
  readonly #wishes: CameraWishes;
  readonly #track: MediaStreamTrack;
  #copy: MediaStreamTrack | null = null;
  #grabber: Grabber | null = null;

  constructor(stream: MediaStream, wishes: CameraWishes, { hasTwin }: { readonly hasTwin: boolean }) {
    const [track] = stream.getVideoTracks();
    if (!track) throw new Error('A camera stream came without a video track.');
    const { width, height, deviceId } = track.getSettings();
    this.#stream = stream;
    this.#track = track;
    this.#wishes = wishes;
    this.label = plainLabel(track.label);
    if (deviceId) this.deviceId = deviceId;
    this.hasTwin = hasTwin;
    this.width = width ?? wishes.width;
    this.height = height ?? wishes.height;
    this.preview = { kind: 'stream', stream };
  }

  stream(): ReadableStream<VideoFrame> | null {
    if (typeof MediaStreamTrackProcessor === 'undefined') return null;
    const init: ProcessorInit = { track: this.track() };
    return new MediaStreamTrackProcessor(init).readable;
  }

  /** A copy each time; the one before ends, and its stream with it, so that a worker started anew can ask again. */
  track(): MediaStreamTrack {
    this.#copy?.stop();
    this.#copy = this.#track.clone();
    return this.#copy;
  }

  grab(nowMs: number): Promise<Frame | null> {
    this.#grabber ??= grabFrom(this.#stream);
    return this.#grabber.grab(nowMs);
  }

  async setFrameRate(fps: number): Promise<void> {
    const constraints = rateConstraints({ ...this.#wishes, fps });
    const tracks = this.#copy ? [this.#track, this.#copy] : [this.#track];
    await Promise.all(tracks.map((track) => applyIfPossible(track, constraints)));
  }

  stop(): void {
    this.#copy?.stop();
    this.#grabber?.stop();
    for (const track of this.#stream.getTracks()) track.stop();
  }
}

/** TypeScript's worker library leaves the track out, for it knows no tracks in workers. */
type ProcessorInit = MediaStreamTrackProcessorInit & { readonly track: MediaStreamTrack };

/** A camera that can't change its rate keeps it: the reader takes no more frames than it needs anyway. */
async function applyIfPossible(track: MediaStreamTrack, constraints: MediaTrackConstraints): Promise<void> {
  try {
    await track.applyConstraints(constraints);
  } catch (error) {
    if (!(error instanceof Error) || !REFUSALS.includes(error.name)) throw error;
  }
}

/** No such rate; or the track has ended or moved to a worker meanwhile, which its watcher tells. */
const REFUSALS = ['OverconstrainedError', 'InvalidStateError', 'NotReadableError', 'AbortError', 'NotFoundError'];
