import type { AngleReading, Features } from '../src/geometry/angle';
import type { ImageLandmarks, Pose } from '../src/geometry/landmarks';
import { LANDMARK_NAMES } from '../src/geometry/landmarks';
import type { Judgement } from '../src/posture/judgement';

/** What a picture says. */
export interface Measured {
  readonly file: string;
  readonly pose: Pose | null;
  readonly features: Features;
  readonly judgement: Judgement | null;
}

/** One line of the output: what a picture says. */
export function measuredLine({ file, pose, features, judgement }: Measured): object {
  return {
    file,
    person: pose !== null,
    presence: rounded(features.presence, 4),
    view: features.view,
    landmarks: pose ? landmarksOf(pose.image) : {},
    angles: anglesOf(features),
    unmeasured: features.unmeasured,
    judgement: judgement && judgementOf(judgement),
  };
}

/** One line of the output: why a file could not be measured. */
export function failedLine(file: string, error: string): object {
  return { file, error };
}

/** A hundredth of a pixel is far below what the model can tell. */
function landmarksOf(image: ImageLandmarks): object {
  const entries = LANDMARK_NAMES.map((name) => {
    const { x, y, visibility } = image[name];
    return [name, { x: rounded(x, 2), y: rounded(y, 2), visibility: rounded(visibility, 3) }];
  });
  return Object.fromEntries(entries);
}

/** Every angle asked for is there: its value, or null with the reason in `unmeasured`. */
function anglesOf({ angles, unmeasured }: Features): object {
  const measured = Object.values(angles).map((reading) => [reading.id, readingOf(reading)]);
  const others = Object.keys(unmeasured).map((id) => [id, null]);
  return Object.fromEntries([...measured, ...others]);
}

function readingOf({ value, unit, sd }: AngleReading): object {
  return { value: rounded(value, 3), unit, sd: rounded(sd, 3) };
}

/** `held`: what an event such as looking down becomes when it lasts, and after how many seconds. */
function judgementOf({ state, cause, event, severity, reason, behind }: Judgement): object {
  return {
    state,
    cause: cause ?? null,
    event: event ?? null,
    severity: rounded(severity, 3),
    reason: reason ?? null,
    held: behind?.cause
      ? { cause: behind.cause, severity: rounded(behind.severity, 3), afterS: behind.protectedMs / 1000 }
      : null,
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
