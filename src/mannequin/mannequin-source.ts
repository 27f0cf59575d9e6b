import type { Frame } from '../camera/frame';
import type { FrameSource } from '../camera/frame-source';
import { DEMO_SCRIPT } from './demo-script';
import { makeLastingStage, type LastingStage } from './lasting-stage';
import { poseIn, sceneWith, type SceneOptions } from './scene';
import { withIdleMotion } from './idle-motion';
import { postureAt, type PostureScript } from './posture-script';
import type { PostureAngles } from './posture-angles';
import { trueAngles, type TrueAngles } from './true-angles';

export interface MannequinOptions {
  /** Who, where, in what light; the usual desk where not given. */
  readonly scene?: Partial<SceneOptions>;
  /** What the figure does; the demonstration where not given. */
  readonly script?: PostureScript;
  readonly fps?: number;
  /** What the screen calls it. */
  readonly label?: string;
  /** Small breathing movements. On unless said otherwise. */
  readonly isAlive?: boolean;
}

/** A figure in place of a camera. It knows how it truly sits. */
export interface MannequinSource extends FrameSource {
  readonly kind: 'mannequin';
  /** Play another script from its start. */
  play(script: PostureScript): void;
  /** Another person, light or webcam: takes a second. */
  show(scene: Partial<SceneOptions>): void;
  posture(): PostureAngles;
  truth(): TrueAngles;
}

const USUAL_FPS = 15;

/** Throws where the browser gives no WebGL. Load this module with a dynamic import: three.js comes with it. */
export function openMannequin(options: MannequinOptions = {}): MannequinSource {
  const stage = makeLastingStage();
  const player = new ScriptPlayer(stage, options);
  return {
    kind: 'mannequin',
    label: options.label ?? 'Mannequin',
    width: stage.canvas.width,
    height: stage.canvas.height,
    preview: { kind: 'canvas', canvas: stage.canvas },
    // A stream of drawn frames is copied on its way to a worker and its originals are never closed: grab instead.
    stream: () => null,
    grab: (nowMs) => player.grab(nowMs),
    setFrameRate: (fps) => Promise.resolve(player.setFrameRate(fps)),
    play: (script) => player.play(script),
    show: (scene) => player.show(scene),
    posture: () => player.posture,
    truth: () => player.truth(),
    stop: () => player.stop(),
  };
}

/** Draws at its frame rate, or as fast as the machine can without piling up, and hands out the newest drawing. */
class ScriptPlayer {
  posture: PostureAngles;
  #scene;
  #script: PostureScript;
  #fps: number;
  /** null: nobody has looked yet. While an engine loads, the figure waits for its first glance. */
  #startedMs: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isNew = false;
  #isStopped = false;

  constructor(
    private readonly stage: LastingStage,
    private readonly options: MannequinOptions,
  ) {
    this.#scene = sceneWith(options.scene ?? {});
    this.#script = options.script ?? DEMO_SCRIPT;
    this.#fps = options.fps ?? USUAL_FPS;
    stage.show(this.#scene);
    this.posture = postureAt(this.#script, 0);
    void this.#draw();
  }

  play(script: PostureScript): void {
    this.#script = script;
    this.#startedMs = performance.now();
  }

  show(scene: Partial<SceneOptions>): void {
    this.#scene = sceneWith({ ...this.#scene, ...scene });
    this.stage.show(this.#scene);
  }

  truth(): TrueAngles {
    return trueAngles(poseIn(this.#scene, this.posture), this.#scene.camera);
  }

  setFrameRate(fps: number): void {
    this.#fps = fps;
  }

  async grab(nowMs: number): Promise<Frame | null> {
    if (!this.#isNew) return null;
    this.#isNew = false;
    this.#startedMs ??= performance.now();
    const { canvas } = this.stage;
    return { image: await createImageBitmap(canvas), timestampMs: nowMs, width: canvas.width, height: canvas.height };
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#isStopped = true;
    this.stage.dispose();
  }

  async #draw(): Promise<void> {
    const beganMs = performance.now();
    const playedMs = beganMs - (this.#startedMs ?? beganMs);
    const scripted = postureAt(this.#script, playedMs);
    this.posture = this.options.isAlive === false ? scripted : withIdleMotion(scripted, playedMs);
    this.stage.draw({ ...this.posture, stance: this.#scene.stance });
    await this.stage.drawn();
    if (this.#isStopped) return;
    this.#isNew = !this.stage.isLost;
    const tookMs = performance.now() - beganMs;
    this.#timer = setTimeout(() => void this.#draw(), Math.max(1000 / this.#fps - tookMs, tookMs * REST_SHARE));
  }
}

/** Where drawing is slow, the pose engine gets at least as much of the machine as the figure. */
const REST_SHARE = 1;
