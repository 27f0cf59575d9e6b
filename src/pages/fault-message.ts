import type { CameraFaultKind } from '../camera/camera-fault';
import { m } from '../paraglide/messages';
import type { EngineFault } from '../pose/pose-estimator';
import type { LiveFault } from '../session/live/live-phase';
import type { CameraRun } from '../session/run/camera-run.svelte';
import type { Words } from '../ui/words';

/** Why no pictures come, and what to do. */
export function cameraFaultMessage(kind: CameraFaultKind): Words {
  switch (kind) {
    case 'denied':
      return { what: m.fault_camera_denied(), next: m.fault_camera_denied_next() };
    case 'dismissed':
      return { what: m.fault_camera_dismissed(), next: m.fault_camera_dismissed_next() };
    case 'unanswered':
      return { what: m.fault_camera_unanswered(), next: m.fault_camera_unanswered_next() };
    case 'blockedBySystem':
      return { what: m.fault_camera_blocked_by_system(), next: m.fault_camera_blocked_by_system_next() };
    case 'missing':
      return { what: m.fault_camera_missing(), next: m.fault_camera_missing_next() };
    case 'busy':
      return { what: m.fault_camera_busy(), next: m.fault_camera_busy_next() };
    case 'overconstrained':
      return { what: m.fault_camera_overconstrained(), next: m.fault_camera_overconstrained_next() };
    case 'insecure':
      return { what: m.fault_camera_insecure(), next: m.fault_camera_insecure_next() };
    case 'unsupported':
      return { what: m.fault_camera_unsupported(), next: m.fault_camera_unsupported_next() };
    case 'unplugged':
      return { what: m.fault_camera_unplugged(), next: m.fault_camera_unplugged_next() };
    case 'revoked':
      return { what: m.fault_camera_revoked(), next: m.fault_camera_revoked_next() };
    case 'stopped':
      return { what: m.fault_camera_stopped(), next: m.fault_camera_stopped_next() };
    case 'muted':
      return { what: m.fault_camera_muted(), next: m.fault_camera_muted_next() };
    case 'covered':
      return { what: m.fault_camera_covered(), next: m.fault_camera_covered_next() };
    case 'tooDark':
      return { what: m.fault_camera_too_dark(), next: m.fault_camera_too_dark_next() };
    case 'frozen':
      return { what: m.fault_camera_frozen(), next: m.fault_camera_frozen_next() };
    case 'fileUnsupported':
      return { what: m.fault_camera_file_unsupported(), next: m.fault_camera_file_unsupported_next() };
    case 'fileUnreadable':
      return { what: m.fault_camera_file_unreadable(), next: m.fault_camera_file_unreadable_next() };
    case 'fileTooLarge':
      return { what: m.fault_camera_file_too_large(), next: m.fault_camera_file_too_large_next() };
    case 'notLoaded':
      return { what: m.fault_camera_not_loaded(), next: m.fault_camera_not_loaded_next() };
    case 'undrawable':
      return { what: m.fault_camera_undrawable(), next: m.fault_camera_undrawable_next() };
    case 'unknown':
      return { what: m.fault_camera_unknown(), next: m.fault_camera_unknown_next() };
  }
}

/** Why the pose engine can't work, and what to do. */
export function engineFaultMessage(kind: EngineFault['kind']): Words {
  switch (kind) {
    case 'modelMissing':
      return { what: m.fault_engine_model_missing(), next: m.fault_engine_model_missing_next() };
    case 'modelDamaged':
      return { what: m.fault_engine_model_damaged(), next: m.fault_engine_model_damaged_next() };
    case 'runtimeMissing':
      return { what: m.fault_engine_runtime_missing(), next: m.fault_engine_runtime_missing_next() };
    case 'outOfMemory':
      return { what: m.fault_engine_out_of_memory(), next: m.fault_engine_out_of_memory_next() };
    case 'crashed':
      return { what: m.fault_engine_crashed(), next: m.fault_engine_crashed_next() };
    case 'hung':
      return { what: m.fault_engine_hung(), next: m.fault_engine_hung_next() };
  }
}

/** What failed and what to do, whoever failed. */
export function faultMessage({ from, fault }: LiveFault): Words {
  return from === 'camera' ? cameraFaultMessage(fault.kind) : engineFaultMessage(fault.kind);
}

/** While a failed engine is started again by itself. */
export function restartingMessage({ kind }: EngineFault): Words {
  return { what: engineFaultMessage(kind).what, next: m.fault_engine_restarting() };
}

/** Why nothing is seen just now although the source is open; null: pictures come. */
export function interruptionOf(run: Pick<CameraRun, 'restarting' | 'isSilent' | 'source'>): Words | null {
  if (run.restarting) return restartingMessage(run.restarting);
  if (!run.isSilent) return null;
  return run.source?.kind === 'file'
    ? { what: m.run_silent_film(), next: m.run_silent_film_next() }
    : { what: m.run_silent_camera(), next: m.run_silent_camera_next() };
}
