/** What looking has cost, by minute: times the worker spent, which is one core's time. */
export interface CostMeter {
  readonly startedMs: number;
  readonly minutes: readonly { readonly minute: number; readonly tookMs: number; readonly looks: number }[];
}

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

export function startCost(nowMs: number): CostMeter {
  return { startedMs: nowMs, minutes: [] };
}

/** `looks`: 1 when the model ran, 0 for a glance. */
export function addCost(
  meter: CostMeter,
  { tookMs, looks }: { tookMs: number; looks: 0 | 1 },
  nowMs: number,
): CostMeter {
  const minute = Math.floor(nowMs / MINUTE_MS);
  const last = meter.minutes.at(-1);
  if (last?.minute !== minute) {
    const recent = meter.minutes.filter((each) => minute - each.minute < HOUR_MINUTES && each.minute <= minute);
    return { ...meter, minutes: [...recent, { minute, tookMs, looks }] };
  }
  const sum = { minute, tookMs: last.tookMs + tookMs, looks: last.looks + looks };
  return { ...meter, minutes: [...meter.minutes.slice(0, -1), sum] };
}

export interface Cost {
  /** Share of one core over the last hour, or since the start, 0..1. */
  readonly coreShare: number;
  /** How often the model ran in that time. */
  readonly looks: number;
  readonly overMs: number;
}

/** null: too early to tell. */
export function costOf(meter: CostMeter, nowMs: number): Cost | null {
  const overMs = Math.min(nowMs - meter.startedMs, HOUR_MINUTES * MINUTE_MS);
  if (overMs < MINUTE_MS) return null;
  const from = Math.floor(nowMs / MINUTE_MS) - HOUR_MINUTES;
  const recent = meter.minutes.filter(({ minute }) => minute > from);
  const sum = (pick: (each: (typeof recent)[number]) => number) =>
    recent.reduce((total, each) => total + pick(each), 0);
  return { coreShare: sum(({ tookMs }) => tookMs) / overMs, looks: sum(({ looks }) => looks), overMs };
}
