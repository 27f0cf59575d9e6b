import type { DrillState } from '../../feel/drill-state';
import { bandOf, type DrillPlan } from '../../feel/drill-plan';
import type { TourResult } from '../../feel/tour-result';
import { errorsOf } from '../../feel/trial';
import { ANGLES } from '../../geometry/angle-catalogue';
import type { AngleId } from '../../geometry/angle';
import type { EntryOf } from '../entry-record';
import type { When } from './feel-history';

/** When, and a fresh id for each entry. */
export interface EntryStamp extends When {
  readonly newId: () => string;
}

/** A drill with at least one measured trial, and the guesses made in it. */
export function drillEntries(
  state: DrillState,
  plan: DrillPlan,
  baselineId: string,
  stamp: EntryStamp,
): (EntryOf<'drill'> | EntryOf<'feelTrial'>)[] {
  const errors = errorsOf(state.results);
  if (errors.length === 0) return [];
  const base = { at: stamp.at, offsetMin: stamp.offsetMin };
  const drill: EntryOf<'drill'> = {
    ...base,
    id: stamp.newId(),
    kind: 'drill',
    angle: plan.angle,
    baselineId,
    target: plan.target,
    band: bandOf(plan),
    bandFactor: plan.bandFactor,
    feedback: plan.feedback,
    isRetention: plan.feedback === 'none',
    errors,
  };
  const guesses = state.results.flatMap((result) =>
    result.kind === 'measured' && result.guess !== undefined
      ? [
          {
            ...base,
            id: stamp.newId(),
            kind: 'feelTrial' as const,
            angle: plan.angle,
            trial: 'guess' as const,
            guessed: result.guess,
            measured: result.error,
            mdc: ANGLES[plan.angle].minimalDetectableChange,
          },
        ]
      : [],
  );
  return [drill, ...guesses];
}

/** The comfortable tall place of a tour, for each angle that was measured there. */
export function targetEntries(
  targets: Partial<Record<AngleId, number>>,
  result: TourResult,
  baselineId: string,
  stamp: EntryStamp,
): EntryOf<'target'>[] {
  return (Object.entries(targets) as [AngleId, number][]).map(([angle, target]) => ({
    id: stamp.newId(),
    at: stamp.at,
    offsetMin: stamp.offsetMin,
    kind: 'target',
    angle,
    baselineId,
    target,
    place: result.place,
  }));
}

type Difference = Pick<EntryOf<'difference'>, 'first' | 'felt' | 'slumpedDeg' | 'uprightDeg'>;

/** What was felt slumped and upright, and how far the head turned, in whole degrees. */
export function differenceEntry(difference: Difference, { at, offsetMin, newId }: EntryStamp): EntryOf<'difference'> {
  const { slumpedDeg, uprightDeg } = difference;
  const whole = (deg: number | null) => (deg === null ? null : Math.round(deg));
  const turned = { slumpedDeg: whole(slumpedDeg), uprightDeg: whole(uprightDeg) };
  return { ...difference, ...turned, id: newId(), at, offsetMin, kind: 'difference' };
}
