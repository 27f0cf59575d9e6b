import type { ComparedPosture, DifferenceLesson, Easier, FeltTask } from './difference';

/** What was felt, as far as it was asked. */
export type Felt = Readonly<Partial<Record<FeltTask, Easier>>>;

/** How far the head turned to both sides together in each way of sitting, degrees; null: could not be measured. */
export type Turned = Readonly<Record<ComparedPosture, number | null>>;

/** Where the head turned farther; `same`: no clear difference; null: one of both was not measured. */
export function turnedFarther({ slumped, upright }: Turned, leastChangeDeg: number): Easier | null {
  if (slumped === null || upright === null) return null;
  if (Math.abs(upright - slumped) < leastChangeDeg) return 'same';
  return upright > slumped ? 'upright' : 'slumped';
}

/** The two ways of sitting were less apart than a webcam can tell: then there was nothing to compare. null: not measured. */
export function isTooAlike({ plan, places }: Pick<DifferenceLesson, 'plan' | 'places'>): boolean | null {
  const { slumped, upright } = places;
  return slumped === undefined || upright === undefined ? null : slumped - upright <= plan.leastTold;
}
