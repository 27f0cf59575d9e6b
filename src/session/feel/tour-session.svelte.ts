import type { AngleId, Reason } from '../../geometry/angle';
import { startTour, stepTour, type ContrastTour } from '../../feel/contrast-tour';
import { medianOf } from '../../geometry/statistics';
import { ROUNDS_COUNTED, tourResult, type TourResult } from '../../feel/tour-result';
import type { FeelLook, FeelMeasure } from '../../feel/look-reading';
import { gaugeShift, type TourGauge } from '../../feel/tour-gauge';

/** Noted at the comfortable place, so that the drills of these angles know it. */
const NOTED = [
  'thoracicFlexion',
  'headForward',
  'shoulderTilt',
  'trunkLateralLean',
] as const satisfies readonly AngleId[];
const NOTE_MS = 3000;
/** Out of sight for this long is worth a word. */
const LOST_AFTER_MS = 1500;

export interface TourParts {
  readonly gauge: TourGauge;
  readonly now: () => number;
  /** A new step, a hint, the end, or back in sight: what there is to do now. */
  readonly onStep: (tour: ContrastTour) => void;
  readonly onLost: (reason: Reason) => void;
}

type Places = Partial<Record<AngleId, number>>;

/** The first lesson: both ends, and the comfortable place between them. */
export class TourSession {
  tour: ContrastTour = $state.raw(startTour(0));
  /** Distance from the baseline now, in the gauge's unit; null: not measured. */
  value: number | null = $state(null);
  /** Why the person has not been measured for a while. */
  lost: Reason | null = $state(null);
  isPaused = $state(false);
  readonly gauge: TourGauge;
  readonly #parts: TourParts;
  #lastSeenMs = 0;
  #recent: { readonly atMs: number; readonly look: FeelLook }[] = [];
  #found: Places[] = [];
  #shift: number | null = null;

  constructor(parts: TourParts) {
    this.#parts = parts;
    this.gauge = parts.gauge;
  }

  /** null before the tour is done. */
  get result(): TourResult | null {
    return tourResult(this.tour, this.gauge.leastTold);
  }

  begin(): void {
    this.#lastSeenMs = this.#parts.now();
    this.tour = startTour(this.#lastSeenMs);
    this.#parts.onStep(this.tour);
  }

  look(look: FeelLook): void {
    if (this.isPaused) return;
    const nowMs = this.#parts.now();
    const { measure, measuringSd } = this.gauge;
    this.#shift ??= gaugeShift(this.gauge, look);
    this.value = this.#shifted(look.deviationOf(measure));
    if (this.value === null) return this.#miss(look.reasonFor(measure), nowMs);
    this.#lastSeenMs = nowMs;
    this.#recent = [...this.#recent, { atMs: nowMs, look }].filter(({ atMs }) => nowMs - atMs <= NOTE_MS);
    const from = this.lost === null ? this.tour : { ...this.tour, held: [] };
    this.#step(stepTour(from, this.#shifted(this.#read(look, measure)), measuringSd, nowMs));
  }

  /** Each of its places is held. */
  get isHolding(): boolean {
    return !this.isPaused && !this.tour.isDone;
  }

  /** How far the upper back went between the ends, degrees; null: not yet, or it could not be seen. */
  get rangeDeg(): number | null {
    const { result } = this;
    return result && this.gauge.measure === 'thoracicFlexion' ? result.slumped - result.overUpright : null;
  }

  pause(): void {
    this.isPaused = true;
  }

  /** What was held before a pause is no hold after it. */
  resume(): void {
    this.isPaused = false;
    this.#lastSeenMs = this.#parts.now();
    this.tour = { ...this.tour, held: [], lacks: null, sinceMs: this.#lastSeenMs };
    this.#parts.onStep(this.tour);
  }

  /** The comfortable place in every angle that was measured there. */
  get targets(): Places {
    const last = this.#found.slice(-ROUNDS_COUNTED);
    return middleOf((angle) => last.map((found) => found[angle]));
  }

  #read(look: FeelLook, measure: FeelMeasure): number | null {
    return this.gauge.isCareful ? look.carefulDeviationOf(measure) : look.deviationOf(measure);
  }

  #shifted(value: number | null): number | null {
    return value === null ? null : value - (this.#shift ?? 0);
  }

  #miss(reason: Reason, nowMs: number): void {
    if (this.lost || nowMs - this.#lastSeenMs < LOST_AFTER_MS) return;
    this.lost = reason;
    this.#parts.onLost(reason);
  }

  #step(tour: ContrastTour): void {
    const before = this.tour;
    const isBack = this.lost !== null;
    [this.tour, this.lost] = [tour, null];
    if (tour.repetition > before.repetition)
      this.#found = [...this.#found, middleOf((angle) => this.#recent.map(({ look }) => this.#read(look, angle)))];
    const isNews = tour.step !== before.step || tour.isDone || (tour.lacks !== null && tour.lacks !== before.lacks);
    if (isNews || isBack) this.#parts.onStep(this.tour);
  }
}

/** The middle of what was measured of each angle; angles that were not are left out. */
function middleOf(valuesOf: (angle: AngleId) => readonly (number | null | undefined)[]): Places {
  const places: Places = {};
  for (const angle of NOTED) {
    const values = valuesOf(angle).filter((value) => typeof value === 'number');
    if (values.length) places[angle] = medianOf(values);
  }
  return places;
}
