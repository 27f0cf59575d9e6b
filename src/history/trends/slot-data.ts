import { livedDay, type HourRollUp, type Setting } from '../hour-roll-up';
import { addDays, type Day } from '../local-day';
import { judgedMs } from '../minute-record';
import { EMPTY_ROLL_UP, sumRollUps, type RollUp } from '../roll-up';
import { isWithin, type Slot, type Span } from './range';

export interface SlotData {
  readonly slot: Slot;
  /** All that was recorded in it. */
  readonly all: RollUp;
  /** The setting in which most of it was judged; null: nothing was. Lines are joined only within one setting. */
  readonly setting: Setting | null;
  /** Of that setting alone: what a line may show. */
  readonly main: RollUp;
}

/** `hours` in order of time: of ten years only the span's own are looked at. */
export function hoursWithin(hours: readonly HourRollUp[], span: Span, boundaryHour: number): HourRollUp[] {
  const near = hours.slice(firstFrom(hours, span.from), firstFrom(hours, addDays(span.to, 2)));
  return near.filter((hour) => isWithin(livedDay(hour, boundaryHour), span));
}

function firstFrom(hours: readonly HourRollUp[], day: Day): number {
  let [low, high] = [0, hours.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hours[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `sum`: all there is, or times alone. */
export function slotData(
  hours: readonly HourRollUp[],
  slots: readonly Slot[],
  boundaryHour: number,
  sum: (parts: readonly RollUp[]) => RollUp = sumRollUps,
): SlotData[] {
  const byStart = hoursBySlot(hours, slots, boundaryHour);
  return slots.map((slot) => dataOf(slot, byStart.get(slot.from) ?? [], sum));
}

/** By the first day of each slot. One pass over the hours; slots and hours are both in order of time. */
export function hoursBySlot(
  hours: readonly HourRollUp[],
  slots: readonly Slot[],
  boundaryHour: number,
): Map<Day, HourRollUp[]> {
  const byStart = new Map<Day, HourRollUp[]>(slots.map(({ from }) => [from, []]));
  let at = 0;
  for (const hour of hours) {
    const day = livedDay(hour, boundaryHour);
    if (day < (slots[at]?.from ?? day)) at = 0;
    while (slots[at] && day > slots[at]!.to) at += 1;
    const slot = slots[at];
    if (!slot) break;
    if (day >= slot.from) byStart.get(slot.from)?.push(hour);
  }
  return byStart;
}

function dataOf(slot: Slot, hours: readonly HourRollUp[], add: (parts: readonly RollUp[]) => RollUp): SlotData {
  if (hours.length === 0) return { slot, all: EMPTY_ROLL_UP, setting: null, main: EMPTY_ROLL_UP };
  const bySetting = new Map<Setting, RollUp[]>();
  for (const { setting, rollUp } of hours) {
    const known = bySetting.get(setting);
    if (known) known.push(rollUp);
    else bySetting.set(setting, [rollUp]);
  }
  const sums = [...bySetting].map(([setting, parts]) => ({ setting, sum: add(parts) }));
  const most = sums.sort((a, b) => judgedMs(b.sum) - judgedMs(a.sum))[0];
  const all = sums.length === 1 && most ? most.sum : add(sums.map(({ sum }) => sum));
  const hasJudged = most !== undefined && judgedMs(most.sum) > 0;
  return { slot, all, setting: hasJudged ? most.setting : null, main: most?.sum ?? all };
}

/** Where a line must break: places whose setting is not that of the last place before with anything judged. */
export function breaksIn(data: readonly SlotData[]): number[] {
  let before: Setting | null = null;
  return data.flatMap(({ setting }, i) => {
    if (setting === null) return [];
    const isBreak = before !== null && before !== setting;
    before = setting;
    return isBreak ? [i] : [];
  });
}
