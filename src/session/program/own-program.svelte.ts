import type { Allowance } from '../../program/allowance';
import { daysBetween, programmeWeek, type ProgrammeWeek } from '../../program/calendar';
import { USUAL_EQUIPMENT } from '../../program/dose';
import type { Drift } from '../../program/drift-aims';
import type { Equipment, ExerciseTag } from '../../program/exercise';
import type { ExerciseId } from '../../program/exercises';
import { talkDue, type BodyPlace, type Intake, type TalkDue } from '../../program/intake';
import { oneExercise, type OneWish } from '../../program/one-exercise';
import { afterPause, NEW, shouldAskSomeone, stepProgress, type Answer, type Progress } from '../../program/progress';
import { allowanceOf, type LeaveOut } from '../../program/screening';
import { MINUTES, todaysPlan, type Minutes, type PlanItem } from '../../program/todays-plan';
import type { LocalStore } from '../../storage/local-store';
import { FRESH, parseProgram, type ProgramState } from './program-schema';

export const PROGRAM_KEY = 'plumbline-program';
/** A day counts once, and older ones make room. */
const MOST_DAYS = 1000;

/** The person's own programme: what they said of themselves, how far each exercise has come, and the days it was done. */
export class OwnProgram {
  #state: ProgramState = $state.raw(FRESH);
  isKept = $state(true);
  readonly #store: LocalStore;
  readonly #planAvoid: () => readonly ExerciseTag[];

  /** `planAvoid`: what a therapist's plan in use forbids. */
  constructor(store: LocalStore, planAvoid: () => readonly ExerciseTag[] = () => []) {
    this.#store = store;
    this.#planAvoid = planAvoid;
    this.#state = parseProgram(store.read());
    store.onWrittenElsewhere(() => (this.#state = parseProgram(store.read())));
  }

  get intake(): Intake | null {
    return this.#state.intake;
  }

  /** What every surface that shows a movement goes by. */
  get allowance(): Allowance {
    return allowanceOf(this.intake?.screening ?? null, this.#planAvoid());
  }

  get leaveOut(): readonly LeaveOut[] {
    return this.intake?.screening.leaveOut ?? [];
  }

  get equipment(): readonly Equipment[] {
    return this.intake?.equipment ?? USUAL_EQUIPMENT;
  }

  get minutes(): Minutes {
    return MINUTES.find((each) => each === this.#state.minutes) ?? 8;
  }

  get hasSkipped(): boolean {
    return this.#state.skippedAt.length > 0;
  }

  get days(): readonly string[] {
    return this.#state.days;
  }

  /** Whether the talk should be offered, and why; null: not now. */
  due(atMs: number): TalkDue | null {
    return talkDue(this.#state, atMs);
  }

  week(today: string): ProgrammeWeek {
    return programmeWeek(this.#state.days, today);
  }

  /** Today the person stopped because something didn't feel right. */
  isStopped(today: string): boolean {
    return this.#state.stoppedOn === today;
  }

  plan(today: string, drift: Drift | null): readonly PlanItem[] {
    const places = Object.keys(this.intake?.places ?? {}) as BodyPlace[];
    const { allowance, equipment, minutes } = this;
    return todaysPlan({ allowance, equipment, minutes, places, drift, progress: this.#progressOn(today) });
  }

  /** One exercise by itself; null: left out. `planned`: a therapist's plan asks for it so. */
  one(id: ExerciseId, today: string, { isOneSet = false, planned = null }: Partial<OneWish> = {}): PlanItem | null {
    return oneExercise(id, { allowance: this.allowance, progress: this.#progressOn(today)[id], isOneSet, planned });
  }

  answer(intake: Intake): void {
    this.#keep({ intake, mustAsk: false });
  }

  skip(atMs: number): void {
    this.#keep({ skippedAt: [...this.#state.skippedAt, atMs] });
  }

  chooseMinutes(minutes: Minutes): void {
    this.#keep({ minutes });
  }

  /** Something didn't feel right: no more of the programme today. */
  stopFor(today: string): void {
    this.#keep({ stoppedOn: today });
  }

  /** One of the grave answers, given between or during exercises. */
  report(grave: 'isUrgent' | 'isAskFirst', atMs: number): void {
    const { intake } = this;
    const screening = { age: 'adult', isUrgent: false, isAskFirst: false, leaveOut: [], ...intake?.screening } as const;
    const base: Intake = intake ?? {
      places: {},
      wishes: [],
      equipment: USUAL_EQUIPMENT,
      activeMinutes: null,
      strengthDays: null,
      confidence: null,
      screening,
      answeredAt: atMs,
    };
    this.#keep({ intake: { ...base, screening: { ...screening, [grave]: true } } });
  }

  /** An exercise was done: the answer leads on, holds or leads back. Returns where it stands before and after. */
  did(id: ExerciseId, answer: Answer): { readonly before: Progress; readonly after: Progress } {
    const known = this.#state.progress[id] ?? NEW;
    const before = known.day === null ? known : afterPause(known, daysBetween(known.day, answer.day));
    const after = stepProgress(id, before, answer);
    const mustAsk = this.#state.mustAsk || shouldAskSomeone(after);
    this.#keep({ progress: { ...this.#state.progress, [id]: after }, mustAsk });
    this.moved(answer.day);
    return { before, after };
  }

  /** A day on which something else of it was done: a plan's exercise, a movement in a break. */
  moved(day: string): void {
    if (!this.#state.days.includes(day)) this.#keep({ days: [...this.#state.days, day].sort().slice(-MOST_DAYS) });
  }

  /** Only the answers: what was done stays. */
  forgetAnswers(): void {
    this.#keep({ intake: null, skippedAt: [], mustAsk: false, stoppedOn: null });
  }

  #progressOn(today: string): Readonly<Partial<Record<ExerciseId, Progress>>> {
    const all = Object.entries(this.#state.progress) as [ExerciseId, Progress][];
    return Object.fromEntries(
      all.map(([id, each]) => [id, each.day === null ? each : afterPause(each, daysBetween(each.day, today))]),
    );
  }

  #keep(changes: Partial<ProgramState>): void {
    this.#state = { ...this.#state, ...changes };
    this.isKept = this.#store.write(this.#state);
  }
}
