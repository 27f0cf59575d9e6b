import type { CameraFault } from '../../camera/camera-fault';
import type { FrameCheck } from '../../camera/frame-check';
import type { FrameSource } from '../../camera/frame-source';
import { watchCamera, type CameraWatch } from '../../camera/watch-camera';
import { framesWanted, type LookWish } from '../../pose/look-plan';
import type { WatchHandlers } from '../../pose/pose-engine';
import type { SharedEngine } from './shared-engine';
import { watchSilence, type SilenceWatch } from './watch-silence';

export interface SourceWatchHandlers extends Required<WatchHandlers> {
  /** Pictures a second without a plan. */
  readonly fps: number;
  readonly onCameraFault: (fault: CameraFault) => void;
  /** The camera's last fault is over. */
  readonly onRecovered: () => void;
  /** No new picture for some seconds, or again one. */
  readonly onSilence: (isSilent: boolean) => void;
}

/** A source and an engine that look together: how often, and which of the two to blame when nothing comes. */
export class SourceWatch {
  readonly #source: FrameSource;
  readonly #engines: SharedEngine;
  readonly #camera: CameraWatch;
  readonly #silence: SilenceWatch;
  readonly #stopEngine: () => void;
  readonly #mostFps: number;
  #wish: LookWish | null = null;
  #isEngineAway = false;

  constructor(source: FrameSource, engines: SharedEngine, handlers: SourceWatchHandlers) {
    this.#source = source;
    this.#engines = engines;
    const { fps, onCameraFault, onRecovered, onSilence, ...engine } = handlers;
    this.#mostFps = fps;
    this.#camera = watchCamera(source, { onFault: onCameraFault, onRecovered });
    this.#silence = watchSilence(source, onSilence);
    this.#stopEngine = engines.watch(source, this.#withBlame(engine), fps);
  }

  /** Looks only where it is worth it; null: at every picture. */
  plan(wish: LookWish | null): void {
    this.#wish = wish;
    this.#engines.plan(wish);
    // Silence itself changes plans: it must not make a camera that stopped look newly started.
    if (!this.#silence.isSilent) this.#expect();
    void this.#source.setFrameRate(this.#fps());
  }

  stop(): void {
    this.#camera.stop();
    this.#silence.stop();
    this.#stopEngine();
  }

  #withBlame(handlers: Required<WatchHandlers>): WatchHandlers {
    const saw = (check: FrameCheck) => {
      const wasSilent = this.#silence.isSilent;
      this.#camera.sawFrame(check);
      this.#silence.heard();
      if (wasSilent) this.#expect();
    };
    return {
      onResult: (result) => (saw(result.check), handlers.onResult(result)),
      onGlance: (glance) => (saw(glance.check), handlers.onGlance(glance)),
      onFault: (fault, next) => (this.#engineIsAway(true), handlers.onFault(fault, next)),
      onEngine: (engine) => (this.#engineIsAway(false), handlers.onEngine(engine)),
      onEnd: handlers.onEnd,
    };
  }

  /** An engine that starts anew looks at no frame meanwhile, which is no fault of the camera's. */
  #engineIsAway(isAway: boolean): void {
    this.#isEngineAway = isAway;
    this.#expect();
  }

  #expect(): void {
    const everyMs = this.#isEngineAway ? Infinity : 1000 / this.#fps();
    this.#camera.expectEvery(everyMs);
    this.#silence.expectEvery(everyMs);
  }

  #fps(): number {
    return this.#wish ? framesWanted(this.#wish) : this.#mostFps;
  }
}
