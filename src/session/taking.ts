import type { Pose } from '../geometry/landmarks';
import { viewOf } from '../geometry/view';
import type { PoseResult } from '../pose/pose-client';
import { buildBaseline, isRefusal, type BaselineDetails } from '../posture/baseline';
import { stepCapture, type CaptureState } from '../posture/baseline-capture';
import type { Setup } from './baseline-choice';
import { ghostOf } from './ghost';
import type { SavedBaseline } from './saved-baseline';
import type { Taking } from './taking-state';

export function stepTaking(taking: Taking, { pose, careful, timestampMs, check, scene }: PoseResult): Taking {
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
  const ghost = ghostOf(poses);
  if (isRefusal(baseline)) return { ...taking, refused: baseline.refused };
  if (!ghost) return { ...taking, refused: 'nobody' };
  const careful = buildBaseline(taking.careful, { ...whole, view: baseline.view });
  const base = { source: setup.source, camera: setup.camera, ghost, baseline };
  return { ...base, ...(!isRefusal(careful) && { careful }), ...(taking.scene && { scene: taking.scene }) };
}
