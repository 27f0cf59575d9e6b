import {
  beginAgain,
  goOn,
  startDifference,
  stepDifference,
  stepNow,
  type ComparedPosture,
  type DifferenceLesson,
  type DifferenceStep,
  type Easier,
  type FeltTask,
} from '../../feel/difference';
import { isTooAlike, turnedFarther, type Felt } from '../../feel/difference-result';
import type { FeelLook } from '../../feel/look-reading';
import type { TourGauge } from '../../feel/tour-gauge';
import type { Reason } from '../../geometry/angle';
import { LEAST_PRESENCE } from '../../geometry/least-presence';
import type { ExerciseLook } from '../../program/reps/look';
import { rangedBy, totalDeg, type Range } from '../../program/set/reach';
import { rangeSeen, startRanging, stepRanging, triesSeen } from '../../program/set/ranging';

/** Out of sight for this long is worth a word. */
const LOST_AFTER_MS = 2000;

export interface DifferenceParts {
  readonly gauge: TourGauge;
  readonly first: ComparedPosture;
  readonly tasks: readonly FeltTask[];
  /** Monotonic, ms. */
  readonly now: () => number;
  /** A new step, a hint, or back in sight: what there is to do now. */
  readonly onStep: (session: DifferenceSession) => void;
  readonly onLost: (reason: Reason) => void;
}

/** One run of "Feel the difference": looks and presses come in, what to do, what was felt and what was measured come out. */
export class DifferenceSession {
  lesson: DifferenceLesson = $state.raw()!;
  isPaused = $state(false);
  /** Why nobody has been seen for a while. */
  lost: Reason | null = $state(null);
  felt: Felt = $state.raw({});
  #turning = $state.raw(startRanging('neckTurn'));
  #ranges: Partial<Record<ComparedPosture, Range>> = {};
  #lastSeenMs = 0;
  readonly #parts: DifferenceParts;

  constructor(parts: DifferenceParts) {
    this.#parts = parts;
    this.lesson = startDifference(this.#plan(), parts.now());
  }

  /** null: all was done, and it is for the person to say how it felt. */
  get step(): DifferenceStep | null {
    return stepNow(this.lesson);
  }

  get isHolding(): boolean {
    return !this.isPaused && this.step?.part === 'settle';
  }

  get isMoving(): boolean {
    return !this.isPaused && this.step?.part === 'turn';
  }

  /** Looks over each shoulder that could be measured so far. */
  get turns(): { readonly left: number; readonly right: number } {
    return triesSeen(this.#turning);
  }

  /** Everything was asked: now, and not before, numbers may be shown. */
  get isAnswered(): boolean {
    return this.step === null && this.lesson.plan.tasks.every((task) => this.felt[task] !== undefined);
  }

  rangeIn(posture: ComparedPosture): Range | null {
    return this.#ranges[posture] ?? null;
  }

  /** To both sides together, degrees. */
  totalIn(posture: ComparedPosture): number | null {
    const range = this.rangeIn(posture);
    return range && totalDeg(range);
  }

  /** See turnedFarther. */
  get farther(): Easier | null {
    const turned = { slumped: this.totalIn('slumped'), upright: this.totalIn('upright') };
    return turnedFarther(turned, rangedBy('neckTurn')?.leastChangeDeg ?? Infinity);
  }

  get isTooAlike(): boolean | null {
    return isTooAlike(this.lesson);
  }

  begin(): void {
    this.#lastSeenMs = this.#parts.now();
    this.lesson = startDifference(this.#plan(), this.#lastSeenMs);
    this.#parts.onStep(this);
  }

  look(look: FeelLook, points: ExerciseLook): void {
    if (this.isPaused) return;
    const nowMs = this.#parts.now();
    if (points.presence < LEAST_PRESENCE) return this.#miss(look, nowMs);
    this.#lastSeenMs = nowMs;
    if (this.isMoving) this.#turning = stepRanging(this.#turning, points);
    const { measure, isCareful } = this.#parts.gauge;
    const value = isCareful ? look.carefulDeviationOf(measure) : look.deviationOf(measure);
    const hasTurned = rangeSeen(this.#turning) !== null;
    const from = this.lost === null ? this.lesson : beginAgain(this.lesson, nowMs);
    this.#take(stepDifference(from, { value, hasTurned }, nowMs));
  }

  /** "Continue": the person knows best. */
  next(): void {
    this.#take(goOn(this.lesson, this.#parts.now()));
  }

  answer(task: FeltTask, easier: Easier): void {
    this.felt = { ...this.felt, [task]: easier };
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
    this.#lastSeenMs = this.#parts.now();
    this.lesson = beginAgain(this.lesson, this.#lastSeenMs);
    this.#parts.onStep(this);
  }

  #plan() {
    const { first, tasks, gauge } = this.#parts;
    return { first, tasks, measuringSd: gauge.measuringSd, leastTold: gauge.leastTold };
  }

  #miss(look: FeelLook, nowMs: number): void {
    if (this.lost || nowMs - this.#lastSeenMs < LOST_AFTER_MS) return;
    this.lost = look.reasonFor(this.#parts.gauge.measure);
    this.#parts.onLost(this.lost);
  }

  #take(lesson: DifferenceLesson): void {
    const before = this.lesson;
    const isBack = this.lost !== null;
    const step = this.step;
    [this.lesson, this.lost] = [lesson, null];
    if (lesson.at > before.at) this.#endStep(step);
    if (lesson.at > before.at || (lesson.isNotFar && !before.isNotFar) || isBack) this.#parts.onStep(this);
  }

  #endStep(step: DifferenceStep | null): void {
    if (step?.part !== 'turn') return;
    const range = rangeSeen(this.#turning);
    if (range) this.#ranges = { ...this.#ranges, [step.posture]: range };
    this.#turning = startRanging('neckTurn');
  }
}
