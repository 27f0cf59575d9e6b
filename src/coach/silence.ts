import type { CoachConfig } from './coach-config';
import { isWithin, type WallTime } from './wall-time';

/** What is known of the surroundings: each is false where the browser can't tell. */
export interface Surroundings {
  readonly inCall: boolean;
  readonly sharingScreen: boolean;
  readonly fullScreen: boolean;
}

export const NOTHING_GOING_ON: Surroundings = { inCall: false, sharingScreen: false, fullScreen: false };

export type Snooze =
  | { readonly kind: 'none' }
  | { readonly kind: 'until'; readonly untilMs: number }
  /** Until the person's next day begins. */
  | { readonly kind: 'day'; readonly day: string };

export type Silence = 'snoozed' | 'quietHours' | 'inCall' | 'sharingScreen' | 'fullScreen';

export interface Moment {
  readonly nowMs: number;
  readonly wall: WallTime;
}

/** Why nothing may be said now, or null. */
export function silenceNow(
  snooze: Snooze,
  surroundings: Surroundings,
  config: CoachConfig,
  moment: Moment,
): Silence | null {
  if (isSnoozed(snooze, moment)) return 'snoozed';
  if (surroundings.inCall) return 'inCall';
  if (surroundings.sharingScreen) return 'sharingScreen';
  if (surroundings.fullScreen) return 'fullScreen';
  if (config.quietHours && isWithin(config.quietHours, moment.wall.minuteOfDay)) return 'quietHours';
  return null;
}

function isSnoozed(snooze: Snooze, { nowMs, wall }: Moment): boolean {
  switch (snooze.kind) {
    case 'none':
      return false;
    case 'until':
      return nowMs < snooze.untilMs;
    case 'day':
      return wall.day === snooze.day;
  }
}
