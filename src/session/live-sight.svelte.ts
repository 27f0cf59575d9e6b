import type { FrameSource } from '../camera/frame-source';
import type { Features } from '../geometry/angle';
import type { Glance, PoseResult } from '../pose/pose-client';
import type { EngineFault, EngineInfo } from '../pose/pose-estimator';
import type { Judgement } from '../posture/judgement';
import type { Judged } from '../posture/judging';
import { NO_RATE, rateOf, stepRate } from './rate-meter';
import { isDue } from './readable';

/** What is seen now and what it means: pages read it, the session that extends it writes it. */
export class LiveSight {
  source: FrameSource | null = $state.raw(null);
  engine: EngineInfo | null = $state.raw(null);
  result: PoseResult | null = $state.raw(null);
  features: Features | null = $state.raw(null);
  judgement: Judgement | null = $state.raw(null);
  /** The last frame that came while the engine looks by a plan. */
  glance: Glance | null = $state.raw(null);
  /** Why nothing is seen just now: the engine failed and is being started again. */
  restarting: EngineFault | null = $state.raw(null);
  /** The frames say something else than what is shown: a few quick looks would tell. */
  isUnsure = false;
  #meter = $state.raw(NO_RATE);

  /** Pictures a second that were looked at. */
  get rate(): number | null {
    return rateOf(this.#meter);
  }

  /** The device's own light is on. */
  get isCameraOn(): boolean {
    return this.source?.kind === 'webcam';
  }

  protected saw(result: PoseResult): void {
    this.result = result;
    this.#meter = stepRate(this.#meter, result.timestampMs);
  }

  protected meant({ features, judgement, state }: Judged): void {
    if (isDue(this.features, features)) this.features = features;
    this.judgement = judgement;
    this.isUnsure = state.steps.waiting !== null;
  }

  /** What was seen last says nothing of now. */
  protected blind(fault: EngineFault): void {
    this.restarting = fault;
    this.result = null;
    this.judgement = null;
  }

  protected forget(): void {
    this.source = null;
    this.restarting = null;
    this.result = null;
    this.features = null;
    this.judgement = null;
    this.#meter = NO_RATE;
  }
}
