import type { Pose } from '../geometry/landmarks';
import { viewOf } from '../geometry/view';
import type { PoseResult } from '../pose/pose-client';
import { buildBaseline, isRefusal, type BaselineDetails } from '../posture/baseline';
import { stepCapture } from '../posture/baseline-capture';
import type { Setup } from './baseline-choice';
import { ghostOf } from './ghost';
import type { SavedBaseline } from './saved-baseline';
import type { Taking } from './taking-state';

export function stepTaking(taking: Taking, { pose, timestampMs, check, scene }: PoseResult): Taking {
  const view = taking.capture.phase === 'framing' ? sideOrFront(pose) : taking.view;
  const capture = stepCapture(taking.capture, pose, timestampMs, { view, meanLuma: check.meanLuma });
  return { ...taking, view, capture, ...(scene && { scene }) };
}

function sideOrFront(pose: Pose | null): Taking['view'] {
  const view = pose && viewOf(pose);
  return view === 'left-side' || view === 'right-side' ? 'side' : 'front';
}

type Details = Pick<BaselineDetails, 'id' | 'name' | 'capturedAtMs' | 'camera'>;

/** The baseline of a taking that is done; or the taking with the reason why there is none. */
export function baselineOf(taking: Taking, setup: Setup, details: Details): SavedBaseline | Taking {
  const poses = taking.capture.phase === 'done' ? taking.capture.poses : [];
  const baseline = buildBaseline(poses, { ...details, position: taking.position, engineModel: setup.engineModel });
  const ghost = ghostOf(poses);
  if (isRefusal(baseline)) return { ...taking, refused: baseline.refused };
  if (!ghost) return { ...taking, refused: 'nobody' };
  const { scene } = taking;
  return { source: setup.source, camera: setup.camera, ghost, baseline, ...(scene && { scene }) };
}
