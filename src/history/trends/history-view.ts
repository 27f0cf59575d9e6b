import { CAUSES, type Cause } from '../../geometry/cause';
import { entriesOf, type EntryRecord, type FeelTrialEntry } from '../entry-record';
import type { HourRollUp } from '../hour-roll-up';
import type { Day } from '../local-day';
import { alignedShare, sumTimes, type RollUp, type Share } from '../roll-up';
import { angleViews, withAngles, type AngleView } from './angle-views';
import type { Change } from './change';
import { comfortVersus, type ComfortVersus } from './comfort-versus';
import { comfortIn, dayOf, exercisesIn, marksIn, type Comfort, type Mark } from './entries-of-view';
import { countedDays, dayLevels } from './day-levels';
import { lastExperiment } from './experiment';
import { findingsOf, type Finding, type Findings } from './findings';
import { heatMap, heatTotals, type HeatCell } from './heat-map';
import { lazily } from './lazily';
import { periodChange, type PeriodChange } from './period-change';
import { isWithin, slotsOf, spanBefore, spanOf, type RangeKind, type Slot, type Span } from './range';
import { breaksIn, hoursWithin, slotData, type SlotData } from './slot-data';
import { sumAngles } from './sum-angles';
import type { DayShare } from './statistics/day-share';
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
  readonly comfort: Comfort;
  /** null: no moment was compared with the one before. */
  readonly versus: ComfortVersus | null;
  /** Exercises done and the widest range reached, for each slot. */
  readonly exercises: readonly { readonly count: number; readonly rangeDeg: number | null }[];
}

export function historyView(input: ViewInput): HistoryView {
  const { hours, kind, day, boundaryHour } = input;
  const span = spanOf(kind, day, hours[0]?.day ?? day);
  const within = hoursWithin(hours, span, boundaryHour);
  const data = cropped(kind, slotData(within, slotsOf(kind, span), boundaryHour, sumTimes));
  const slots = data.map(({ slot }) => slot);
  const total = sumTimes(data.map(({ all }) => all));
  const more: Inner = lazily({
    entries: () => input.entries.filter((entry) => isWithin(dayOf(entry, boundaryHour), span)),
    days: () => dayLevels(within, boundaryHour),
    changed: () => periodChange({ hours, kind, span, boundaryHour }),
    found: () => findingsIn(input, total, more.changed),
  });
  return lazily<HistoryView>({
    span: () => span,
    slots: () => slots,
    data: () => data,
    breaks: () => breaksIn(data),
    total: () => total,
    shares: () => sharesOf(data, countedDays(more.days)),
    share: () => shareOfPeriod(total, countedDays(more.days)),
    shareChange: () => more.changed.change,
    findings: () => more.found.first,
    patterns: () => more.found.patterns,
    causes: () => causesIn(total),
    heat: () => heatMap(within, boundaryHour),
    heatTotals: () => heatTotals(within, boundaryHour),
    marks: () => marksIn(more.entries, slots, boundaryHour),
    angles: () => {
      const before = spanBefore(kind, span);
      const hoursBefore = kind === 'all' ? [] : hoursWithin(hours, before, boundaryHour);
      return angleViews({
        data: withAngles(data, within, boundaryHour),
        before: slotData(hoursBefore, slotsOf(kind, before), boundaryHour, sumAngles),
      });
    },
    slump: () => slumps(within),
    guesses: () => entriesOf(more.entries, 'feelTrial'),
    comfort: () => comfortIn(more.entries, more.days, boundaryHour),
    versus: () => comfortVersus(more.entries),
    exercises: () => exercisesIn(more.entries, slots, boundaryHour),
  });
}

/** What several parts of a view rest on. */
interface Inner {
  readonly entries: readonly EntryRecord[];
  readonly days: readonly DayShare[];
  readonly changed: PeriodChange;
  readonly found: Findings;
}

function findingsIn({ hours, entries, kind, boundaryHour }: ViewInput, total: RollUp, changed: PeriodChange): Findings {
  const when = { span: changed.pattern, boundaryHour };
  return findingsOf({
    ...changed,
    total,
    boundaryHour,
    isDay: kind === 'today',
    experiment: lastExperiment(entriesOf(entries, 'experiment'), hours, when),
  });
}

function causesIn(total: RollUp): HistoryView['causes'] {
  return CAUSES.map((cause) => ({ cause, ms: total.offMs[cause] ?? 0 }))
    .filter(({ ms }) => ms > 0)
    .sort((a, b) => b.ms - a.ms);
}

/** Weeks and months before the first record and after the last one say nothing; gaps between do. */
function cropped(kind: RangeKind, data: readonly SlotData[]): readonly SlotData[] {
  const first = data.findIndex(({ all }) => all.minutes > 0);
  if ((kind !== 'year' && kind !== 'all') || first < 0) return data;
  return data.slice(first, data.findLastIndex(({ all }) => all.minutes > 0) + 1);
}

/** Days are the unit: of a day alone the uncertainty comes from its minutes, of longer times from the scatter of their days. */
function shareOfPeriod(total: RollUp, days: readonly DayShare[]): Share | null {
  const share = alignedShare(total);
  const half = shareHalfWidth(days);
  if (!share || half === null) return share;
  return { share: share.share, low: Math.max(0, share.share - half), high: Math.min(1, share.share + half) };
}

/** Slots and days are both in order of time: one pass. */
function sharesOf(data: readonly SlotData[], days: readonly DayShare[]): (Share | null)[] {
  let at = 0;
  return data.map(({ slot, main, setting }) => {
    const own: DayShare[] = [];
    for (; at < days.length && days[at]!.day <= slot.to; at++)
      if (days[at]!.setting === setting && days[at]!.day >= slot.from) own.push(days[at]!);
    return slot.grain === 'day' || setting === null ? alignedShare(main) : shareOfPeriod(main, own);
  });
}

function slumps(hours: readonly HourRollUp[]): HistoryView['slump'] {
  const { morning, afternoon } = halvesOfDay(hours);
  return { morning: slumpCurve(morning), afternoon: slumpCurve(afternoon), all: slumpCurve(hours) };
}
