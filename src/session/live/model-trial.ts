import type { PoseResult } from '../../pose/pose-engine';
import type { EngineInfo, ModelSize } from '../../pose/pose-estimator';

/** How long single looks with the light model took on this device, ms. */
export interface ModelTrial {
  readonly looksMs: readonly number[];
}

export const FIRST_TRIAL: ModelTrial = { looksMs: [] };

/** The first looks are slow while code is compiled. */
const WARM_UP_LOOKS = 5;
const LOOKS = 20;
/** One look with the full model takes so many times as long (36 against 25 ms on two cores without a graphics card). */
const FULL_TIMES = 1.45;
/**
 * The full model may take as long as the light one does on the slowest device the budgets were measured on: then neither
 * the live picture nor a whole day costs more than promised.
 */
const MOST_MS = 25;

/** One more look with the light model; looks that also searched for somebody tell nothing of a usual one. */
export function stepTrial({ looksMs }: ModelTrial, { times, pose }: PoseResult): ModelTrial {
  if (!pose || times.detectMs > 0 || looksMs.length >= LOOKS + WARM_UP_LOOKS) return { looksMs };
  return { looksMs: [...looksMs, times.landmarkMs] };
}

/** Which model suits this device; null: not yet known. The second engine has its own way with models and is let be. */
export function suitedModel({ looksMs }: ModelTrial, engine: EngineInfo): Extract<ModelSize, 'lite' | 'full'> | null {
  if (engine.engine !== 'litert' || engine.model !== 'lite') return null;
  const warm = looksMs.slice(WARM_UP_LOOKS).toSorted((a, b) => a - b);
  const middle = warm[Math.floor(warm.length / 2)];
  if (middle === undefined || warm.length < LOOKS) return null;
  return middle * FULL_TIMES <= MOST_MS ? 'full' : 'lite';
}
