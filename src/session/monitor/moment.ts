import type { Moment } from '../../coach/silence';
import type { WallTime } from '../../coach/wall-time';

const WEEK_MS = 7 * 24 * 3_600_000;
/** Who works past midnight is still in the same day; nobody starts one before four. */
const DAY_STARTS_AT_HOUR = 4;

/** `startedAt`: epoch ms of the person's first day with the coach. Local time of this device. */
export function wallTime(epochMs: number, startedAt: number): WallTime {
  const now = new Date(epochMs);
  return {
    day: dayOf(epochMs),
    minuteOfDay: now.getHours() * 60 + now.getMinutes(),
    week: Math.max(0, Math.floor((epochMs - startedAt) / WEEK_MS)),
  };
}

export function momentAt(clock: { readonly nowMs: number; readonly epochMs: number }, startedAt: number): Moment {
  return { nowMs: clock.nowMs, wall: wallTime(clock.epochMs, startedAt) };
}

function dayOf(epochMs: number): string {
  const shifted = new Date(epochMs);
  shifted.setHours(shifted.getHours() - DAY_STARTS_AT_HOUR);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${shifted.getFullYear()}-${two(shifted.getMonth() + 1)}-${two(shifted.getDate())}`;
}
