import type { Judgement } from '../../../src/posture/judgement';
import { FIRST_JUDGING, judge, type JudgingState } from '../../../src/posture/judging';
import type { SavedBaseline } from '../../../src/posture/saved-baseline';
import type { SeenPicture } from '../../../src/posture/seen-picture';
import { baselineOf, stepTaking } from '../../../src/posture/taking';
import { FIRST_TAKING, type Taking } from '../../../src/posture/taking-state';

/** LiveSession without a page and an engine: it holds the same state and calls the same functions in the same order. */
export class LiveLook {
  private taking: Taking = FIRST_TAKING;
  private saved: SavedBaseline | null = null;
  private judging: JudgingState = FIRST_JUDGING;

  constructor(private readonly engineModel: string) {}

  /** While somebody holds still for the baseline each picture is looked at carefully. */
  get wantsCare(): boolean {
    return this.saved === null && this.taking.capture.phase === 'holding';
  }

  /** What the page shows then; null until the baseline is taken. */
  see(seen: SeenPicture): Judgement | null {
    if (!this.saved) return this.take(seen);
    const judged = judge(seen, { saved: this.saved }, this.judging);
    this.judging = judged.state;
    return judged.judgement;
  }

  private take(seen: SeenPicture): null {
    this.taking = stepTaking(this.taking, seen);
    if (this.taking.capture.phase !== 'done') return null;
    const setup = { source: 'webcam', camera: 'film', engineModel: this.engineModel } as const;
    const made = baselineOf(this.taking, setup, { id: 'film', name: 'film', capturedAtMs: 0 });
    if ('capture' in made) this.taking = FIRST_TAKING;
    else this.saved = made;
    return null;
  }
}
