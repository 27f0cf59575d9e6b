import type { CameraFault } from '../camera/camera-fault';
import type { FrameCheck } from '../camera/frame-check';
import type { FrameSource } from '../camera/frame-source';
import { watchCamera, type CameraWatch } from '../camera/watch-camera';
import { framesWanted, type LookWish } from '../pose/look-plan';
import type { WatchHandlers } from '../pose/pose-client';
import type { EngineHold } from './engine-hold';

/** Enough to see oneself move, gentle enough for a laptop without a fan. */
export const LIVE_FPS = 15;

export interface LiveWatchHandlers extends Required<WatchHandlers> {
  readonly onCameraFault: (fault: CameraFault) => void;
  /** The camera's last fault is over. */
  readonly onRecovered: () => void;
}

/** A camera and an engine that look together: how often, and which of the two to blame when nothing comes. */
export class LiveWatch {
  readonly #source: FrameSource;
  readonly #engineHold: EngineHold;
  readonly #camera: CameraWatch;
  readonly #stopEngine: () => void;
  #wish: LookWish | null = null;
  #isEngineAway = false;

  constructor(source: FrameSource, engineHold: EngineHold, handlers: LiveWatchHandlers) {
    this.#source = source;
    this.#engineHold = engineHold;
    const { onCameraFault, onRecovered, ...engine } = handlers;
    this.#camera = watchCamera(source, { onFault: onCameraFault, onRecovered });
    this.#stopEngine = engineHold.watch(source, this.#withBlame(engine), LIVE_FPS);
  }

  /** Looks only where it is worth it; null: at every picture. */
  plan(wish: LookWish | null): void {
    this.#wish = wish;
    this.#engineHold.plan(wish);
    this.#expect();
    void this.#source.setFrameRate(this.#fps());
  }

  stop(): void {
    this.#camera.stop();
    this.#stopEngine();
  }

  #withBlame(handlers: Required<WatchHandlers>): WatchHandlers {
    const saw = (check: FrameCheck) => this.#camera.sawFrame(check);
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
    this.#camera.expectEvery(this.#isEngineAway ? Infinity : 1000 / this.#fps());
  }

  #fps(): number {
    return this.#wish ? framesWanted(this.#wish) : LIVE_FPS;
  }
}
