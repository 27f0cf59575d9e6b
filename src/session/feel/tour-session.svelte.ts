import type { AngleId } from '../../geometry/angle';
import { startTour, stepTour, tourResult, type ContrastTour, type TourResult } from '../../feel/contrast-tour';
import { median } from '../../feel/repositioning-error';
import type { FeelLook } from './look-reading';

/** The tour goes by the upper back; the other angles are noted at the comfortable place, so that drills of them know it. */
export const TOUR_ANGLE: AngleId = 'thoracicFlexion';
const NOTED = ['headForward', 'shoulderTilt', 'trunkLateralLean'] as const satisfies readonly AngleId[];
const COUNTED = 5;
const NOTE_MS = 3000;

export interface TourParts {
  readonly measuringSd: number;
  readonly now: () => number;
  readonly onStep: (tour: ContrastTour) => void;
}

/** The first lesson: both ends, and the comfortable place between them. */
export class TourSession {
  tour: ContrastTour = $state.raw(startTour(0));
  /** Distance from the baseline now, degrees; null: not measured. */
  value: number | null = $state(null);
  isPaused = $state(false);
  readonly #parts: TourParts;
  #recent: { readonly atMs: number; readonly look: FeelLook }[] = [];
  #found: Partial<Record<AngleId, number>>[] = [];

  constructor(parts: TourParts) {
    this.#parts = parts;
  }

  /** null before the tour is done. */
  get result(): TourResult | null {
    return tourResult(this.tour);
  }

  begin(): void {
    this.tour = startTour(this.#parts.now());
    this.#parts.onStep(this.tour);
  }

  look(look: FeelLook): void {
    if (this.isPaused) return;
    const nowMs = this.#parts.now();
    this.value = look.deviationOf(TOUR_ANGLE);
    this.#recent = [...this.#recent, { atMs: nowMs, look }].filter(({ atMs }) => nowMs - atMs <= NOTE_MS);
    const before = this.tour;
    this.tour = stepTour(before, this.value, this.#parts.measuringSd, nowMs);
    if (this.tour.repetition > before.repetition) this.#found = [...this.#found, this.#noted()];
    if (this.tour.step !== before.step || this.tour.isDone !== before.isDone) this.#parts.onStep(this.tour);
  }

  /** The comfortable place in every angle that was measured there. */
  get targets(): Partial<Record<AngleId, number>> {
    const { result } = this;
    const last = this.#found.slice(-COUNTED);
    const entries = NOTED.flatMap((angle) => {
      const values = last.map((found) => found[angle]).filter((value) => value !== undefined);
      return values.length ? [[angle, median(values)] as const] : [];
    });
    return { ...Object.fromEntries(entries), ...(result && { [TOUR_ANGLE]: result.target }) };
  }

  #noted(): Partial<Record<AngleId, number>> {
    const entries = NOTED.flatMap((angle) => {
      const values = this.#recent.map(({ look }) => look.deviationOf(angle)).filter((value) => value !== null);
      return values.length ? [[angle, median(values)] as const] : [];
    });
    return Object.fromEntries(entries);
  }
}
