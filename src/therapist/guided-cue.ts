import type { View } from '../geometry/angle';
import { COUNT_MS, isInView, positionOf, UNSEEN_AFTER_MS, type GuidedVisit, type Position } from './guided-visit';

/** What the client is told now, on the picture and aloud. */
export type GuidedCue =
  | { readonly kind: 'come' | 'still' | 'hold' | 'rise' | 'sit' | 'done' }
  | { readonly kind: 'turn'; readonly position: Position }
  | { readonly kind: 'count'; readonly left: number };

/** What the therapist is told where it takes long: standing up, or sitting down again, was not seen. */
export type GuidedUnseen = 'rise' | 'sit';

export function guidedCue(visit: GuidedVisit, view: View | null, nowMs: number): GuidedCue {
  const { step } = visit;
  switch (step.kind) {
    case 'settle':
      if (view === null) return { kind: 'come' };
      return isInView(visit, view) ? { kind: 'still' } : { kind: 'turn', position: positionOf(visit) };
    case 'count':
      return { kind: 'count', left: Math.max(1, Math.ceil((step.sinceMs + COUNT_MS - nowMs) / 1000)) };
    case 'hold':
    case 'rise':
    case 'sit':
    case 'done':
      return { kind: step.kind };
  }
}

/** null: all is seen, or not yet waited for. */
export function guidedUnseen({ step }: GuidedVisit, nowMs: number): GuidedUnseen | null {
  if (step.kind !== 'rise' && step.kind !== 'sit') return null;
  return nowMs - step.sinceMs >= UNSEEN_AFTER_MS ? step.kind : null;
}
