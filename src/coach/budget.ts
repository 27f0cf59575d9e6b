import type { CoachConfig } from './coach-config';
import { budgetShare } from './fading';
import type { Moment } from './silence';

const HOUR_MS = 3_600_000;

/** What has been said lately. */
export interface Spent {
  /** When the cues of the last hour were given, ms, oldest first; the very last is kept however long ago. */
  readonly lastHourMs: readonly number[];
  readonly day: string;
  readonly today: number;
  /** Dismissed one after another, without a recovery or a "thanks" between. */
  readonly dismissals: number;
}

export function nothingSpent(day: string): Spent {
  return { lastHourMs: [], day, today: 0, dismissals: 0 };
}

/** Carries the record to this moment: old cues leave the hour, a new day starts at none. */
export function spentNow(spent: Spent, { nowMs, wall }: Moment): Spent {
  const past = spent.lastHourMs.filter((atMs) => atMs <= nowMs);
  const lastHourMs = past.filter((atMs, i) => nowMs - atMs < HOUR_MS || i === past.length - 1);
  const isNewDay = spent.day !== wall.day;
  if (!isNewDay && lastHourMs.length === spent.lastHourMs.length) return spent;
  return { ...spent, lastHourMs, day: wall.day, today: isNewDay ? 0 : spent.today };
}

/** Halved once for each full run of dismissals: 1, ½, ¼ … */
export function frequency(spent: Spent, config: CoachConfig): number {
  return 0.5 ** Math.floor(spent.dismissals / config.dismissalsBeforeHalving);
}

/** May another cue be given at this moment? Never more than the budget, whatever the fading says; never less than one a day. */
export function canSpend(spent: Spent, config: CoachConfig, moment: Moment): boolean {
  const faded = config.isFading ? budgetShare(moment.wall.week) : 1;
  const share = faded * frequency(spent, config);
  const last = spent.lastHourMs.at(-1);
  if (last !== undefined && moment.nowMs - last < config.minimumGapMs / share) return false;
  const hourly = Math.min(config.cuesAnHour, Math.max(1, Math.floor(config.cuesAnHour * share)));
  const daily = Math.min(config.cuesADay, Math.max(1, Math.floor(config.cuesADay * share)));
  const lately = spent.lastHourMs.filter((atMs) => moment.nowMs - atMs < HOUR_MS).length;
  return lately < hourly && spent.today < daily;
}

export function spend(spent: Spent, nowMs: number): Spent {
  return { ...spent, lastHourMs: [...spent.lastHourMs, nowMs], today: spent.today + 1 };
}
