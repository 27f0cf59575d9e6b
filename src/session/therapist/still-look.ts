import type { FrameSource } from '../../camera/frame-source';
import type { Pose } from '../../geometry/landmarks';
import type { PoseEngine } from '../../pose/pose-engine';
import type { SettingValues } from '../../storage/settings';

/** A picture that nobody was found in after this many looks has nobody in it. */
const MOST_LOOKS = 2;
const LONGEST_MS = 60_000;

/** Looks at single pictures as closely as the engine can: through many cuts of each, with the body's outline. */
export class StillLook {
  readonly #openEngine: () => Promise<PoseEngine>;
  #engine: Promise<PoseEngine> | null = null;

  constructor(openEngine: () => Promise<PoseEngine>) {
    this.#openEngine = openEngine;
  }

  /** null: nobody. Throws where no engine starts. */
  async look(picture: ImageBitmap, wanted: Pick<SettingValues, 'model' | 'engine'>): Promise<Pose | null> {
    const { model, engine: kind } = wanted;
    this.#engine ??= this.#openEngine().then(async (opened) => {
      await opened.load({ model, engine: kind, bodyMask: true, smoothing: false, looks: 'averaged' });
      return opened;
    });
    const engine = await this.#engine.catch((error: unknown) => {
      this.#engine = null;
      throw error;
    });
    engine.reset();
    return firstPose(engine, picture);
  }

  dispose(): void {
    void this.#engine?.then((engine) => engine.dispose()).catch(() => undefined);
    this.#engine = null;
  }
}

function firstPose(engine: PoseEngine, picture: ImageBitmap): Promise<Pose | null> {
  return new Promise((resolve, reject) => {
    let looks = 0;
    const finish = (done: () => void): void => {
      clearTimeout(timer);
      stop();
      done();
    };
    const timer = setTimeout(() => finish(() => reject(new Error('The engine did not answer.'))), LONGEST_MS);
    const stop = engine.watch(
      sourceOf(picture),
      {
        onResult: ({ pose }) => {
          looks += 1;
          if (pose || looks >= MOST_LOOKS) finish(() => resolve(pose));
        },
        onFault: (fault, next) => next === 'stopped' && finish(() => reject(new Error(fault.detail))),
        onEnd: () => undefined,
      },
      5,
    );
  });
}

/** One picture as a source of frames; the same one each time it is asked for. */
function sourceOf(picture: ImageBitmap): FrameSource {
  const { width, height } = picture;
  const canvas = document.createElement('canvas');
  let isStopped = false;
  return {
    kind: 'file',
    label: '',
    width,
    height,
    preview: { kind: 'canvas', canvas },
    stream: () => null,
    async grab(nowMs) {
      return isStopped ? null : { image: await createImageBitmap(picture), timestampMs: nowMs, width, height };
    },
    setFrameRate: () => Promise.resolve(),
    stop: () => void (isStopped = true),
  };
}
