import { ANGLE_IDS, type AngleId } from '../../geometry/angle';
import { CAUSES, type Cause } from '../../geometry/cause';
import { entriesOf, type EntryRecord, type FeelTrialEntry } from '../entry-record';
import { quartilesOf, type Quartiles } from '../histogram';
import { onlyTimes, type HourRollUp, type Setting } from '../hour-roll-up';
import { localMoment, type Day } from '../local-day';
import { judgedMs } from '../minute-record';
import { alignedShare, sumRollUps, type RollUp, type Share } from '../roll-up';
import { angleChange, dayShares, payForAll, type Change } from './change';
import { comfortLink, type ComfortDay, type ComfortLink } from './comfort-link';
import { comfortVersus, type ComfortVersus } from './comfort-versus';
import { lastExperiment } from './experiment';
import { findingsOf, type Finding } from './findings';
import { heatMap, heatTotals, type HeatCell } from './heat-map';
import { periodChange } from './period-change';
import { isWithin, slotsOf, spanBefore, spanOf, type RangeKind, type Slot, type Span } from './range';
import { breaksIn, hoursWithin, slotData, type SlotData } from './slot-data';
import { shareHalfWidth } from './statistics/level-of-days';
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
  /** Whose numbers these are; null: nobody's. */
  readonly setting: Setting | null;
  readonly change: Change;
}

export interface Mark {
  /** Place of the slot. */
  readonly at: number;
  readonly kind: 'experiment' | 'note' | 'difference';
  /** Empty where the kind says it all. */
  readonly text: string;
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
  /** What there is to say, the most important first. */
  readonly findings: readonly Finding[];
  /** The hours and the weekday, whether they stand out or not. */
  readonly patterns: readonly Finding[];
  readonly causes: readonly { readonly cause: Cause; readonly ms: number }[];
  readonly heat: readonly (readonly HeatCell[])[];
  readonly heatTotals: ReturnType<typeof heatTotals>;
  /** What was changed on purpose or noted, by slot. */
  readonly marks: readonly Mark[];
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
  const within = hoursWithin(hours, span, boundaryHour);
  const data = cropped(kind, slotData(within, slotsOf(kind, span), boundaryHour));
  const slots = data.map(({ slot }) => slot);
  const before = spanBefore(kind, span);
  const hoursBefore = kind === 'all' ? [] : hoursWithin(hours, before, boundaryHour);
  const total = sumRollUps(data.map(({ all }) => all));
  const entries = input.entries.filter((entry) => isWithin(dayOf(entry, boundaryHour), span));
  const byDay = kind === 'month' || kind === 'week' ? data : daysOf(within, span, boundaryHour);
  const changed = periodChange({ hours, kind, span, boundaryHour });
  const { first, patterns } = findingsOf({
    ...changed,
    total,
    boundaryHour,
    isDay: kind === 'today',
    experiment: lastExperiment(entriesOf(input.entries, 'experiment'), hours, { span: changed.pattern, boundaryHour }),
  });
  const totals = once(() => heatTotals(within, boundaryHour));
  const heat = once(() => heatMap(within, boundaryHour));
  const angles = once(() => angleViews({ data, before: slotData(hoursBefore, slotsOf(kind, before), boundaryHour) }));
  const slump = once(() => slumps(within));
  return {
    span,
    slots,
    data,
    breaks: breaksIn(data),
    total,
    shares: sharesOf(data, byDay),
    share: shareOfPeriod(total, byDay),
    shareChange: changed.change,
    findings: first,
    patterns,
    causes: CAUSES.map((cause) => ({ cause, ms: total.offMs[cause] ?? 0 }))
      .filter(({ ms }) => ms > 0)
      .sort((a, b) => b.ms - a.ms),
    get heatTotals() {
      return totals();
    },
    marks: marksIn(entries, slots, boundaryHour),
    get heat() {
      return heat();
    },
    get angles() {
      return angles();
    },
    get slump() {
      return slump();
    },
    guesses: entriesOf(entries, 'feelTrial'),
    comfort: comfortIn(entries, byDay, boundaryHour),
    versus: comfortVersus(entries),
    exercises: exercisesIn(entries, slots, boundaryHour),
  };
}

/** Of ten years, each of these costs as much as the rest together, and only one view shows it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Weeks and months before the first record and after the last one say nothing; gaps between do. */
function cropped(kind: RangeKind, data: readonly SlotData[]): readonly SlotData[] {
  const first = data.findIndex(({ all }) => all.minutes > 0);
  if ((kind !== 'year' && kind !== 'all') || first < 0) return data;
  return data.slice(first, data.findLastIndex(({ all }) => all.minutes > 0) + 1);
}

function marksIn(entries: readonly EntryRecord[], slots: readonly Slot[], boundaryHour: number): Mark[] {
  const marked = [
    ...entriesOf(entries, 'experiment'),
    ...entriesOf(entries, 'note'),
    ...entriesOf(entries, 'difference').map((entry) => ({ ...entry, text: '' })),
  ];
  return marked.flatMap((entry) => {
    const at = slots.findIndex((slot) => isWithin(dayOf(entry, boundaryHour), slot));
    return at < 0 ? [] : [{ at, kind: entry.kind, text: entry.text }];
  });
}

function daysOf(hours: readonly HourRollUp[], span: Span, boundaryHour: number): SlotData[] {
  return slotData(onlyTimes(hours), slotsOf('month', span), boundaryHour);
}

export function dayOf({ at, offsetMin }: Pick<EntryRecord, 'at' | 'offsetMin'>, boundaryHour: number): Day {
  return localMoment(at, offsetMin, boundaryHour).day;
}

/** Days are the unit: of a day alone the uncertainty comes from its minutes, of longer times from the scatter of their days. */
function shareOfPeriod(total: RollUp, days: readonly SlotData[]): Share | null {
  const share = alignedShare(total);
  const half = shareHalfWidth(dayShares(days));
  if (!share || half === null) return share;
  return { share: share.share, low: Math.max(0, share.share - half), high: Math.min(1, share.share + half) };
}

/** Slots and days are both in order of time: one pass. */
function sharesOf(data: readonly SlotData[], days: readonly SlotData[]): (Share | null)[] {
  let at = 0;
  return data.map(({ slot, main, setting }) => {
    const own: SlotData[] = [];
    for (; at < days.length && days[at]!.slot.from <= slot.to; at++)
      if (setting !== null && days[at]!.setting === setting && days[at]!.slot.from >= slot.from) own.push(days[at]!);
    return slot.grain === 'day' || setting === null ? alignedShare(main) : shareOfPeriod(main, own);
  });
}

interface AngleInput {
  readonly data: readonly SlotData[];
  readonly before: readonly SlotData[];
}

/** Each read in the setting most of the period was judged in. */
function angleViews({ data, before }: AngleInput): AngleView[] {
  const now = wholeOf(data);
  const views = ANGLE_IDS.flatMap((id) => {
    const whole = quartilesOf(id, now.main.angles[id] ?? {});
    if (!whole) return [];
    const points = data.map(({ main }) => quartilesOf(id, main.angles[id] ?? {}));
    return [{ id, points, whole, setting: now.setting, change: angleChange(id, before, data) }];
  });
  const paid = payForAll(views.map(({ change }) => change));
  return views.map((view, i) => ({ ...view, change: paid[i]! }));
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
