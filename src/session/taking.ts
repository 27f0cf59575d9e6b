import type { Pose } from '../geometry/landmarks';
import { measureFeatures } from '../geometry/features';
import type { Reason } from '../geometry/angle';
import { buildBaseline, isRefusal, type BaselineDetails, type BaselineRefusal } from '../posture/baseline';
import type { Setup } from './baseline-choice';
import { ghostOf } from './ghost';
import type { SavedBaseline } from './saved-baseline';

/** How far the taking of a baseline has come, as the screen shows it. */
export type Taking =
  | { readonly step: 'framing'; readonly help: Reason | null }
  | { readonly step: 'holding'; readonly share: number; readonly sinceMs: number; readonly poses: readonly Pose[] }
  | { readonly step: 'refused'; readonly reason: BaselineRefusal['refused'] }
  | { readonly step: 'done'; readonly poses: readonly Pose[] };

export const FIRST_TAKING: Taking = { step: 'framing', help: null };

export function stepTaking(state: Taking, pose: Pose | null, nowMs: number): Taking {
  if (state.step === 'refused' || state.step === 'done') return state;
  if (!pose) return { step: 'framing', help: 'nobody' };
  const features = measureFeatures(pose, {});
  if (features.view === null || features.view === 'three-quarter') return { step: 'framing', help: 'bodyTurned' };
  const held = state.step === 'holding' ? state : { sinceMs: nowMs, poses: [] };
  const poses = [...held.poses, pose];
  const share = (nowMs - held.sinceMs) / 5000;
  return share >= 1 ? { step: 'done', poses } : { step: 'holding', share, sinceMs: held.sinceMs, poses };
}

type Details = Pick<BaselineDetails, 'id' | 'name' | 'capturedAtMs'>;

export function saveTaking(
  { poses }: Extract<Taking, { step: 'done' }>,
  setup: Setup,
  details: Details,
): { readonly taking: Taking; readonly baseline: SavedBaseline | null } {
  const baseline = buildBaseline(poses, { ...details, engineModel: setup.engineModel });
  if (isRefusal(baseline)) return { taking: { step: 'refused', reason: baseline.refused }, baseline: null };
  const ghost = ghostOf(poses);
  if (!ghost) return { taking: { step: 'refused', reason: 'nobody' }, baseline: null };
  return { taking: FIRST_TAKING, baseline: { source: setup.source, camera: setup.camera, ghost, baseline } };
}
