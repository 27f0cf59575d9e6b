import { ANGLES } from './angle-catalogue';
import { ANGLE_IDS, type AngleId, type AngleReading, type Features, type Reason, type View } from './angle';
import type { FeatureContext, PartialMeasurements } from './feature-context';
import { measureFront } from './front-angles';
import type { Pose } from './landmarks';
import { LEAST_PRESENCE } from './least-presence';
import { isMeasured, type Measurement } from './measurement';
import { measureSide } from './side-angles';
import { viewOf } from './view';

/** Everything one frame says of the body: every angle is either measured or has its reason. */
export function measureFeatures(pose: Pose | null, context: FeatureContext = {}): Features {
  if (!pose || !(pose.presence >= LEAST_PRESENCE)) return nothing(pose, 'nobody');
  const view = context.view && context.view !== 'auto' ? context.view : viewOf(pose);
  if (!view) return nothing(pose, 'lowConfidence');
  const measurements = measureView(pose, view, context);
  const readings = ANGLE_IDS.map((id) => readingOf(id, measurements[id] ?? reasonFor(id, view), view, context));
  return {
    timestampMs: pose.timestampMs,
    view,
    presence: pose.presence,
    angles: Object.fromEntries(readings.filter((r) => typeof r !== 'string').map((r) => [r.id, r])),
    unmeasured: Object.fromEntries(
      readings.flatMap((r, i) => (typeof r === 'string' ? [[ANGLE_IDS[i]!, r] as const] : [])),
    ),
  };
}

function nothing(pose: Pose | null, reason: Reason): Features {
  return {
    timestampMs: pose?.timestampMs ?? 0,
    view: null,
    presence: pose && Number.isFinite(pose.presence) ? pose.presence : 0,
    angles: {},
    unmeasured: Object.fromEntries(ANGLE_IDS.map((id) => [id, reason])),
  };
}

function measureView(pose: Pose, view: View, context: FeatureContext): PartialMeasurements {
  switch (view) {
    case 'front':
      return { ...measureFront(pose, context), ...context.frontBody?.(pose) };
    case 'left-side':
    case 'right-side':
      return measureSide(pose, view, context);
    case 'three-quarter':
      return {};
  }
}

function reasonFor(id: AngleId, view: View): Reason {
  if (view === 'three-quarter') return 'bodyTurned';
  if (id === 'shoulderProtraction' && view === 'front') return 'notVisibleFromHere';
  if (!(ANGLES[id].views as readonly View[]).includes(view)) return 'wrongView';
  return id === 'craniovertebralAngle' ? 'needsTap' : 'noBaseline';
}

/** Half-seen landmarks wander about twice as far. */
function readingOf(
  id: AngleId,
  measurement: Measurement,
  view: View,
  { baselineId }: FeatureContext,
): AngleReading | Reason {
  if (!isMeasured(measurement)) return measurement;
  const { value, quality } = measurement;
  const sd = measurement.sd ?? ANGLES[id].repeatSd.lite / Math.max(quality, 0.3);
  if (!Number.isFinite(value) || !Number.isFinite(sd)) return 'lowConfidence';
  return { id, value, unit: ANGLES[id].unit, sd, view, quality, ...(baselineId !== undefined && { baselineId }) };
}
