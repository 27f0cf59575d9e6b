import { stillForMs } from '../../coach/movement';
import type { Cue, CueAnswer } from '../../coach/cue';
import { NOTHING_GOING_ON, type Moment, type Silence, type Snooze, type Surroundings } from '../../coach/silence';
import { answerCue, snoozeCoach, stepCoach, undoFine, type CoachState } from '../../coach/step-coach';
import type { PoseResult } from '../../pose/pose-client';
import type { Cause, Judgement } from '../../posture/judgement';
import { breakMovement } from '../../program/break-movement';
import type { ExerciseId } from '../../program/exercises';
import type { CoachSaid } from '../coach-said';
import { trunkPosition } from '../trunk-position';
import { coachOf, parseCoachMemory, remembered, type CoachMemory } from './coach-memory';
import { feelAnswer, type FeelAnswer, type Feeling } from './feel-check-answer';
import { feelCheckNow } from './feel-checks';
import { Kept } from './kept.svelte';
import { momentAt } from './moment';
import type { MonitorParts } from './monitor-parts';
import { coachConfigOf, type MonitorSettings } from './monitor-settings';
import { nowMs } from './page-clock';
import { withLook, type ReplayFrame } from './replay-ring';

/** What the coach says and the person answers: it holds the coach's state and calls the coach's pure functions. */
export class Coaching {
  cue: Cue | null = $state.raw(null);
  /** The ten seconds before the cue, landmarks only. */
  replay: readonly ReplayFrame[] = $state.raw([]);
  movement: ExerciseId | null = $state(null);
  silence: Silence | null = $state(null);
  feel: FeelAnswer | null = $state.raw(null);
  /** The last "that was fine", while it can still be taken back. */
  undoable: Cause | null = $state(null);
  isInCall = $state(false);
  readonly memory: Kept<CoachMemory>;

  readonly #parts: MonitorParts;
  readonly #settings: Kept<MonitorSettings>;
  #coach: CoachState;
  #ring: readonly ReplayFrame[] = [];

  constructor(parts: MonitorParts, settings: Kept<MonitorSettings>) {
    this.#parts = parts;
    this.#settings = settings;
    this.memory = new Kept(parts.memoryStore, (stored) => parseCoachMemory(stored, Date.now()));
    this.#coach = coachOf(this.memory.value, this.#moment());
  }

  get stillMs(): number {
    return stillForMs(this.#coach.movement, nowMs());
  }

  begin(): void {
    this.#coach = coachOf(this.memory.value, this.#moment());
    this.save(true);
  }

  end(): void {
    this.#clearCue();
    this.save(false);
  }

  look(judgement: Judgement, { pose }: PoseResult): void {
    const moment = this.#moment();
    this.#ring = withLook(this.#ring, pose, moment.nowMs);
    const look = { judgement, position: trunkPosition(pose), surroundings: this.#surroundings() };
    const step = stepCoach(this.#coach, look, coachConfigOf(this.#settings.value), moment);
    this.#coach = step.state;
    this.silence = step.silence;
    if (step.recovered) this.#recovered();
    if (step.cue) this.#show(step.cue);
    else if (!step.silence) this.#maybeAsk(moment, judgement);
  }

  answer(answer: CueAnswer): void {
    const { cue } = this;
    if (!cue) return;
    if (cue.kind === 'posture') this.#coach = answerCue(this.#coach, answer);
    this.undoable = cue.kind === 'posture' && answer === 'fine' ? cue.cause : null;
    this.#said({ kind: 'answer', cueId: cue.id, answer });
    this.#clearCue();
    this.save(true);
  }

  /** Takes the last "that was fine" back. */
  undo(): void {
    if (!this.undoable) return;
    this.#coach = undoFine(this.#coach, this.undoable);
    this.undoable = null;
    this.save(true);
  }

  snooze(snooze: Snooze): void {
    this.#coach = snoozeCoach(this.#coach, snooze);
    if (snooze.kind === 'none') this.silence = null;
    this.#clearCue();
    this.save(true);
  }

  snoozeFor(minutes: number): void {
    this.snooze({ kind: 'until', untilMs: nowMs() + minutes * 60_000 });
  }

  snoozeToday(): void {
    this.snooze({ kind: 'day', day: this.#moment().wall.day });
  }

  /** The movement of this break was done. */
  didMovement(): void {
    const { day } = this.#moment().wall;
    const ids = this.movement ? [...this.#doneToday(), this.movement] : this.#doneToday();
    this.memory.keep({ ...this.memory.value, doneToday: { day, ids } });
    if (this.movement) this.#parts.onMovement?.(this.movement);
    this.answer('recovered');
  }

  /** Asks now, without waiting for chance. */
  checkFeel(): void {
    this.#show({ kind: 'feelCheck', id: `feel-${nowMs()}`, atMs: nowMs() });
  }

  answerFeel(feeling: Feeling): void {
    this.feel = feelAnswer(feeling, this.#parts.live.judgement);
    if (this.feel) this.#parts.onFeelAnswer?.(this.feel);
    this.#clearCue();
  }

  closeFeel(): void {
    this.feel = null;
  }

  /** `isOn`: the day is being followed; a page that closes now was interrupted. */
  save(isOn: boolean): void {
    this.#parts.live.factors = this.#coach.looseness;
    this.memory.keep({ ...remembered(this.memory.value, this.#coach, nowMs()), isOn });
  }

  #recovered(): void {
    if (this.cue?.kind !== 'posture') return;
    this.#said({ kind: 'answer', cueId: this.cue.id, answer: 'recovered' });
    this.#clearCue();
  }

  #maybeAsk(moment: Moment, judgement: Judgement): void {
    const config = coachConfigOf(this.#settings.value);
    const { plan, isDue } = feelCheckNow(this.memory.value.feelPlan, config, moment, this.#parts.chance);
    if (plan !== this.memory.value.feelPlan) this.memory.keep({ ...this.memory.value, feelPlan: plan });
    const isThere = judgement.state !== 'away' && judgement.state !== 'unknown';
    if (isDue && isThere && !this.cue) this.checkFeel();
  }

  #show(cue: Cue): void {
    this.cue = cue;
    this.replay = this.#ring;
    this.undoable = null;
    const drift = cue.kind === 'break' ? cue.mostDrift : null;
    this.movement = cue.kind === 'break' ? breakMovement({ drift, doneToday: this.#doneToday(), avoid: [] }) : null;
    this.#said({ kind: 'cue', cue });
    this.#parts.tell(cue, this.#settings.value);
  }

  #clearCue(): void {
    this.cue = null;
    this.movement = null;
    this.#parts.tell(null, this.#settings.value);
  }

  #said(said: CoachSaid): void {
    for (const listen of this.#parts.live.coachListeners) listen(said);
  }

  /** A web page is told of little: what the person says, and its own full screen. */
  #surroundings(): Surroundings {
    const fullScreen = Boolean(document.fullscreenElement) || matchMedia('(display-mode: fullscreen)').matches;
    return { ...NOTHING_GOING_ON, inCall: this.isInCall, fullScreen };
  }

  #doneToday(): readonly ExerciseId[] {
    const { doneToday } = this.memory.value;
    return doneToday.day === this.#moment().wall.day ? doneToday.ids : [];
  }

  #moment(): Moment {
    return momentAt({ nowMs: nowMs(), epochMs: Date.now() }, this.memory.value.startedAt);
  }
}
