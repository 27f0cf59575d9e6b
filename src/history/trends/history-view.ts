import { ANGLE_IDS, type AngleId } from '../../geometry/angle';
import { CAUSES, type Cause } from '../../posture/judgement';
import { entriesOf, type EntryRecord, type FeelTrialEntry } from '../entry-record';
import { quartilesOf, type Quartiles } from '../histogram';
import { onlyTimes, type HourRollUp } from '../hour-roll-up';
import { localMoment, type Day } from '../local-day';
import { judgedMs } from '../minute-record';
import { alignedShare, sumRollUps, type RollUp, type Share } from '../roll-up';
import { angleChange, shareChange, type Change } from './change';
import { comfortLink, type ComfortDay, type ComfortLink } from './comfort-link';
import { comfortVersus, type ComfortVersus } from './comfort-versus';
import { heatMap, type HeatCell } from './heat-map';
import { isWithin, slotsOf, spanBefore, spanOf, type RangeKind, type Slot, type Span } from './range';
import { breaksIn, hoursWithin, slotData, type SlotData } from './slot-data';
import { halvesOfDay, slumpCurve, type SlumpCurve } from './slump-curve';

export interface ViewInput {
  readonly hours: readonly HourRollUp[];
  readonly entries: readonly EntryRecord[];
  readonly kind: RangeKind;
  /** Any day of the period. */
  readonly day: Day;
  readonly boundaryHour: number;
}

export interface AngleView {
  readonly id: AngleId;
  /** One for each slot; null: not measured there. */
  readonly points: readonly (Quartiles | null)[];
  readonly whole: Quartiles;
  readonly change: Change;
}

/** Everything a period's charts draw: numbers and ids, no words. */
export interface HistoryView {
  readonly span: Span;
  readonly slots: readonly Slot[];
  readonly data: readonly SlotData[];
  /** Slots before which lines break. */
  readonly breaks: readonly number[];
  readonly total: RollUp;
  readonly shares: readonly (Share | null)[];
  readonly share: Share | null;
  readonly shareChange: Change;
  readonly causes: readonly { readonly cause: Cause; readonly ms: number }[];
  readonly heat: readonly (readonly HeatCell[])[];
  readonly angles: readonly AngleView[];
  readonly slump: { readonly morning: SlumpCurve; readonly afternoon: SlumpCurve; readonly all: SlumpCurve };
  readonly guesses: readonly FeelTrialEntry[];
  readonly comfort: { readonly days: readonly ComfortDay[]; readonly link: ComfortLink };
  /** null: no moment was compared with the one before. */
  readonly versus: ComfortVersus | null;
  /** Exercises done and the widest range reached, for each slot. */
  readonly exercises: readonly { readonly count: number; readonly rangeDeg: number | null }[];
}

export function historyView(input: ViewInput): HistoryView {
  const { hours, kind, day, boundaryHour } = input;
  const span = spanOf(kind, day, hours[0]?.day ?? day);
  const slots = slotsOf(kind, span);
  const within = hoursWithin(hours, span, boundaryHour);
  const data = slotData(within, slots, boundaryHour);
  const before = spanBefore(kind, span);
  const hoursBefore = kind === 'all' ? [] : hoursWithin(hours, before, boundaryHour);
  const total = sumRollUps(data.map(({ all }) => all));
  const entries = input.entries.filter((entry) => isWithin(dayOf(entry, boundaryHour), span));
  const byDay = kind === 'month' || kind === 'week' ? data : daysOf(within, span, boundaryHour);
  return {
    span,
    slots,
    data,
    breaks: breaksIn(data),
    total,
    shares: data.map(({ main }) => alignedShare(main)),
    share: alignedShare(total),
    shareChange: shareChange(daysOf(hoursBefore, before, boundaryHour), byDay),
    causes: CAUSES.map((cause) => ({ cause, ms: total.offMs[cause] ?? 0 }))
      .filter(({ ms }) => ms > 0)
      .sort((a, b) => b.ms - a.ms),
    heat: heatMap(within, boundaryHour),
    angles: angleViews({ data, hoursBefore, before, boundaryHour }),
    slump: slumps(within),
    guesses: entriesOf(entries, 'feelTrial'),
    comfort: comfortIn(entries, byDay, boundaryHour),
    versus: comfortVersus(entries),
    exercises: exercisesIn(entries, slots, boundaryHour),
  };
}

