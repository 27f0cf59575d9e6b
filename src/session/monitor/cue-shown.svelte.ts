import type { AmbientStep } from '../../coach/ambient';
import type { Cue } from '../../coach/cue';
import { UNASKED } from '../../program/allowance';
import { breakMovement } from '../../program/break-movement';
import type { Drift } from '../../program/drift-aims';
import type { ExerciseId } from '../../program/exercises';
import type { MonitorParts } from './monitor-parts';
import type { MonitorSettings } from '../../storage/monitor-settings';
import type { ReplayFrame } from './replay-ring';

export interface CueShownParts extends Pick<MonitorParts, 'tell' | 'hint' | 'allowance' | 'planned'> {
  readonly settings: () => MonitorSettings;
}

/** What goes with a cue when it comes. */
interface CueCompany {
  readonly replay: readonly ReplayFrame[];
  /** Movements of today's breaks. */
  readonly doneToday: readonly ExerciseId[];
}

/** The cue that waits for its answer and what stands beside it: pages read it, the coaching that extends it decides. */
export class CueShown {
  cue: Cue | null = $state.raw(null);
  /** The ten seconds before the cue, landmarks only. */
  replay: readonly ReplayFrame[] = $state.raw([]);
  movement: ExerciseId | null = $state(null);
  /** What the tab shows at the edge of sight before anything is said. */
  ambient: AmbientStep = $state(0);
  readonly #parts: CueShownParts;

  constructor(parts: CueShownParts) {
    this.#parts = parts;
  }

  protected show(cue: Cue, { replay, doneToday }: CueCompany): void {
    this.cue = cue;
    this.replay = replay;
    this.movement = cue.kind === 'break' ? this.#movementFor(cue.mostDrift, doneToday) : null;
    this.#parts.tell(cue, this.#parts.settings());
  }

  #movementFor(drift: Drift | null, doneToday: readonly ExerciseId[]): ExerciseId | null {
    const { allowance, planned } = this.#parts;
    return breakMovement({ drift, doneToday, allowance: allowance?.() ?? UNASKED, planned: planned?.() ?? [] });
  }

  protected clear(): void {
    this.cue = null;
    this.movement = null;
    this.ambient = 0;
    this.#parts.tell(null, this.#parts.settings());
  }

  /** A cue's own signs are not painted over. */
  protected hint(step: AmbientStep): void {
    const ambient = this.cue ? 0 : step;
    const hasChanged = ambient !== this.ambient;
    this.ambient = ambient;
    if (hasChanged && !this.cue) this.#parts.hint(ambient, this.#parts.settings());
  }
}
