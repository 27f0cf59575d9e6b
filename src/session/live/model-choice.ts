import type { FrameSource } from '../../camera/frame-source';
import type { PoseResult } from '../../pose/pose-engine';
import type { EngineInfo } from '../../pose/pose-estimator';
import type { LiveParts } from './live-parts';
import { FIRST_TRIAL, stepTrial, suitedModel, type ModelTrial } from './model-trial';

/** What runs while the first baseline of all is about to be held. */
interface Running {
  readonly source: FrameSource | null;
  readonly engine: EngineInfo | null;
}

/** Before the first baseline of all is held, a quick device goes on with the full model; later it would cost a baseline. */
export class ModelChoice {
  readonly #parts: Pick<LiveParts, 'settings' | 'baselines'>;
  #trial: ModelTrial = FIRST_TRIAL;

  constructor(parts: Pick<LiveParts, 'settings' | 'baselines'>) {
    this.#parts = parts;
  }

  /** One more look before the hold. True: the full model is chosen from now on, and the run has to start again. */
  goesFuller(result: PoseResult, { source, engine }: Running): boolean {
    const { settings, baselines } = this.#parts;
    const { modelBy, model } = settings.values;
    const isFirst = source?.kind === 'webcam' && baselines.saved.items.length === 0;
    if (!isFirst || modelBy !== 'device' || model !== 'lite' || !engine) return false;
    this.#trial = stepTrial(this.#trial, result);
    if (suitedModel(this.#trial, engine) !== 'full') return false;
    settings.change({ model: 'full' });
    return true;
  }
}
