import type { BaselineEntry } from '../../history/entry-record';
import type { SessionRecord } from '../../history/minute-record';
import type { AngleId } from '../../geometry/angle';
import { calibrationMark } from '../../storage/camera-calibration';
import type { LiveSession } from '../live/live-session.svelte';
import type { SavedBaseline } from '../../posture/saved-baseline';

/** As in package.json. */
const APP_VERSION = '0.1.0';

/** What the session's minutes rest on. The device's id is added where it is kept. */
export function sessionOf(
  live: Pick<LiveSession, 'baseline' | 'engine' | 'source' | 'cameraKnowledge'>,
  { id, startedAt }: { readonly id: string; readonly startedAt: number },
): SessionRecord {
  const calibration = calibrationMark(live.cameraKnowledge);
  return {
    id,
    startedAt,
    endedAt: null,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    deviceId: '',
    baselineId: live.baseline?.baseline.id ?? null,
    setupId: live.baseline?.camera || null,
    engine: live.engine?.engine ?? '',
    model: live.engine?.model ?? '',
    appVersion: APP_VERSION,
    ...(calibration && { calibration }),
  };
}

/** Numbers, and no ghost: enough to read the minutes that rest on it. */
export function baselineEntryOf({ baseline }: SavedBaseline, id: string, offsetMin: number): BaselineEntry {
  const angles = Object.entries(baseline.angles).flatMap(([angle, value]) =>
    value ? [[angle as AngleId, Math.round(value.median * 100) / 100] as const] : [],
  );
  return {
    kind: 'baseline',
    id,
    at: baseline.capturedAtMs,
    offsetMin,
    baselineId: baseline.id,
    name: baseline.name,
    view: baseline.view,
    engineModel: baseline.engineModel,
    angles: Object.fromEntries(angles),
  };
}

/** Local time − UTC at that moment, minutes: where the person is now. */
export function offsetMinAt(epochMs: number): number {
  return -new Date(epochMs).getTimezoneOffset();
}
