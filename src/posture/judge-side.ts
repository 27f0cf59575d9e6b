import { sizeOf } from './deviations';
import type { Cause, Deviation, Judgement } from './judgement';
import type { Seen } from './judge-front';
import { clamp } from './statistics';

const FARTHEST = 4;
/** A slump brings the neck along; only a neck that moved clearly more than the trunk is the head's own doing. */
const NECK_LEADS_BY = 1.2;

/** One profile picture against the person's baseline, by the angle that left its limit furthest behind. */
export function judgeSide({ deviations, timestampMs }: Omit<Seen, 'pose'>): Judgement {
  if (deviations.length === 0)
    return { timestampMs, state: 'unknown', severity: 0, deviations, reason: 'lowConfidence' };
  const sizes = causeSizes(deviations);
  const [cause, size] = sizes.reduce((most, each) => (each[1] > most[1] ? each : most));
  if (size < 1) return { timestampMs, state: 'aligned', severity: 0, deviations };
  const state = size >= 2 ? 'off' : 'drifting';
  return { timestampMs, state, cause, severity: clamp(size / FARTHEST, 0.1, 1), deviations };
}

function causeSizes(deviations: readonly Deviation[]): [Cause, number][] {
  const slump = sizeOf(deviations, 'thoracicFlexion', 1);
  const neck = Math.max(sizeOf(deviations, 'neckFlexion', 1), sizeOf(deviations, 'neckInclination', 1));
  return [
    ['slump', slump],
    ['forwardHead', slump >= 1 && neck < NECK_LEADS_BY * slump ? 0 : neck],
    ['leaningIn', sizeOf(deviations, 'trunkInclination', 1)],
    ['roundedShoulders', sizeOf(deviations, 'shoulderProtraction', 1)],
  ];
}
