import * as v from 'valibot';
import type { ArcPace } from '../history/training/arc-pace';
import { DEFAULT_COACH_CONFIG, type CoachConfig } from '../coach/coach-config';

export const DWELLS_S = [20, 60, 120, 300] as const;
export const BREAKS_MIN = [30, 40, 45, 60] as const;
/** `arc`: as many as the eight weeks of lessons ask for, fewer and fewer. */
export const FEEL_CHECKS = ['arc', 0, 1, 3, 5] as const;
/** Minutes of the day; it crosses midnight. */
export const EVENING = { fromMinute: 18 * 60, toMinute: 8 * 60 };

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));

/** Each field falls back by itself: one damaged choice never costs the others. */
const schema = v.object({
  version: v.literal(1),
  dwellS: v.fallback(v.picklist(DWELLS_S), 60),
  breakAfterMin: v.fallback(v.picklist(BREAKS_MIN), 40),
  feelChecksADay: v.fallback(v.picklist(FEEL_CHECKS), 'arc'),
  /** Fewer cues from the fifth week on. */
  isFading: v.fallback(v.boolean(), true),
  quietHours: v.fallback(v.nullable(v.object({ fromMinute: minute, toMinute: minute })), null),
  title: v.fallback(v.boolean(), true),
  notification: v.fallback(v.boolean(), false),
  sound: v.fallback(v.boolean(), false),
  speech: v.fallback(v.boolean(), false),
  /** Switch the camera off when nobody has been there for a while. */
  releaseCamera: v.fallback(v.boolean(), true),
});

export type MonitorSettings = v.InferOutput<typeof schema>;

export const DEFAULT_MONITOR_SETTINGS: MonitorSettings = {
  version: 1,
  dwellS: 60,
  breakAfterMin: 40,
  feelChecksADay: 'arc',
  isFading: true,
  quietHours: null,
  title: true,
  notification: false,
  sound: false,
  speech: false,
  releaseCamera: true,
};

export function parseMonitorSettings(stored: unknown): MonitorSettings {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : DEFAULT_MONITOR_SETTINGS;
}

/** The person's own number of feel checks wins over the arc's; before the arc has begun the coach's usual one holds. */
export function feelChecksOf(
  { feelChecksADay }: Pick<MonitorSettings, 'feelChecksADay'>,
  pace: ArcPace | null,
): number {
  if (feelChecksADay !== 'arc') return feelChecksADay;
  return pace?.feelChecksADay ?? DEFAULT_COACH_CONFIG.feelChecksADay;
}

export function coachConfigOf(settings: MonitorSettings, pace: ArcPace | null = null): CoachConfig {
  return {
    ...DEFAULT_COACH_CONFIG,
    dwellMs: settings.dwellS * 1000,
    breakAfterMs: settings.breakAfterMin * 60_000,
    feelChecksADay: feelChecksOf(settings, pace),
    isFading: settings.isFading,
    quietHours: settings.quietHours,
  };
}
