import { DRILL_IDS, type DrillId } from '../../feel/lessons';

/** What the Learn page shows. */
export type LearnView =
  | { readonly at: 'home' }
  | { readonly at: 'drill'; readonly id: DrillId }
  | { readonly at: 'tour' }
  | { readonly at: 'difference' }
  | { readonly at: 'typing' }
  | { readonly at: 'discrimination' }
  | { readonly at: 'comfort' }
  | { readonly at: 'whenToStop' };

/** What stands below "#/learn" for each view: the way back of the browser leads through them. */
const PATHS = {
  tour: 'tour',
  difference: 'feel-the-difference',
  typing: 'come-back',
  discrimination: 'tell-apart',
  comfort: 'comfort',
  whenToStop: 'when-to-stop',
} as const;

export function hashOfView(view: LearnView): string {
  const below = view.at === 'drill' ? view.id : view.at === 'home' ? '' : PATHS[view.at];
  return below ? `#/learn/${below}` : '#/learn';
}

/** `below`: what stands below "#/learn". Anything unknown leads to the first view. */
export function viewOf(below: string): LearnView {
  const id = DRILL_IDS.find((drill) => drill === below);
  if (id) return { at: 'drill', id };
  const at = (Object.keys(PATHS) as (keyof typeof PATHS)[]).find((name) => PATHS[name] === below);
  return { at: at ?? 'home' };
}
