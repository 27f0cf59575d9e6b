import { FINDING_IDS, type Finding, type FindingId, type Findings, type SeenAmount } from './finding';
import { CHANGE_RULES, DISTANCE_LIMITS } from './rules';
import type { Limits } from './decide';

export type CheckChange =
  /** Nearer to where it belongs, or farther from it, by more than two checks differ by chance. */
  | {
      readonly id: FindingId;
      readonly kind: 'better' | 'worse';
      readonly before: SeenAmount;
      readonly after: SeenAmount;
    }
  /** Within its own error, or right both times. */
  | { readonly id: FindingId; readonly kind: 'same' }
  | { readonly id: FindingId; readonly kind: 'unknown' };

/** Two-sided 95 %. */
const SURE_SDS = 1.96;

/** What the camera saw before a change of the desk and after it. */
export function compareChecks(before: Findings, after: Findings): readonly CheckChange[] {
  return FINDING_IDS.map((id) => changeOf(id, before[id], after[id]));
}

function changeOf(id: FindingId, before: Finding, after: Finding): CheckChange {
  if (before.seen && after.seen) return amountChange(id, before.seen, after.seen);
  if (before.kind === 'unknown' || after.kind === 'unknown') return { id, kind: 'unknown' };
  // Light has no number: a word that changed is the change.
  const isSame = before.kind === after.kind && (before.kind !== 'told' || wordOf(before) === wordOf(after));
  return isSame ? { id, kind: 'same' } : { id, kind: 'unknown' };
}

function amountChange(id: FindingId, before: SeenAmount, after: SeenAmount): CheckChange {
  const closer = beyond(limitsOf(id), before.value) - beyond(limitsOf(id), after.value);
  const isSure = Math.abs(before.value - after.value) > SURE_SDS * Math.hypot(before.repeatSd, after.repeatSd);
  if (!isSure || closer === 0) return { id, kind: 'same' };
  return { id, kind: closer > 0 ? 'better' : 'worse', before, after };
}

/** How far outside of what is right, in the amount's unit. */
function beyond({ below, above }: Limits<string>, value: number): number {
  return Math.max(0, below ? below.limit - value : 0, above ? value - above.limit : 0);
}

function limitsOf(id: FindingId): Limits<string> {
  if (id === 'distance') return DISTANCE_LIMITS;
  return id === 'light' ? {} : CHANGE_RULES[id].limits;
}

function wordOf(finding: Finding): string | null {
  return finding.kind === 'told' ? finding.what : null;
}
