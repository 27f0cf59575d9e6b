import { cameraFault, type CameraFault } from './camera-fault';
import { startCameraHealth, stepCameraHealth } from './camera-health';
import { watchEnd } from './watch-end';
import { watchMute } from './watch-mute';
import type { FrameCheck } from './frame-check';
import type { FrameSource } from './frame-source';

export interface CameraHandlers {
  /** Pictures fail to come, or show nothing. A later fault takes the place of an earlier one. */
  readonly onFault: (fault: CameraFault) => void;
  /** The last fault is over, and the source is the same. Never after the camera ended: that needs a new one. */
  readonly onRecovered: () => void;
}

export interface CameraWatch {
  /** Tell of each frame looked at: covered, dark and frozen pictures give no event and are found only so. */
  sawFrame(check: FrameCheck): void;
  /** How far apart frames are meant to be now, ms; Infinity while none is wanted. Default 1000. */
  expectEvery(intervalMs: number): void;
  stop(): void;
}

/**
 * No frame for three intervals is too long, but cameras may take five seconds to start or to change their rate; and a
 * pose worker that died gives none either: its watchdog needs ten to find out, and the camera should not be blamed first.
 */
const INTERVALS = 3;
const SLOWEST_START_MS = 12_000;
const TICK_MS = 1000;

/** Watches a running source until stopped. Files and the mannequin can't fail in these ways: they are left in peace. */
export function watchCamera(source: FrameSource, handlers: CameraHandlers): CameraWatch {
  const track = source.preview.kind === 'stream' ? source.preview.stream.getVideoTracks()[0] : undefined;
  return source.kind === 'webcam' && track ? new TrackWatch(track, handlers) : PEACE;
}

const PEACE: CameraWatch = { sawFrame: () => undefined, expectEvery: () => undefined, stop: () => undefined };

class TrackWatch implements CameraWatch {
  #health = startCameraHealth(performance.now());
  #frameAgeLimitMs = SLOWEST_START_MS;
  #fault: CameraFault | null = null;
  #isMuted = false;
  readonly #handlers: CameraHandlers;
  readonly #stops: (() => void)[];

  constructor(track: MediaStreamTrack, handlers: CameraHandlers) {
    this.#handlers = handlers;
    const timer = setInterval(() => this.#step(null), TICK_MS);
    this.#stops = [
      () => clearInterval(timer),
      watchEnd(track, (fault) => this.#ended(fault)),
      watchMute(track, (isMuted) => this.#muted(isMuted)),
    ];
  }

  sawFrame(check: FrameCheck): void {
    this.#step(check);
  }

  expectEvery(intervalMs: number): void {
    this.#frameAgeLimitMs = Math.max(SLOWEST_START_MS, INTERVALS * intervalMs);
    this.#health = { ...this.#health, lastFrameMs: performance.now() };
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #step(check: FrameCheck | null): void {
    const config = { frameAgeLimitMs: this.#frameAgeLimitMs };
    this.#health = stepCameraHealth(this.#health, check, performance.now(), config);
    if (!this.#isMuted) this.#report(this.#health.finding);
  }

  /** A muted camera sends black pictures or none: its own word says more than what is seen of them. */
  #muted(isMuted: boolean): void {
    this.#isMuted = isMuted;
    this.#health = startCameraHealth(performance.now());
    this.#report(isMuted ? 'muted' : 'ok');
  }

  #report(kind: 'ok' | 'muted' | 'covered' | 'tooDark' | 'frozen'): void {
    if (kind === (this.#fault?.kind ?? 'ok')) return;
    this.#fault = kind === 'ok' ? null : cameraFault(kind);
    if (this.#fault) this.#handlers.onFault(this.#fault);
    else this.#handlers.onRecovered();
  }

  #ended(fault: CameraFault): void {
    this.stop();
    this.#handlers.onFault(fault);
  }
}
