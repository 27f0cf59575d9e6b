import type { CoachConfig } from './coach-config';
import { isWithin, type WallTime } from './wall-time';

/** What the browser tells of the surroundings. Calls and shared screens it does not: the person says so, by a snooze. */
export interface Surroundings {
  /** This page fills the screen. */
  readonly fullScreen: boolean;
}

export const NOTHING_GOING_ON: Surroundings = { fullScreen: false };

export type Snooze =
  | { readonly kind: 'none' }
  | { readonly kind: 'until'; readonly untilMs: number }
  /** In a call, or the screen is shared: until the person says that it is over, and no longer than this. */
  | { readonly kind: 'call'; readonly untilMs: number }
  /** Until the person's next day begins. */
  | { readonly kind: 'day'; readonly day: string };

export type Silence = 'snoozed' | 'quietHours' | 'inCall' | 'fullScreen';

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
  if (isSnoozed(snooze, moment)) return snooze.kind === 'call' ? 'inCall' : 'snoozed';
  if (surroundings.fullScreen) return 'fullScreen';
  if (config.quietHours && isWithin(config.quietHours, moment.wall.minuteOfDay)) return 'quietHours';
  return null;
}

function isSnoozed(snooze: Snooze, { nowMs, wall }: Moment): boolean {
  switch (snooze.kind) {
    case 'none':
      return false;
    case 'until':
    case 'call':
      return nowMs < snooze.untilMs;
    case 'day':
      return wall.day === snooze.day;
  }
}
