import type { Features } from '../geometry/angle';
import type { PoseResult } from '../pose/pose-client';
import { assess } from '../posture/assess';
import type { Baseline } from '../posture/baseline';
import type { Judgement } from '../posture/judgement';
import { STEP_CONFIG, stepJudgement, type StepState } from '../posture/step-judgement';

export interface Judged {
  readonly features: Features;
  /** null without a baseline. */
  readonly judgement: Judgement | null;
  readonly steps: StepState;
}

/** One looked-at picture against the baseline, steadied over time. */
export function judge(result: PoseResult, baseline: Baseline | null, steps: StepState): Judged {
  const { pose, timestampMs, check } = result;
  const { features, judgement } = assess(pose, baseline, timestampMs, { meanLuma: check.meanLuma });
  if (!judgement) return { features, judgement: null, steps };
  const step = stepJudgement(steps, judgement, STEP_CONFIG, timestampMs);
  return { features, judgement: step.judgement, steps: step.state };
}
