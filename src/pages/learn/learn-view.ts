import type { DrillId } from '../../feel/lessons';

/** What the Learn page shows. */
export type LearnView =
  | { readonly at: 'home' }
  | { readonly at: 'drill'; readonly id: DrillId }
  | { readonly at: 'tour' }
  | { readonly at: 'discrimination' }
  | { readonly at: 'comfort' }
  | { readonly at: 'whenToStop' };
