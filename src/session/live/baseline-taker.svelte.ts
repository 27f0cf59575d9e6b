import type { CameraKnowledge } from '../../geometry/feature-context';
import type { PoseResult } from '../../pose/pose-engine';
import { freeName } from './baseline-choice';
import type { Setup } from '../../posture/saved-baseline';
import type { LiveParts } from './live-parts';
import type { Looking } from './looking';
import { FIRST_TAKING, type Taking } from '../../posture/taking-state';

/** Where a baseline is being taken. */
export interface TakingPlace {
  readonly setup: Setup;
  readonly camera: CameraKnowledge;
}

/** Leads through the taking of a baseline and keeps it. */
export class BaselineTaker {
  taking: Taking = $state.raw(FIRST_TAKING);
  readonly #parts: LiveParts;

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  /** Something is held still: worth a careful look. */
  get isHolding(): boolean {
    return this.taking.capture.phase === 'holding';
  }

  begin(): void {
    this.taking = { ...FIRST_TAKING, position: this.taking.position };
  }

  choosePosition(position: Taking['position']): void {
    this.taking = { ...this.taking, position };
  }

  /** true: this picture was the last one needed, and the baseline is kept. */
  look(looking: Looking, result: PoseResult, { setup, camera }: TakingPlace): boolean {
    this.taking = looking.stepTaking(this.taking, result);
    if (this.taking.capture.phase !== 'done' || this.taking.refused) return false;
    const { newId, now, baselines, baselineName } = this.#parts;
    const name = freeName(baselineName(setup.source), baselines.saved);
    const details = { id: newId(), name, capturedAtMs: now(), camera };
    const made = looking.baselineOf(this.taking, setup, details);
    if ('capture' in made) {
      this.taking = made;
      return false;
    }
    baselines.add(made);
    return true;
  }
}
