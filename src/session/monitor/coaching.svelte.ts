import { stillForMs } from '../../coach/movement';
import type { CoachConfig } from '../../coach/coach-config';
import type { Cue, CueAnswer } from '../../coach/cue';
import type { Moment, Snooze } from '../../coach/silence';
import { answerCue, snoozeCoach, stepCoach, undoFine, type CoachState } from '../../coach/step-coach';
import type { PoseResult } from '../../pose/pose-engine';
import type { Judgement } from '../../posture/judgement';
import type { Cause } from '../../geometry/cause';
import type { CoachSaid } from './coach-said';
import type { ArcPace } from '../../history/training/arc-pace';
import { trunkPosition } from '../../geometry/trunk-position';
import { CoachDiary } from './coach-diary.svelte';
import { coachOf } from '../../storage/coach-memory';
import { CueShown } from './cue-shown.svelte';
import type { Feeling } from './feel-check-answer';
import { FeelAsking } from './feel-asking.svelte';
import type { Kept } from './kept.svelte';
import type { MonitorParts } from './monitor-parts';
import type { ExerciseId } from '../../program/exercises';
import { coachConfigOf, type MonitorSettings } from '../../storage/monitor-settings';
import { nowMs } from './page-clock';
import { Quiet, surroundingsNow } from './quiet.svelte';
import { withLook, type ReplayFrame } from './replay-ring';

/** A position held for less than this was none. */
const COUNTS_FROM_MS = 60_000;

/** What the coach says and the person answers: it holds the coach's state and calls the coach's pure functions. */
export class Coaching extends CueShown {
  /** The last "that was fine", while it can still be taken back. */
  undoable: Cause | null = $state(null);
  /** The person has just changed position by themselves: what the coach is glad of. */
  hasMoved = $state(false);
  readonly diary: CoachDiary;
  readonly feel: FeelAsking;
  readonly quiet: Quiet;

  readonly #parts: MonitorParts;
  readonly #settings: Kept<MonitorSettings>;
  #coach: CoachState;
  #ring: readonly ReplayFrame[] = [];

  constructor(parts: MonitorParts, settings: Kept<MonitorSettings>) {
    super({ ...parts, settings: () => settings.value });
    this.#parts = parts;
    this.#settings = settings;
    this.diary = new CoachDiary(parts.memoryStore, parts.boundaryHour);
    this.feel = new FeelAsking(parts, this.diary);
    this.#coach = coachOf(this.diary.memory, this.diary.moment());
    this.quiet = new Quiet({
      onSnooze: (snooze) => this.#snooze(snooze),
      today: () => this.diary.moment().wall.day,
    });
  }

  /** How far the eight weeks of lessons have come; null: they have not begun. */
  get pace(): ArcPace | null {
    return this.#parts.pace?.() ?? null;
  }

  /** Weeks of speaking up less, from 0: those of the lessons where there are any, else those with the coach. */
  get week(): number {
    return this.pace?.week ?? this.diary.week;
  }

  get stillMs(): number {
    return stillForMs(this.#coach.movement, nowMs());
  }

  begin(): void {
    this.#coach = coachOf(this.diary.memory, this.diary.moment());
    this.save(true);
  }

  end(): void {
    this.clear();
    this.save(false);
  }

  look(judgement: Judgement, { pose }: PoseResult): void {
    const moment = this.#moment();
    this.#ring = withLook(this.#ring, pose, moment.nowMs);
    const look = { judgement, position: trunkPosition(pose), surroundings: surroundingsNow() };
    const before = this.#coach;
    const config = this.#config();
    const step = stepCoach(before, look, config, moment);
    this.#coach = step.state;
    this.quiet.saw(step.silence, step.state.snooze);
    if (step.recovered) this.#answered('recovered');
    if (step.lapsed) this.#answered('ignored');
    if (step.changedPosition) this.#moved(before);
    if (this.feel.isOver(this.cue, nowMs())) this.clear();
    const mayAsk = !step.cue && !step.silence && this.feel.isDue(config, moment, judgement);
    if (step.cue) this.#show(step.cue);
    else if (mayAsk && !this.cue) this.checkFeel();
    this.hint(step.ambient);
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

  /** The movement of this break was done. */
  didMovement(): void {
    if (this.movement) {
      this.diary.did(this.movement);
      this.#parts.onMovement?.(this.movement);
    }
    this.answer('recovered');
  }

  /** The movement of this break was done elsewhere in the app, and is written down there. */
  didElsewhere(exercise: ExerciseId): void {
    this.diary.did(exercise);
    if (this.cue?.kind === 'break') this.answer('recovered');
  }

  /** Asks now, without waiting for chance. */
  checkFeel(): void {
    this.#show({ kind: 'feelCheck', id: `feel-${nowMs()}`, atMs: nowMs() });
  }

  answerFeel(feeling: Feeling): void {
    this.feel.guess(feeling);
    this.clear();
  }

  /** `isOn`: the day is being followed; a page that closes now was interrupted. Left out: as it was. */
  save(isOn = this.diary.memory.isOn): void {
    this.#parts.live.factors = this.#coach.looseness;
    this.diary.save(this.#coach, isOn);
  }

  #snooze(snooze: Snooze): void {
    this.#coach = snoozeCoach(this.#coach, snooze);
    this.clear();
    this.save();
  }

  #config(): CoachConfig {
    return coachConfigOf(this.#settings.value, this.pace);
  }

  #moment(): Moment {
    const moment = this.diary.moment();
    return { ...moment, wall: { ...moment.wall, week: this.week } };
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
    this.clear();
  }

  #show(cue: Cue): void {
    this.undoable = null;
    this.hasMoved = false;
    this.#said({ kind: 'cue', cue });
    this.show(cue, { replay: this.#ring, doneToday: this.diary.doneToday });
  }

  #said(said: CoachSaid): void {
    for (const listen of this.#parts.live.coachListeners) listen(said);
  }
}
