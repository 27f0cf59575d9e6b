import { m } from '../../paraglide/messages';
import type { SavedBaseline } from '../../posture/saved-baseline';
import { parseBaselines } from '../../storage/saved-baseline';
import seen from './mannequin-baselines.json';

/** How each model of the main engine sees the mannequin sit upright, so that whoever only looks is shown a judgement at once. */
export function mannequinBaselines(): readonly SavedBaseline[] {
  const name = m.live_baseline_name_mannequin();
  return parseBaselines(seen).items.map((item) => ({ ...item, baseline: { ...item.baseline, name } }));
}
