import type { View } from '../../geometry/angle';
import type { Pose } from '../../geometry/landmarks';
import { bodyPlace, type BodyPlace } from '../../therapist/body-place';
import { guidedCue, guidedUnseen, type GuidedCue, type GuidedUnseen } from '../../therapist/guided-cue';
import {
  holdNow,
  startGuided,
  stepGuided,
  withRefused,
  withTaken,
  type GuidedVisit,
  type Position,
  type WantedPosition,
} from '../../therapist/guided-visit';
import type { RepeatTaking } from './repeat-taking.svelte';

/** Leads a client through the repeats of a visit; what is held still is taken as any other repeat is. */
export class GuidedRun {
  visit: GuidedVisit | null = $state.raw(null);
  /** As the therapist chose them, in that order. */
  positions: readonly Position[] = $state.raw(['front', 'side']);
  /** Words and sounds for the client. */
  isHeard = $state(true);
  #nowMs = $state(0);
  #view: View | null = $state.raw(null);
  #body: BodyPlace | null = null;
  /** One was taken and is being stored. */
  #isKeeping = false;
  readonly #taking: RepeatTaking;

  constructor(taking: RepeatTaking) {
    this.#taking = taking;
  }

  get isRunning(): boolean {
    return this.visit !== null && this.visit.step.kind !== 'done';
  }

  /** null: nobody is led. */
  get cue(): GuidedCue | null {
    return this.visit && guidedCue(this.visit, this.#view, this.#nowMs);
  }

  get unseen(): GuidedUnseen | null {
    return this.visit && guidedUnseen(this.visit, this.#nowMs);
  }

  /** Standing up before the repeat that is being taken: seen, not seen, or nobody's business. */
  get rose(): boolean | null {
    const { step } = this.visit ?? {};
    return step?.kind === 'hold' ? step.rose : null;
  }

  togglePosition(position: Position): void {
    const others = this.positions.filter((each) => each !== position);
    this.positions = others.length < this.positions.length ? others : [...others, position];
  }

  start(positions: readonly WantedPosition[], nowMs: number): void {
    this.#taking.cancel();
    [this.#nowMs, this.#view, this.#body] = [nowMs, null, null];
    this.visit = startGuided(positions);
  }

  stop(): void {
    if (this.visit?.step.kind === 'hold') this.#taking.cancel();
    this.visit = null;
  }

  /** One repeat, without waiting for what was asked. */
  takeNow(nowMs: number): void {
    if (this.visit) this.#turn(holdNow(this.visit), nowMs);
  }

  look(pose: Pose | null, view: View | null, nowMs: number): void {
    if (!this.visit) return;
    [this.#nowMs, this.#view, this.#body] = [nowMs, view, bodyPlace(pose)];
    const isRefused = !this.#taking.isTaking && !this.#isKeeping;
    if (this.visit.step.kind === 'hold' && isRefused) this.visit = withRefused(this.visit);
    this.#turn(stepGuided(this.visit, { nowMs, view, body: this.#body }), nowMs);
  }

  /** What was taken counts once it is stored; where it can't be, more of them would not help. */
  async keep(view: View, storing: Promise<boolean>): Promise<boolean> {
    this.#isKeeping = true;
    const isKept = await storing;
    this.#isKeeping = false;
    if (!isKept) this.stop();
    else if (this.visit) this.visit = withTaken(this.visit, view, this.#body, this.#nowMs);
    return isKept;
  }

  /** From "hold still" on the three seconds run. */
  #turn(next: GuidedVisit, nowMs: number): void {
    const begins = next.step.kind === 'hold' && this.visit?.step.kind !== 'hold';
    this.visit = next;
    if (begins) this.#taking.start(nowMs);
  }
}
