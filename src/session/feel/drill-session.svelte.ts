import { stepDrill } from '../../feel/drill';
import { startDrill, type DrillInput, type DrillState } from '../../feel/drill-state';
import { drillEvent, type DrillEvent } from '../../feel/drill-event';
import { bandOf, type DrillPlan } from '../../feel/drill-plan';
import { NO_NOD, stepNod } from '../../feel/nod';
import { NOT_STILL_YET, stepStillness, type Stillness } from '../../feel/stillness';
import { isTurnedAway, type FeelLook } from '../../feel/look-reading';

export interface DrillParts {
  readonly plan: DrillPlan;
  /** How far readings of somebody who holds still wander, in the angle's unit. */
  readonly measuringSd: number;
  readonly isTurning: boolean;
  /** Monotonic, ms. */
  readonly now: () => number;
  readonly onEvent: (event: DrillEvent) => void;
}

/** One run of a drill: looks and keys come in, the state and what to say come out. */
export class DrillSession {
  state: DrillState = $state.raw(startDrill(0));
  /** Distance from the target now, in the angle's unit; null: not measured. */
  deviation: number | null = $state(null);
  /** Monotonic, ms: of the last look or key. After a longer gap nobody knows what happened in between. */
  nowMs = $state(0);
  /** Where the person sets the figure before the truth, as value − target. */
  guessed = $state(0);
  readonly plan: DrillPlan;
  readonly #parts: DrillParts;
  #stillness = NOT_STILL_YET;
  #nod = NO_NOD;

  constructor(parts: DrillParts) {
    this.plan = parts.plan;
    this.#parts = parts;
  }

  get band(): number {
    return bandOf(this.plan);
  }

  /** Following the tone back to the target makes sense only where the error was said. */
  get isGuiding(): boolean {
    const { at, isPaused, lost } = this.state;
    return at.phase === 'showing' && at.feedback === 'error' && !isPaused && !lost;
  }

  get isHolding(): boolean {
    return this.state.at.phase === 'holding' && !this.state.isPaused;
  }

  begin(): void {
    this.#stillness = NOT_STILL_YET;
    this.nowMs = this.#parts.now();
    this.state = startDrill(this.nowMs);
    this.#tell(null);
  }

  look(look: FeelLook): void {
    const value = look.deviationOf(this.plan.angle);
    if (this.#parts.now() - this.nowMs > this.plan.timing.lostAfterMs)
      this.#step({ kind: 'unmeasured', reason: 'lowConfidence' });
    this.deviation = value === null ? null : value - this.plan.target;
    const isReady = this.#isReady(value, look);
    this.#step(this.#inputOf(look, value));
    if (isReady) this.#step({ kind: 'ready' });
  }

  /** The space bar: "ready" while finding, on where a result is shown. */
  ready(): void {
    this.#step(this.state.at.phase === 'showing' ? { kind: 'skip' } : { kind: 'ready' });
  }

  /** The figure stands where the person thinks they are. */
  guess(): void {
    this.#step({ kind: 'guess', value: this.guessed });
  }

  skip(): void {
    this.#step({ kind: 'skip' });
  }

  pause(): void {
    this.#step({ kind: 'pause' });
  }

  resume(): void {
    this.#step({ kind: 'resume' });
  }

  leave(): void {
    this.#step({ kind: 'leave' });
  }

  #inputOf(look: FeelLook, value: number | null): DrillInput {
    const careful = look.carefulDeviationOf(this.plan.angle);
    if (value !== null) return { kind: 'look', value, ...(careful !== null && { careful }) };
    const reason = look.reasonFor(this.plan.angle);
    return this.#parts.isTurning && isTurnedAway(reason) ? { kind: 'farAway' } : { kind: 'unmeasured', reason };
  }

  /** Stillness or a nod, watched only while the place is being found. */
  #isReady(value: number | null, { features, trunk }: FeelLook): boolean {
    if (this.state.at.phase !== 'finding') return false;
    const atMs = this.#parts.now();
    const pitchDeg = features.angles.headPitch?.value;
    const nod = pitchDeg === undefined ? null : stepNod(this.#nod, { pitchDeg, trunk }, atMs);
    if (nod) this.#nod = nod.watch;
    if (value === null) return false;
    const still = stepStillness(this.#stillness, { value, atMs }, this.#parts.measuringSd);
    this.#stillness = still.stillness;
    return still.isReady || (nod?.hasNodded ?? false);
  }

  /** Movement counts from where the person let go; who moved during a hold has been on the way already. */
  #watchFromHere(before: DrillState | null): Stillness {
    const from = this.deviation === null ? null : this.deviation + this.plan.target;
    return { ...NOT_STILL_YET, from, hasMoved: before?.at.phase === 'holding' };
  }

  #step(input: DrillInput): void {
    const before = this.state;
    this.nowMs = this.#parts.now();
    this.state = stepDrill(before, input, this.plan, this.nowMs);
    this.#tell(before);
  }

  #tell(before: DrillState | null): void {
    const event = drillEvent(before, this.state);
    if (!event) return;
    if (event.kind === 'guess') this.guessed = 0;
    if (event.kind === 'find') [this.#stillness, this.#nod] = [this.#watchFromHere(before), NO_NOD];
    this.#parts.onEvent(event);
  }
}
