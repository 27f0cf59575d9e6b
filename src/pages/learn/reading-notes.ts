import type { DrillPlan } from '../../feel/drill-plan';
import { readsWithin, type DrillId } from '../../feel/lessons';
import type { View } from '../../geometry/angle';
import { m } from '../../paraglide/messages';
import type { EngineId } from '../../pose/pose-estimator';
import { sizeText } from './place-words';

export interface Reading {
  readonly id: DrillId;
  readonly plan: Pick<DrillPlan, 'angle' | 'readsWithin' | 'isCareful'>;
  readonly view: View;
  /** null: none is running any more. */
  readonly engine: EngineId | null;
}

/** What a person should know of how far the numbers of a drill can be trusted, in sentences. */
export function readingNotes({ id, plan, view, engine }: Reading): string[] {
  const closer = sizeText(plan.angle, readsWithin(id, true));
  return [
    m.feel_within({ amount: sizeText(plan.angle, plan.readsWithin) }),
    // Very tall by 7° reads as 0.4° on our own mannequin: a front view shows no back that bends backwards.
    ...(id === 'back' && view === 'front' ? [m.feel_back_front()] : []),
    ...(plan.isCareful ? [] : [singleLooks(engine)({ amount: closer })]),
  ];
}

/** A new baseline helps only where the engine can look more than once. */
export function wantsNewBaseline({ plan, engine }: Pick<Reading, 'plan' | 'engine'>): boolean {
  return !plan.isCareful && engine === 'litert';
}

function singleLooks(engine: EngineId | null): (inputs: { amount: string }) => string {
  return engine === 'mediapipe' ? m.feel_single_engine : m.feel_single_baseline;
}
