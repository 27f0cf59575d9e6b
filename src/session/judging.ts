import type { Features } from '../geometry/angle';
import type { PoseResult } from '../pose/pose-client';
import { assess } from '../posture/assess';
import { withMovedCamera } from '../posture/camera-moved';
import type { Judgement } from '../posture/judgement';
import { loosened, type LimitFactors } from '../posture/loosened';
import { FIRST_STEP, STEP_CONFIG, stepJudgement, type StepState } from '../posture/step-judgement';
import type { SavedBaseline } from './saved-baseline';
import { SCENE_UNMOVED, stepSceneCheck, type SceneCheck } from './scene-check';

/** What is remembered from look to look. */
export interface JudgingState {
  readonly steps: StepState;
  readonly scene: SceneCheck;
}

export const FIRST_JUDGING: JudgingState = { steps: FIRST_STEP, scene: SCENE_UNMOVED };

export interface Judged {
  readonly features: Features;
  /** null without a baseline. */
  readonly judgement: Judgement | null;
  readonly state: JudgingState;
}

/** One looked-at picture against the baseline, steadied over time. `factors`: what the person said was fine. */
export function judge(
  result: PoseResult,
  saved: SavedBaseline | null,
  state: JudgingState = FIRST_JUDGING,
  factors: LimitFactors = {},
): Judged {
  const { pose, timestampMs, check } = result;
  const baseline = saved?.baseline ?? null;
  const { features, judgement } = assess(pose, baseline, timestampMs, { meanLuma: check.meanLuma });
  const scene = stepSceneCheck(state.scene, saved?.scene, result.scene);
  if (!judgement) return { features, judgement: null, state: { ...state, scene } };
  const seen = scene.moved ? withMovedCamera(judgement) : loosened(judgement, factors);
  const step = stepJudgement(state.steps, seen, STEP_CONFIG, timestampMs);
  return { features, judgement: step.judgement, state: { steps: step.state, scene } };
}
