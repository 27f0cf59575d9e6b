import type { Pose } from '../geometry/landmarks';
import { middleFigure } from '../geometry/middle-figure';
import { viewOf } from '../geometry/view';
import type { SeenPicture } from './seen-picture';
import { buildBaseline, isRefusal, type BaselineDetails } from './baseline';
import { stepCapture, type CaptureState } from './baseline-capture';
import type { Setup } from './saved-baseline';
import type { SavedBaseline } from './saved-baseline';
import type { Taking } from './taking-state';

export function stepTaking(taking: Taking, { pose, careful, timestampMs, check, scene }: SeenPicture): Taking {
  const view = taking.capture.phase === 'framing' ? sideOrFront(pose) : taking.view;
  const capture = stepCapture(taking.capture, pose, timestampMs, { view, meanLuma: check.meanLuma });
  const before = isSameHold(taking.capture, capture) ? taking.careful : [];
  return { ...taking, view, capture, careful: careful ? [...before, careful] : before, ...(scene && { scene }) };
}

/** Nothing moved in between. */
function isSameHold(before: CaptureState, after: CaptureState): boolean {
  if (before.phase !== 'holding') return false;
  return after.phase === 'done' || (after.phase === 'holding' && after.sinceMs === before.sinceMs);
}

function sideOrFront(pose: Pose | null): Taking['view'] {
  const view = pose && viewOf(pose);
  return view === 'left-side' || view === 'right-side' ? 'side' : 'front';
}

type Details = Pick<BaselineDetails, 'id' | 'name' | 'capturedAtMs' | 'camera'>;

/** The baseline of a taking that is done; or the taking with the reason why there is none. */
export function baselineOf(taking: Taking, setup: Setup, details: Details): SavedBaseline | Taking {
  const poses = taking.capture.phase === 'done' ? taking.capture.poses : [];
  const whole = { ...details, position: taking.position, engineModel: setup.engineModel };
  const baseline = buildBaseline(poses, whole);
  const ghost = middleFigure(poses.map(({ image }) => image));
  if (isRefusal(baseline)) return { ...taking, refused: baseline.refused };
  if (!ghost) return { ...taking, refused: 'nobody' };
  const careful = buildBaseline(taking.careful, { ...whole, view: baseline.view });
  const base = {
    source: setup.source,
    camera: setup.camera,
    ...(setup.deviceId && { deviceId: setup.deviceId }),
    ghost,
    baseline,
  };
  return { ...base, ...(!isRefusal(careful) && { careful }), ...(taking.scene && { scene: taking.scene }) };
}
