import { adviceFor, type Advice } from '../../workstation/advice';
import type { AdviceId } from '../../workstation/advice-table';
import { compareChecks, type CheckChange } from '../../workstation/compare-checks';
import { remainingQuestions, rightOf, troublesOf, type DeskCase } from '../../workstation/desk-case';
import type { Findings } from '../../workstation/finding';
import type { LiveHint } from '../../workstation/live-hint';
import { deskMeasures, type DeskMeasures } from '../../workstation/measures';
import type { AnswerOf, QuestionId } from '../../workstation/question';
import type { SideFindings } from '../../workstation/side/side-findings';
import type { LocalStore } from '../../storage/local-store';
import { parseDesk } from '../../storage/desk-schema';
import { FRESH_DESK, type DeskState } from '../../workstation/desk-state';

export const DESK_KEY = 'plumbline-desk';
/** Enough to see what a year of changes did. */
const MOST_CHECKS = 12;
export const REMIND_AFTER_MS = 14 * 24 * 60 * 60_000;

/** One person's desk: what was seen and answered, what they changed, and when another look is worth it. */
export class OwnDesk {
  #state: DeskState = $state.raw(FRESH_DESK);
  isKept = $state(true);
  readonly #store: LocalStore;

  constructor(store: LocalStore) {
    this.#store = store;
    this.#state = parseDesk(store.read());
    store.onWrittenElsewhere(() => (this.#state = parseDesk(store.read())));
  }

  get state(): DeskState {
    return this.#state;
  }

  get desk(): DeskCase {
    const { checks, sides, answers } = this.#state;
    return { findings: checks.at(-1)?.findings ?? null, side: sides.at(-1)?.findings ?? null, answers };
  }

  /** Something is known of it. */
  get isBegun(): boolean {
    const { checks, sides, answers } = this.#state;
    return checks.length + sides.length + Object.keys(answers).length > 0;
  }

  get questions(): readonly QuestionId[] {
    return remainingQuestions(this.desk);
  }

  get advice(): readonly Advice[] {
    return adviceFor(this.desk);
  }

  get troubles() {
    return troublesOf(this.desk);
  }

  get right() {
    return rightOf(this.desk);
  }

  get measures(): DeskMeasures | null {
    return this.#state.heightCm === null ? null : deskMeasures(this.#state.heightCm);
  }

  /** The last check against the one before the first change since; null: nothing to compare. */
  get changes(): readonly CheckChange[] | null {
    const { checks, done } = this.#state;
    const after = checks.at(-1);
    if (!after) return null;
    const before = checks.findLast(
      ({ at }) => at < after.at && done.some((each) => each.at >= at && each.at <= after.at),
    );
    return before ? compareChecks(before.findings, after.findings) : null;
  }

  isDone(advice: AdviceId): boolean {
    const checkedAt = this.#state.checks.at(-1)?.at ?? 0;
    return this.#state.done.some((each) => each.advice === advice && each.at >= checkedAt);
  }

  /** Two weeks after a change, until it was seen once. */
  isDue(nowMs: number): boolean {
    const { remindAt } = this.#state;
    return remindAt !== null && nowMs >= remindAt;
  }

  sawDesk(findings: Findings, at: number): void {
    const checks = [...this.#state.checks, { at, findings }].slice(-MOST_CHECKS);
    this.#keep({ checks, remindAt: null });
  }

  sawSide(findings: SideFindings, at: number): void {
    this.#keep({ sides: [...this.#state.sides, { at, findings }].slice(-MOST_CHECKS), remindAt: null });
  }

  /** A side picture that went wrong should not go on advising. */
  forgetSides(): void {
    this.#keep({ sides: [] });
  }

  placeCamera(isCameraApart: boolean): void {
    this.#keep({ isCameraApart });
  }

  answer<Id extends QuestionId>(id: Id, answer: AnswerOf<Id>): void {
    this.#keep({ answers: { ...this.#state.answers, [id]: answer } });
  }

  measure(changes: Partial<Pick<DeskState, 'heightCm' | 'heights' | 'unit'>>): void {
    this.#keep(changes);
  }

  /** Returns whether it is new: then it is an experiment in the history. */
  did(advice: AdviceId, at: number): boolean {
    if (this.isDone(advice)) return false;
    this.#keep({ done: [...this.#state.done, { advice, at }], remindAt: at + REMIND_AFTER_MS });
    return true;
  }

  reminded(): void {
    this.#keep({ remindAt: null });
  }

  hinted(hint: LiveHint): void {
    this.#keep({ hinted: [...this.#state.hinted, hint] });
  }

  forget(): void {
    this.#keep(FRESH_DESK);
  }

  #keep(changes: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...changes };
    this.isKept = this.#store.write(this.#state);
  }
}
