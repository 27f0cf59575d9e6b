import type { AngleId } from '../geometry/angle';
import type { Baseline } from './baseline';

export interface Limits {
  readonly driftingFrom: number;
  readonly offFrom: number;
}

/**
 * From where a change from the person's own baseline matters, in the angle's unit. Trunk and neck: about half the steps
 * of ISO 11226 and of a slump study (thoracic flexion differs by 10–15° between upright and slumped sitting, O'Sullivan
 * 2006). Head and shoulder lines: 2° is what a trained eye sees, 5° what anybody sees. Distance: leaning in by 10° at the
 * hips brings the eyes about 10 cm nearer.
 */
const CLINICAL: Readonly<Partial<Record<AngleId, Limits>>> = {
  thoracicFlexion: { driftingFrom: 6, offFrom: 12 },
  neckFlexion: { driftingFrom: 7, offFrom: 14 },
  headForward: { driftingFrom: 2, offFrom: 4 },
  headTilt: { driftingFrom: 4, offFrom: 8 },
  shoulderTilt: { driftingFrom: 2, offFrom: 4.5 },
  trunkLateralLean: { driftingFrom: 4, offFrom: 7 },
  shoulderElevation: { driftingFrom: 1.2, offFrom: 2.4 },
  viewingDistance: { driftingFrom: 7, offFrom: 12 },
  neckInclination: { driftingFrom: 6, offFrom: 12 },
  trunkInclination: { driftingFrom: 7, offFrom: 13 },
  shoulderProtraction: { driftingFrom: 2, offFrom: 4 },
};

/** In profile the neck's bend is read directly and repeats within 1°, so half as much already counts. */
const IN_PROFILE: Readonly<Partial<Record<AngleId, Limits>>> = { neckFlexion: { driftingFrom: 4.5, offFrom: 9 } };

/** A limit lies at least this many of the person's own standard deviations from their median. */
const LEAST_SPREADS = 2.5;
/** However restless a baseline, a limit never grows beyond this multiple. */
const MOST_TIMES = 1.6;

export const JUDGED_ANGLES = Object.keys(CLINICAL) as readonly AngleId[];

/** Where `drifting` and `off` begin for this person. Undefined: the angle is not judged. */
export function limitsFor(id: AngleId, baseline: Pick<Baseline, 'view' | 'angles'>): Limits | undefined {
  const limits = (baseline.view === 'front' ? undefined : IN_PROFILE[id]) ?? CLINICAL[id];
  if (!limits) return undefined;
  const noise = LEAST_SPREADS * (baseline.angles[id]?.spread ?? 0);
  const times = Math.min(MOST_TIMES, Math.max(1, noise / limits.driftingFrom));
  return { driftingFrom: limits.driftingFrom * times, offFrom: limits.offFrom * times };
}
