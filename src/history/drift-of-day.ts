import type { Cause } from '../geometry/cause';
import type { MinuteRecord } from './minute-record';

/** Less time than this says nothing about a day, ms. */
const LEAST_MS = 120_000;

/** What stood out longest in these minutes; null: nothing did, or for too short a time. */
export function driftOfDay(minutes: readonly Pick<MinuteRecord, 'offMs'>[]): Cause | null {
  const sums = new Map<Cause, number>();
  for (const { offMs } of minutes)
    for (const [cause, ms] of Object.entries(offMs) as [Cause, number][]) sums.set(cause, (sums.get(cause) ?? 0) + ms);
  const [most] = [...sums].sort(([, a], [, b]) => b - a);
  return most && most[1] >= LEAST_MS ? most[0] : null;
}
