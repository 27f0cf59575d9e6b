import type { Frame, Pixels } from '../../../src/camera/frame';
import type { Pose } from '../../../src/geometry/landmarks';
import { sceneWith } from '../../../src/mannequin/scene';
import { FrameLooker, type TimedEstimator } from '../../../src/pose/frame-looker';
import type { EngineInfo } from '../../../src/pose/pose-estimator';
import { cellsOf } from '../../../src/pose/worker/motion';
import type { LitertEngine, LitertEngineParts } from '../../../src/pose/worker/litert-engine';
import { simulateLandmarks } from '../../../src/simulation/simulate-landmarks';
import { recognise, shotOf, type KnownPicture } from './known-picture';

/** Half the errors that the engine makes, so that a story meets neither perfect numbers nor unlucky ones. */
const NOISE = 0.5;
const PERSON_SEED = 7;

/** Knows each picture of the footage by heart, and says of it what the engine would: no model, no waiting. */
export class ScriptedEstimator implements TimedEstimator {
  readonly times = { pixelsMs: 0, detectMs: 0, landmarkMs: 1, totalMs: 1 };
  private frames = 0;

  constructor(
    private readonly known: readonly KnownPicture[],
    private readonly readPixels: (frame: Frame) => Promise<Pixels>,
  ) {}

  load(): Promise<EngineInfo> {
    return Promise.resolve({ engine: 'litert', model: 'lite', accelerator: 'wasm', loadMs: 1 });
  }

  async estimate(frame: Frame): Promise<Pose | null> {
    const pixels = await this.readPixels(frame);
    const picture = recognise(this.known, cellsOf(pixels));
    const shot = picture && shotOf(picture);
    if (!shot) return null;
    const { camera } = shot;
    const pose = simulateLandmarks({
      scene: sceneWith(shot.scene),
      posture: shot.posture,
      ...(camera && { camera }),
      timestampMs: frame.timestampMs,
      personSeed: PERSON_SEED,
      frameSeed: (this.frames += 1),
      noise: NOISE,
    });
    return pose && picture.raisedPx ? raisedBy(pose, picture.raisedPx) : pose;
  }

  reset(): void {}

  dispose(): void {}
}

function raisedBy(pose: Pose, px: number): Pose {
  const points = Object.entries(pose.image).map(([name, point]) => [name, { ...point, y: point.y - px }]);
  return { ...pose, image: Object.fromEntries(points) as Pose['image'] };
}

/** Stands where the real engine stands; all around it is the app's own: reading pixels, the plan, the clock, the messages. */
export async function startScriptedEngine({ order }: LitertEngineParts): Promise<LitertEngine> {
  const answer = await fetch(new URL('../known-pictures.json', order.base));
  const known = (await answer.json()) as readonly KnownPicture[];
  const looker = new FrameLooker();
  const estimator = new ScriptedEstimator(known, looker.readPixels);
  return {
    info: { ...(await estimator.load()), model: order.options.model },
    look: (frame) => looker.look(estimator, frame),
    recheckEvery: () => undefined,
    lookCarefully: () => undefined,
    reset: () => looker.reset(),
  };
}
