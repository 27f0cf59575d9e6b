import type { HourRollUp } from '../hour-roll-up';
import { addDays, dayNumberOf, weekdayOf, type Day } from '../local-day';
import { EMPTY_ROLL_UP } from '../roll-up';

/** A made-up person whose truth is known. Shares and changes 0..1. For tests and the evaluation only. */
export interface Reviewer {
  readonly firstDay: Day;
  /** Working days, Monday to Friday. */
  readonly days: number;
  readonly seed: number;
  /** Scatter of whole days around their level; how strongly a day hangs together with the one before. */
  readonly daySd?: number;
  readonly rho?: number;
  /** Scatter of the hours within a day. */
  readonly hourSd?: number;
  /** From which working day on everything is this much better. */
  readonly step?: { readonly at: number; readonly by: number };
  readonly afternoon?: { readonly from: number; readonly by: number };
  readonly weekday?: { readonly weekday: number; readonly by: number };
  readonly awful?: { readonly at: number; readonly by: number };
  /** From which working day on another camera watches, whose numbers are this much higher. */
  readonly camera?: { readonly at: number; readonly by: number };
}

const USUAL = 0.62;
const HOURS = [9, 10, 11, 12, 13, 14, 15, 16];

export function hoursOfReviewer(reviewer: Reviewer): HourRollUp[] {
  const { daySd = 0.05, rho = 0, hourSd = 0.12 } = reviewer;
  const normal = normalOf(reviewer.seed);
  let mood = normal();
  return workingDays(reviewer).flatMap((day, at) => {
    if (at > 0) mood = rho * mood + Math.sqrt(1 - rho * rho) * normal();
    const level = USUAL + daySd * mood + dayEffect(reviewer, day, at);
    const setting = reviewer.camera && at >= reviewer.camera.at ? 'first|Window|litert-lite' : 'first|Desk|litert-lite';
    return HOURS.map((hour) => {
      const late = reviewer.afternoon && hour >= reviewer.afternoon.from ? reviewer.afternoon.by : 0;
      return hourWith({ day, hour, setting }, level + late + hourSd * normal());
    });
  });
}

export function workingDays({ firstDay, days }: Pick<Reviewer, 'firstDay' | 'days'>): Day[] {
  const found: Day[] = [];
  for (let day = firstDay; found.length < days; day = addDays(day, 1))
    if (weekdayOf(dayNumberOf(day)) < 5) found.push(day);
  return found;
}

function dayEffect({ step, weekday, awful, camera }: Reviewer, day: Day, at: number): number {
  return (
    (step && at >= step.at ? step.by : 0) +
    (weekday && weekdayOf(dayNumberOf(day)) === weekday.weekday ? weekday.by : 0) +
    (awful && at === awful.at ? awful.by : 0) +
    (camera && at >= camera.at ? camera.by : 0)
  );
}

/** Fifty minutes judged; a share is between nothing and all. */
function hourWith(place: Pick<HourRollUp, 'day' | 'hour' | 'setting'>, share: number): HourRollUp {
  const judged = 50 * 60_000;
  const alignedMs = Math.round(judged * Math.min(1, Math.max(0, share)));
  const times = { minutes: 60, coveredMs: 60 * 60_000, alignedMs, awayMs: 10 * 60_000 };
  return { ...place, rollUp: { ...EMPTY_ROLL_UP, ...times, offMs: { slump: judged - alignedMs } } };
}

/** mulberry32 and Box–Muller: the same seed gives the same person. */
function normalOf(seed: number): () => number {
  let state = seed;
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(chance() + 1e-12)) * Math.cos(2 * Math.PI * chance());
}
