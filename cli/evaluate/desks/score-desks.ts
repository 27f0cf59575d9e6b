import { FINDING_IDS, type FindingId, type Findings } from '../../../src/workstation/finding';
import type { DeskTruth } from './desk-kinds';

export interface JudgedDesk {
  readonly desk: DeskTruth;
  readonly findings: Findings;
}

/** Shares of all that was to be told, 0..1; the three sum to 1. */
export interface DeskScore {
  readonly asked: number;
  readonly right: number;
  /** Something else was said than is true: advice that does not fit. */
  readonly wrong: number;
  /** Said to be unknown: the person is asked instead. */
  readonly unknown: number;
}

export function scoreDesks(judged: readonly JudgedDesk[], ids: readonly FindingId[] = FINDING_IDS): DeskScore {
  const outcomes = judged.flatMap((one) => ids.map((id) => outcomeOf(one, id)));
  const share = (kind: Outcome) => outcomes.filter((each) => each === kind).length / Math.max(1, outcomes.length);
  return { asked: outcomes.length, right: share('right'), wrong: share('wrong'), unknown: share('unknown') };
}

type Outcome = 'right' | 'wrong' | 'unknown';

export function outcomeOf({ desk, findings }: JudgedDesk, id: FindingId): Outcome {
  const finding = findings[id];
  const expected = desk.expected[id];
  if (expected === 'unknowable') return finding.kind === 'told' ? 'wrong' : 'right';
  if (finding.kind === 'unknown') return 'unknown';
  const said = finding.kind === 'told' ? finding.what : 'fine';
  return said === expected ? 'right' : 'wrong';
}