function daysOf(hours: readonly HourRollUp[], span: Span, boundaryHour: number): SlotData[] {
  return slotData(onlyTimes(hours), slotsOf('month', span), boundaryHour);
}

export function dayOf({ at, offsetMin }: Pick<EntryRecord, 'at' | 'offsetMin'>, boundaryHour: number): Day {
  return localMoment(at, offsetMin, boundaryHour).day;
}

interface AngleInput {
  readonly data: readonly SlotData[];
  readonly hoursBefore: readonly HourRollUp[];
  readonly before: Span;
  readonly boundaryHour: number;
}

/** The whole and the period before are each read in the setting most of it was judged in. */
function angleViews({ data, hoursBefore, before, boundaryHour }: AngleInput): AngleView[] {
  const was = slotData(hoursBefore, [{ grain: 'month', ...before }], boundaryHour)[0]!;
  const now = wholeOf(data);
  return ANGLE_IDS.flatMap((id) => {
    const whole = quartilesOf(id, now.main.angles[id] ?? {});
    if (!whole) return [];
    const points = data.map(({ main }) => quartilesOf(id, main.angles[id] ?? {}));
    return [{ id, points, whole, change: angleChange(id, was, now) }];
  });
}

/** The slots once more, as one: of each only its main setting is known. */
function wholeOf(data: readonly SlotData[]): SlotData {
  const bySetting = new Map<string, SlotData[]>();
  for (const slot of data)
    if (slot.setting !== null) bySetting.set(slot.setting, [...(bySetting.get(slot.setting) ?? []), slot]);
  const judged = (slots: readonly SlotData[]) => slots.reduce((sum, { main }) => sum + judgedMs(main), 0);
  const [most] = [...bySetting].sort((a, b) => judged(b[1]) - judged(a[1]));
  const main = sumRollUps((most?.[1] ?? []).map((slot) => slot.main));
  return { slot: { grain: 'month', from: '', to: '' }, all: main, main, setting: most?.[0] ?? null };
}

function slumps(hours: readonly HourRollUp[]): HistoryView['slump'] {
  const { morning, afternoon } = halvesOfDay(hours);
  return { morning: slumpCurve(morning), afternoon: slumpCurve(afternoon), all: slumpCurve(hours) };
}

function comfortIn(
  entries: readonly EntryRecord[],
  days: readonly SlotData[],
  boundaryHour: number,
): HistoryView['comfort'] {
  const ratings = new Map<Day, number[]>();
  for (const entry of entriesOf(entries, 'comfort')) {
    const day = dayOf(entry, boundaryHour);
    ratings.set(day, [...(ratings.get(day) ?? []), entry.comfort]);
  }
  const rated = days.flatMap(({ slot, main }) => {
    const values = ratings.get(slot.from);
    const share = alignedShare(main);
    if (!values || !share) return [];
    const comfort = values.reduce((sum, value) => sum + value, 0) / values.length;
    return [{ day: slot.from, comfort, share: share.share }];
  });
  return { days: rated, link: comfortLink(rated) };
}

function exercisesIn(entries: readonly EntryRecord[], slots: readonly Slot[], boundaryHour: number) {
  const done = entriesOf(entries, 'exercise').map((entry) => ({ ...entry, day: dayOf(entry, boundaryHour) }));
  return slots.map((slot) => {
    const here = done.filter(({ day }) => isWithin(day, slot));
    const ranges = here.flatMap(({ rangeDeg }) => (rangeDeg === null ? [] : [rangeDeg]));
    return { count: here.length, rangeDeg: ranges.length === 0 ? null : Math.max(...ranges) };
  });
}
