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
import { CoachDiary } from './coach-diary.svelte';
import { coachOf } from './coach-memory';
import { feelAnswer, type FeelAnswer, type Feeling } from './feel-check-answer';
import { feelCheckNow } from './feel-checks';
import type { Kept } from './kept.svelte';
import type { MonitorParts } from './monitor-parts';
import { coachConfigOf, type MonitorSettings } from './monitor-settings';
import { nowMs } from './page-clock';
import { withLook, type ReplayFrame } from './replay-ring';

/** A position held for less than this was none. */
const COUNTS_FROM_MS = 60_000;
const FEEL_CHECK_LASTS_MS = 3 * 60_000;

/** What the coach says and the person answers: it holds the coach's state and calls the coach's pure functions. */
export class Coaching {
  cue: Cue | null = $state.raw(null);
  /** The ten seconds before the cue, landmarks only. */
  replay: readonly ReplayFrame[] = $state.raw([]);
  movement: ExerciseId | null = $state(null);
  silence: Silence | null = $state(null);
  /** The truth after a guess; `unmeasured`: there was none to show. */
  feel: FeelAnswer | 'unmeasured' | null = $state.raw(null);
  /** The last "that was fine", while it can still be taken back. */
  undoable: Cause | null = $state(null);
  isInCall = $state(false);
  /** The person has just changed position by themselves: what the coach is glad of. */
  hasMoved = $state(false);
  readonly diary: CoachDiary;

  readonly #parts: MonitorParts;
  readonly #settings: Kept<MonitorSettings>;
  #coach: CoachState;
  #ring: readonly ReplayFrame[] = [];

  constructor(parts: MonitorParts, settings: Kept<MonitorSettings>) {
    this.#parts = parts;
    this.#settings = settings;
    this.diary = new CoachDiary(parts.memoryStore);
    this.#coach = coachOf(this.diary.memory, this.diary.moment());
  }

  get stillMs(): number {
    return stillForMs(this.#coach.movement, nowMs());
  }

  begin(): void {
    this.#coach = coachOf(this.diary.memory, this.diary.moment());
    this.save(true);
  }

  end(): void {
    this.#clearCue();
    this.save(false);
  }

  look(judgement: Judgement, { pose }: PoseResult): void {
    const moment = this.diary.moment();
    this.#ring = withLook(this.#ring, pose, moment.nowMs);
    const look = { judgement, position: trunkPosition(pose), surroundings: this.#surroundings() };
    const before = this.#coach;
    const step = stepCoach(before, look, coachConfigOf(this.#settings.value), moment);
    this.#coach = step.state;
    this.silence = step.silence;
    if (step.recovered) this.#answered('recovered');
    if (step.lapsed) this.#answered('ignored');
    if (step.changedPosition) this.#moved(before);
    this.#letGoOfFeelCheck();
    if (step.cue) this.#show(step.cue);
    else if (!step.silence) this.#maybeAsk(moment, judgement);
  }

  answer(answer: CueAnswer): void {
    const { cue } = this;
    if (!cue) return;
    if (cue.kind === 'posture') this.#coach = answerCue(this.#coach, answer);
    this.undoable = cue.kind === 'posture' && answer === 'fine' ? cue.cause : null;
    this.#close(cue, answer);
    this.save();
  }

  /** Takes the last "that was fine" back. */
  undo(): void {
    if (this.undoable) this.tighten(this.undoable);
  }

  /** Takes one "that was fine" of this signal back. */
  tighten(cause: Cause): void {
    this.#coach = undoFine(this.#coach, cause);
    this.undoable = null;
    this.save();
  }

  snooze(snooze: Snooze): void {
    this.#coach = snoozeCoach(this.#coach, snooze);
    this.silence = snooze.kind === 'none' ? null : 'snoozed';
    this.#clearCue();
    this.save();
  }

  snoozeFor(minutes: number): void {
    this.snooze({ kind: 'until', untilMs: nowMs() + minutes * 60_000 });
  }

  snoozeToday(): void {
    this.snooze({ kind: 'day', day: this.diary.moment().wall.day });
  }

  /** The movement of this break was done. */
  didMovement(): void {
    if (this.movement) {
      this.diary.did(this.movement);
      this.#parts.onMovement?.(this.movement);
    }
    this.answer('recovered');
  }

  /** Asks now, without waiting for chance. */
  checkFeel(): void {
    this.#show({ kind: 'feelCheck', id: `feel-${nowMs()}`, atMs: nowMs() });
  }

  answerFeel(feeling: Feeling): void {
    const answer = feelAnswer(feeling, this.#parts.live.judgement);
    this.feel = answer ?? 'unmeasured';
    if (answer) this.#parts.onFeelAnswer?.(answer);
    this.#clearCue();
  }

  closeFeel(): void {
    this.feel = null;
  }

  /** `isOn`: the day is being followed; a page that closes now was interrupted. Left out: as it was. */
  save(isOn = this.diary.memory.isOn): void {
    this.#parts.live.factors = this.#coach.looseness;
    this.diary.save(this.#coach, isOn);
  }

  /** The body answered the posture cue, or nobody did. */
  #answered(answer: CueAnswer): void {
    if (this.cue?.kind === 'posture') this.#close(this.cue, answer);
  }

  /** `before`: the coach's state until now. Who stands and shuffles changes position once. */
  #moved({ movement }: CoachState): void {
    if (nowMs() - movement.sinceMs < COUNTS_FROM_MS) return;
    this.diary.moved();
    this.hasMoved = true;
    if (this.cue?.kind === 'break') this.#close(this.cue, 'recovered');
  }

  #close(cue: Cue, answer: CueAnswer): void {
    this.#said({ kind: 'answer', cueId: cue.id, answer });
    this.#clearCue();
  }

  /** A question that nobody saw is not made up for. */
  #letGoOfFeelCheck(): void {
    if (this.cue?.kind === 'feelCheck' && nowMs() - this.cue.atMs >= FEEL_CHECK_LASTS_MS) this.#clearCue();
  }

  #maybeAsk(moment: Moment, judgement: Judgement): void {
    const config = coachConfigOf(this.#settings.value);
    const { plan, isDue } = feelCheckNow(this.diary.memory.feelPlan, config, moment, this.#parts.chance);
    this.diary.planFeelChecks(plan);
    const isThere = judgement.state !== 'away' && judgement.state !== 'unknown';
    if (isDue && isThere && !this.cue) this.checkFeel();
  }

  #show(cue: Cue): void {
    this.cue = cue;
    this.replay = this.#ring;
    this.undoable = null;
    this.hasMoved = false;
    const drift = cue.kind === 'break' ? cue.mostDrift : null;
    this.movement = cue.kind === 'break' ? breakMovement({ drift, doneToday: this.diary.doneToday, avoid: [] }) : null;
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
}
