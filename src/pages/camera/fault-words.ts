import type { CameraFaultKind } from '../../camera/camera-fault';
import { m } from '../../paraglide/messages';
import type { EngineFault } from '../../pose/pose-estimator';
import type { LiveFault } from '../../session/live-phase';
import type { Words } from '../../ui/words';

type Sentences = readonly [what: () => string, next: () => string];

const CAMERA_WORDS: Record<CameraFaultKind, Sentences> = {
  denied: [m.fault_camera_denied, m.fault_camera_denied_next],
  dismissed: [m.fault_camera_dismissed, m.fault_camera_dismissed_next],
  unanswered: [m.fault_camera_unanswered, m.fault_camera_unanswered_next],
  blockedBySystem: [m.fault_camera_blocked_by_system, m.fault_camera_blocked_by_system_next],
  missing: [m.fault_camera_missing, m.fault_camera_missing_next],
  busy: [m.fault_camera_busy, m.fault_camera_busy_next],
  overconstrained: [m.fault_camera_overconstrained, m.fault_camera_overconstrained_next],
  insecure: [m.fault_camera_insecure, m.fault_camera_insecure_next],
  unsupported: [m.fault_camera_unsupported, m.fault_camera_unsupported_next],
  unplugged: [m.fault_camera_unplugged, m.fault_camera_unplugged_next],
  revoked: [m.fault_camera_revoked, m.fault_camera_revoked_next],
  stopped: [m.fault_camera_stopped, m.fault_camera_stopped_next],
  muted: [m.fault_camera_muted, m.fault_camera_muted_next],
  covered: [m.fault_camera_covered, m.fault_camera_covered_next],
  tooDark: [m.fault_camera_too_dark, m.fault_camera_too_dark_next],
  frozen: [m.fault_camera_frozen, m.fault_camera_frozen_next],
  fileUnsupported: [m.fault_camera_file_unsupported, m.fault_camera_file_unsupported_next],
  fileUnreadable: [m.fault_camera_file_unreadable, m.fault_camera_file_unreadable_next],
  unknown: [m.fault_camera_unknown, m.fault_camera_unknown_next],
};

const ENGINE_WORDS: Record<EngineFault['kind'], Sentences> = {
  modelMissing: [m.fault_engine_model_missing, m.fault_engine_model_missing_next],
  modelDamaged: [m.fault_engine_model_damaged, m.fault_engine_model_damaged_next],
  runtimeMissing: [m.fault_engine_runtime_missing, m.fault_engine_runtime_missing_next],
  outOfMemory: [m.fault_engine_out_of_memory, m.fault_engine_out_of_memory_next],
  crashed: [m.fault_engine_crashed, m.fault_engine_crashed_next],
  hung: [m.fault_engine_hung, m.fault_engine_hung_next],
};

/** What failed and what to do, whoever failed. */
export function faultWords({ from, fault }: LiveFault): Words {
  const [what, next] = from === 'camera' ? CAMERA_WORDS[fault.kind] : ENGINE_WORDS[fault.kind];
  return { what: what(), next: next() };
}
