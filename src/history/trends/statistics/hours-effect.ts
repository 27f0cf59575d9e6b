import { effectOf, type Effect } from './effect';

/** A day by the hours on its clock: ms judged and aligned, 0..23. */
export interface DayHours {
  readonly judgedMs: readonly number[];
  readonly alignedMs: readonly number[];
}

export interface HoursEffect {
  /** Hours on the clock, `to` not included. */
  readonly from: number;
  readonly to: number;
  /** These hours against the rest of the same days; negative. `p` is paid for once for each stretch that was tried. */
  readonly effect: Effect;
  readonly days: number;
}

/** Each side of a day must have at least this much judged. */
const LEAST_MS = 30 * 60_000;
const LEAST_DAYS = 6;
const LONGEST_INSIDE = 3;

/**
 * The hours in which posture gives way most surely: every "from … on" and "until …", and stretches of two or three hours inside,
 * each against the rest of the same days. The two kinds share the chance of an error equally. null: too few days to ask.
 */
export function hoursEffect(days: readonly DayHours[]): HoursEffect | null {
  const used = Array.from({ length: 24 }, (_, hour) => hour).filter(
    (hour) => days.filter(({ judgedMs }) => (judgedMs[hour] ?? 0) >= LEAST_MS).length >= LEAST_DAYS,
  );
  const [first, last] = [used[0], used.at(-1)];
  if (first === undefined || last === undefined || last - first < 3) return null;
  const ends = tried(days, endsOf(first, last + 1));
  const inside = tried(days, insidesOf(first, last + 1));
  const paid = [ends, inside].flatMap((stretches) =>
    stretches.map((stretch) => ({
      ...stretch,
      effect: { ...stretch.effect, p: Math.min(1, stretch.effect.p * 2 * stretches.length) },
    })),
  );
  return paid.sort((a, b) => a.effect.p - b.effect.p || a.effect.estimate - b.effect.estimate)[0] ?? null;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function endsOf(first: number, end: number): Stretch[] {
  return Array.from({ length: end - first - 3 }, (_, i) => first + 2 + i).map((cut) => ({ from: cut, to: end }));
}

function insidesOf(first: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let length = 2; length <= LONGEST_INSIDE; length++)
    for (let from = first + 1; from + length < end; from++) stretches.push({ from, to: from + length });
  return stretches;
}

/** Stretches that are better than the rest name the rest: what costs is told. */
function tried(days: readonly DayHours[], stretches: readonly Stretch[]): HoursEffect[] {
  return stretches.flatMap((stretch) => {
    const differences = days.flatMap((day) => differenceOf(day, stretch) ?? []);
    if (differences.length < LEAST_DAYS) return [];
    const effect = effectOf(
      differences.map(() => [1]),
      differences,
      [1],
    );
    if (!effect) return [];
    if (effect.estimate <= 0) return [{ ...stretch, effect, days: differences.length }];
    const rest = restOf(days, stretch);
    return rest ? [{ ...rest, effect: { ...effect, estimate: -effect.estimate }, days: differences.length }] : [];
  });
}

/** Hours before a stretch that reaches to the end; an inner stretch has no rest in one piece. */
function restOf(days: readonly DayHours[], { from, to }: Stretch): Stretch | null {
  const after = days.some(({ judgedMs }) => judgedMs.slice(to).some((ms) => ms >= LEAST_MS));
  if (after) return null;
  const first = Math.min(
    ...days.map(({ judgedMs }) => judgedMs.findIndex((ms) => ms >= LEAST_MS)).filter((at) => at >= 0),
  );
  return { from: first, to: from };
}

function differenceOf({ judgedMs, alignedMs }: DayHours, { from, to }: Stretch): number | null {
  const sums = { in: 0, inAligned: 0, out: 0, outAligned: 0 };
  for (let hour = 0; hour < 24; hour++) {
    const isIn = hour >= from && hour < to;
    sums[isIn ? 'in' : 'out'] += judgedMs[hour] ?? 0;
    sums[isIn ? 'inAligned' : 'outAligned'] += alignedMs[hour] ?? 0;
  }
  if (sums.in < LEAST_MS || sums.out < LEAST_MS) return null;
  return sums.inAligned / sums.in - sums.outAligned / sums.out;
}
