import type { AngleId } from '../geometry/angle';
import type { Pose } from '../geometry/landmarks';
import { assess } from './assess';
import type { Baseline } from './baseline';
import type { Judgement } from './judgement';
import { median } from '../geometry/statistics';

/** What this camera can tell of this person, learned from one slouch on purpose. */
export interface BaselineCheck {
  /** Share of the slouched pictures that were found, 0..1. */
  readonly foundShare: number;
  /** Angles whose change stands clear of the person's own wander. */
  readonly told: readonly AngleId[];
  /** Angles that were measured and did not move enough to be told from wander. */
  readonly untold: readonly AngleId[];
}

/** Three standard deviations: one such reading in 370 would be chance. */
const CLEAR_FROM = 3;
/** No camera repeats better than this, in degrees or centimetres, however still a few pictures were. */
const LEAST_SPREAD = 0.5;

/** "Slouch once, now sit tall": poses of the slouch against the baseline of sitting tall. */
export function checkBaseline(baseline: Baseline, slouched: readonly Pose[]): BaselineCheck {
  const judgements = slouched
    .map((pose) => assess(pose, baseline, pose.timestampMs).judgement)
    .filter((j) => j !== null);
  const found = judgements.filter(({ cause }) => cause !== undefined).length;
  const ids = [...new Set(judgements.flatMap(({ deviations }) => deviations.map(({ id }) => id)))];
  const isTold = (id: AngleId) => Math.abs(typicalDelta(judgements, id)) >= CLEAR_FROM * spreadOf(baseline, id);
  return {
    foundShare: judgements.length === 0 ? 0 : found / judgements.length,
    told: ids.filter(isTold),
    untold: ids.filter((id) => !isTold(id)),
  };
}

function typicalDelta(judgements: readonly Judgement[], id: AngleId): number {
  const deltas = judgements.flatMap(({ deviations }) => deviations.filter((each) => each.id === id));
  return median(deltas.map(({ delta }) => delta)) ?? 0;
}

function spreadOf({ angles }: Baseline, id: AngleId): number {
  return Math.max(LEAST_SPREAD, angles[id]?.spread ?? 0);
}
