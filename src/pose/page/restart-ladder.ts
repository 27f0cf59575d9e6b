import type { Accelerator, EngineFault, EngineId } from '../pose-estimator';

/** What to run next after the engine failed under way. */
export type Rung =
  | { readonly run: 'litert'; readonly accelerator: 'asBefore' | 'wasm' }
  | { readonly run: 'mediapipe' }
  /** Say so honestly and wait for the person. */
  | { readonly run: 'nothing' };

export interface LadderState {
  /** When the engine failed, monotonic ms, within the last `MEMORY_MS`. */
  readonly faultsMs: readonly number[];
}

export interface Running {
  readonly engine: EngineId;
  readonly accelerator: Accelerator;
  /** The person chose this engine: no other is taken in its place. */
  readonly isChosen: boolean;
}

export const NO_FAULTS: LadderState = { faultsMs: [] };

/** Faults further apart have nothing to do with each other: a laptop that sleeps over lunch is not a broken engine. */
const MEMORY_MS = 10 * 60 * 1000;

/** One step down for each fault in ten minutes: the same again, then without the graphics card, then the other engine. */
export function stepLadder(
  state: LadderState,
  failure: { readonly running: Running; readonly fault: EngineFault },
  nowMs: number,
): { readonly state: LadderState; readonly next: Rung } {
  const faultsMs = [...state.faultsMs.filter((atMs) => nowMs - atMs < MEMORY_MS), nowMs];
  return { state: { faultsMs }, next: nextRung(failure.running, failure.fault, faultsMs.length) };
}

function nextRung(running: Running, fault: EngineFault, faults: number): Rung {
  if (fault.kind === 'modelMissing' || fault.kind === 'modelDamaged') return { run: 'nothing' };
  if (running.engine === 'mediapipe') return faults === 1 ? { run: 'mediapipe' } : { run: 'nothing' };
  if (running.accelerator === 'webgpu') return { run: 'litert', accelerator: 'wasm' };
  if (faults === 1) return { run: 'litert', accelerator: 'asBefore' };
  if (faults === 2) return { run: 'litert', accelerator: 'wasm' };
  return running.isChosen ? { run: 'nothing' } : { run: 'mediapipe' };
}
