import type { Features } from '../geometry/angle';
import { calibrated } from '../geometry/calibrated';
import type { CameraKnowledge } from '../geometry/feature-context';
import type { SeenPicture } from './seen-picture';
import { assess } from './assess';
import { withMovedCamera } from './camera-moved';
import type { Judgement } from './judgement';
import { NOTHING_LASTS, stepLasting, type Lasting } from './lasting';
import { loosened, type LimitFactors } from './loosened';
import { withPersonalLimits, type PersonalLimits } from './personal-limits';
import { stepProtection, UNPROTECTED, type Protection } from './protection';
import { FIRST_STEP, STEP_CONFIG, stepJudgement, type StepState } from './step-judgement';
import type { SavedBaseline } from './saved-baseline';
import { SEAT_UNMOVED, stepSeatClock, type SeatClock } from './seat-clock';
import { SCENE_UNMOVED, stepSceneCheck, type SceneCheck } from './scene-check';

/** What is remembered from look to look. */
export interface JudgingState {
  readonly steps: StepState;
  readonly protection: Protection;
  readonly lasting: Lasting;
  readonly scene: SceneCheck;
  readonly seat: SeatClock;
}

export const FIRST_JUDGING: JudgingState = {
  steps: FIRST_STEP,
  protection: UNPROTECTED,
  lasting: NOTHING_LASTS,
  scene: SCENE_UNMOVED,
  seat: SEAT_UNMOVED,
};

export interface Judged {
  /** In the newest knowledge of the camera. */
  readonly features: Features;
  /** In the knowledge that the baseline was taken with. */
  readonly compared: Features;
  /** null without a baseline. */
  readonly judgement: Judgement | null;
  readonly state: JudgingState;
}

/** What a picture is judged by. */
export interface JudgedBy {
  readonly saved: SavedBaseline | null;
  /** What the person said was fine. */
  readonly factors?: LimitFactors;
  /** What the plan in use says of this person. */
  readonly personal?: PersonalLimits | null;
  readonly camera?: CameraKnowledge;
}

/** One looked-at picture against the baseline, steadied over time. */
export function judge(result: SeenPicture, by: JudgedBy, state: JudgingState = FIRST_JUDGING): Judged {
  const { saved, factors = {}, personal, camera = {} } = by;
  const baseline = saved?.baseline ?? null;
  // Compared in the knowledge the baseline was taken with, shown in the newest.
  const measuredWith = baseline ? (baseline.setup.camera ?? {}) : camera;
  const seatAnswer = saved?.seatAnswer;
  const seat = baseline ? stepSeatClock(state.seat, result.pose, baseline, result.timestampMs) : SEAT_UNMOVED;
  const came = seat.came?.how ?? null;
  const context = { ...measuredWith, meanLuma: result.check.meanLuma, came, ...(seatAnswer && { seatAnswer }) };
  const { features: compared, judgement } = assess(result.pose, baseline, result.timestampMs, context);
  const features = baseline ? calibrated(compared, measuredWith, camera) : compared;
  const scene = stepSceneCheck(state.scene, saved?.scene, result.scene);
  if (!judgement) return { features, compared, judgement: null, state: { ...state, scene, seat } };
  const own = personal ? withPersonalLimits(judgement, features, personal) : judgement;
  const shown = scene.moved ? withMovedCamera(judgement) : own;
  const lasted = stepProtection(state.protection, shown, result.timestampMs);
  const faint = stepLasting(state.lasting, lasted.judgement, result.timestampMs);
  const seen = loosened(faint.judgement, factors);
  const step = stepJudgement(state.steps, seen, STEP_CONFIG, result.timestampMs);
  return {
    features,
    compared,
    judgement: step.judgement,
    state: { steps: step.state, protection: lasted.state, lasting: faint.state, scene, seat },
  };
}
