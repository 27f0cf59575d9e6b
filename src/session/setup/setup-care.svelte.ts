import type { PoseResult } from '../../pose/pose-engine';
import type { Judgement } from '../../posture/judgement';
import { fittingBaselines } from '../live/baseline-choice';
import type { Setup } from '../../posture/saved-baseline';
import type { Baselines } from '../live/baselines.svelte';
import type { Looking } from '../live/looking';
import type { SavedBaseline } from '../../posture/saved-baseline';
import type { CareState } from '../../posture/care';
import type { SeatAnswer } from '../../posture/seat-doubt';
import type { SlouchCheck } from '../../posture/slouch-state';

/** What the person may be asked or told of the baseline in use; the first that applies is shown. */
export type CareOffer = 'several' | 'none' | 'seat' | 'stale' | 'recognised' | 'check' | 'retake';

/** How often the baseline's drift is written down. */
const KEEP_DRIFT_EVERY_MS = 5000;

/** Looks after the baseline in use: is it the right one, does it still fit, and what can this camera tell at all. */
export class SetupCare {
  state: CareState | null = $state.raw(null);
  /** "Slouch once, now sit tall"; null: not under way. */
  check: SlouchCheck | null = $state.raw(null);
  /** What the person has seen and put away since the last start. */
  hushed: readonly CareOffer[] = $state.raw([]);
  readonly offer: CareOffer | null = $derived(this.#offers().find((each) => !this.hushed.includes(each)) ?? null);
  #isNew = $state(false);
  #keptDriftAtMs = 0;
  #id: string | null = null;
  readonly #baselines: Baselines;
  readonly #now: () => number;

  constructor(baselines: Baselines, now: () => number) {
    this.#baselines = baselines;
    this.#now = now;
  }

  /** At each start of watching; `isNew`: right after a baseline was taken. */
  begin(isNew: boolean): void {
    this.state = null;
    this.check = null;
    this.hushed = [];
    this.#isNew = isNew;
    this.#id = null;
  }

  saw(looking: Looking, result: PoseResult, seen: { judgement: Judgement | null; saved: SavedBaseline; setup: Setup }) {
    const { judgement, saved, setup } = seen;
    if (this.check) return this.#stepCheck(looking, result, { judgement, saved });
    const { baseline } = saved;
    const isOther = this.#id !== null && this.#id !== baseline.id;
    const { recognition } = this.state ?? looking.FIRST_CARE;
    const before = isOther ? { ...looking.FIRST_CARE, recognition } : (this.state ?? looking.FIRST_CARE);
    this.#id = baseline.id;
    const after = looking.stepCare(before, {
      ...result,
      judgement,
      saved,
      candidates: fittingBaselines(this.#baselines.saved, setup),
      engineModel: setup.engineModel,
      nowMs: this.#now(),
    });
    this.state = after;
    this.#keepDrift(after, result.timestampMs);
    if (after.recognition.kind === 'other' && recognition.kind === 'looking')
      this.#baselines.choose(after.recognition.id);
  }

  startCheck(): void {
    this.check = { phase: 'slouch', sinceMs: null, slouched: [] };
  }

  endCheck(): void {
    this.check = null;
    this.dismiss('check');
  }

  dismiss(offer: CareOffer): void {
    this.hushed = [...this.hushed, offer];
  }

  /** The person says which one it is. */
  choose(id: string): void {
    this.#baselines.choose(id);
    this.hushed = [...this.hushed, 'several', 'recognised', 'none'];
  }

  /** The chair moved, or the person sank: kept for this set-up, and not asked again. */
  answerSeat(id: string, seatAnswer: SeatAnswer): void {
    this.#baselines.change(id, (item) => ({ ...item, seatAnswer }));
    this.dismiss('seat');
  }

  /** Back to where the baseline was taken. */
  resetDrift(id: string): void {
    if (this.state?.followed?.id === id) this.state = { ...this.state, followed: null };
    this.#baselines.change(id, ({ baseline: { drift: _, ...baseline }, ...item }) => ({ ...item, baseline }));
  }

  #stepCheck(looking: Looking, result: PoseResult, seen: { judgement: Judgement | null; saved: SavedBaseline }): void {
    const { judgement, saved } = seen;
    if (!this.check) return;
    const sight = { pose: result.pose, judgement, baseline: saved.baseline };
    const next = looking.stepSlouchCheck(this.check, sight, result.timestampMs);
    if (next.phase === 'done' && this.check.phase !== 'done') {
      this.#baselines.change(saved.baseline.id, (item) => ({ ...item, check: next.check }));
    }
    this.check = next;
  }

  #keepDrift({ followed }: CareState, nowMs: number): void {
    if (!followed || nowMs - this.#keptDriftAtMs < KEEP_DRIFT_EVERY_MS) return;
    this.#keptDriftAtMs = nowMs;
    const { id, drift } = followed;
    this.#baselines.change(id, (item) => ({ ...item, baseline: { ...item.baseline, drift } }));
  }

  #offers(): CareOffer[] {
    const { recognition, stale, seatDoubt, isRetakeDue } = this.state ?? {};
    return [
      ...(recognition?.kind === 'several' ? (['several'] as const) : []),
      ...(recognition?.kind === 'none' ? (['none'] as const) : []),
      ...(seatDoubt?.isDue ? (['seat'] as const) : []),
      ...(stale ? (['stale'] as const) : []),
      ...(recognition?.kind === 'other' ? (['recognised'] as const) : []),
      ...(isRetakeDue ? (['retake'] as const) : []),
      ...(this.#isNew ? (['check'] as const) : []),
    ];
  }
}
