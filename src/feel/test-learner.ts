import { seededChance } from '../geometry/chance';
import type { Reason } from '../geometry/angle';
import type { DrillPlan } from './drill-plan';
import { DRILL_TIMING } from './drill-plan';
import { stepDrill } from './drill';
import { startDrill, type DrillInput, type DrillState } from './drill-state';

/** A simulated person: where they go when they try to find the target, and how they answer to what they are shown. */
export interface Learner {
  /** The place they hold in this trial, given the errors shown to them so far. */
  hold(trial: number, shown: readonly number[], chance: () => number): number;
  /** How long they search before they are ready. */
  readonly searchMs: number;
  /** How far each look is from where they hold; left out: they are still. */
  readonly tremor?: () => number;
}

export function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

export function planWith(overrides: Partial<DrillPlan> = {}): DrillPlan {
  return {
    angle: 'headForward',
    target: 4,
    ownSd: 0.5,
    bandFactor: 2,
    trials: 6,
    feedback: 'each',
    isCareful: false,
    readsWithin: 0.5,
    timing: DRILL_TIMING,
    ...overrides,
  };
}

/** Drives a whole drill at a frame rate. `hide` takes the person out of sight for a while. */
export function runDrill(
  learner: Learner,
  plan: DrillPlan,
  options: {
    readonly fps: number;
    readonly seed?: number;
    readonly hide?: (nowMs: number) => Reason | null;
    readonly pause?: readonly [fromMs: number, untilMs: number];
    readonly leaveMs?: number;
    readonly onState?: (state: DrillState) => void;
  },
): { readonly state: DrillState; readonly nowMs: number; readonly shown: readonly number[] } {
  const chance = seededChance(options.seed ?? 1);
  const { pause: [pauseMs, resumeMs] = [Infinity, Infinity], leaveMs = Infinity } = options;
  let state = startDrill(0);
  let [nowMs, trial, place] = [0, -1, 0];
  const shown: number[] = [];
  while (state.at.phase !== 'done' && state.at.phase !== 'left' && nowMs < 3_600_000) {
    nowMs += 1000 / options.fps;
    if (state.at.phase === 'relaxing' && state.at.trial !== trial) {
      trial = state.at.trial;
      place = learner.hold(trial, shown, chance);
    }
    if (state.at.phase === 'finding' && nowMs - state.at.sinceMs >= learner.searchMs)
      state = stepDrill(state, { kind: 'ready' }, plan, nowMs);
    options.onState?.(state);
    if (nowMs >= leaveMs) state = stepDrill(state, { kind: 'leave' }, plan, nowMs);
    else if (nowMs >= pauseMs) state = stepDrill(state, { kind: nowMs < resumeMs ? 'pause' : 'resume' }, plan, nowMs);
    const before = state.results.length;
    state = stepDrill(state, lookOf(options.hide?.(nowMs) ?? null, place + (learner.tremor?.() ?? 0)), plan, nowMs);
    options.onState?.(state);
    const { at } = state;
    if (
      state.results.length > before &&
      at.phase === 'showing' &&
      at.feedback === 'error' &&
      at.result.kind === 'measured'
    )
      shown.push(at.result.error);
  }
  return { state, nowMs, shown };
}

function lookOf(reason: Reason | null, value: number): DrillInput {
  return reason ? { kind: 'unmeasured', reason } : { kind: 'look', value };
}
