import type { Features, View } from '../geometry/angle';
import type { FeatureContext } from '../geometry/feature-context';
import { measureFeatures } from '../geometry/features';
import type { Pose } from '../geometry/landmarks';
import type { Baseline } from './baseline';
import { deviationsFrom } from './deviations';
import { frontMeasurements, readAgainst, readSeatAgainst } from './front-body';
import type { Judgement } from './judgement';
import { judgeFront } from './judge-front';
import { asItCame } from './judge-seat';
import { judgeSide } from './judge-side';
import type { Coming } from './seat-clock';
import type { SeatAnswer } from './seat-doubt';

/** What the session knows besides the pose; all of it optional. */
export interface AssessContext extends Pick<FeatureContext, 'cameraRollDeg' | 'horizontalFovDeg' | 'eyeDistanceCm'> {
  readonly view?: 'auto' | View;
  /** How many people are there, where that is known better than the pose says. */
  readonly people?: number;
  /** Mean luma of the picture, 0..255. */
  readonly meanLuma?: number;
  /** What the person said became of the seat, where a look couldn't tell. */
  readonly seatAnswer?: SeatAnswer;
  /** How the shoulders came to where they are, where that was seen. */
  readonly came?: Coming;
}

export interface Assessment {
  readonly features: Features;
  /** Null without a baseline: nothing is judged against strangers. */
  readonly judgement: Judgement | null;
}

/** Darker than this the landmarks wander too far to judge (BlazePose still finds people at 30, but not their shoulders). */
const DARK_BELOW_LUMA = 18;

/** One picture: what can be measured, and what it means for this person. No dwell time; see stepJudgement. */
export function assess(
  pose: Pose | null,
  baseline: Baseline | null,
  timestampMs: number,
  context: AssessContext = {},
): Assessment {
  const reading = pose && baseline?.view === 'front' ? readAgainst(pose, baseline) : null;
  const features = measureFeatures(pose, {
    ...context,
    ...(baseline && { baselineId: baseline.id, upright: baseline.upright }),
    ...(baseline?.profile && { uprightProfile: baseline.profile }),
    ...(reading && baseline && { frontBody: (seen: Pose) => frontMeasurements(seen, reading, baseline) }),
  });
  if (!baseline) return { features, judgement: null };
  const base = { timestampMs, severity: 0, deviations: [] };
  if (!pose || features.view === null) return { features, judgement: { ...base, state: 'away', reason: 'nobody' } };
  if ((context.people ?? pose.people ?? 1) > 1)
    return { features, judgement: { ...base, state: 'unknown', reason: 'twoPeople', event: 'secondPerson' } };
  if ((context.meanLuma ?? 255) < DARK_BELOW_LUMA)
    return { features, judgement: { ...base, state: 'unknown', reason: 'tooDark' } };
  if (features.view !== baseline.view)
    return { features, judgement: { ...base, state: 'unknown', reason: viewReason(features.view) } };
  const deviations = deviationsFrom(features, baseline);
  const { seatAnswer, came = null } = context;
  const seen = { pose, baseline, deviations, timestampMs, came, ...(seatAnswer && { seatAnswer }) };
  const seat = reading && readSeatAgainst(pose, baseline);
  return {
    features,
    judgement: reading && seat ? judgeFront(seen, { ...reading, seat: asItCame(seat, came) }) : judgeSide(seen),
  };
}

function viewReason(view: View): 'bodyTurned' | 'wrongView' {
  return view === 'three-quarter' ? 'bodyTurned' : 'wrongView';
}
