import type { HourRollUp } from '../hour-roll-up';
import { addDays, localMoment, type Day } from '../local-day';
import type { ExperimentEntry } from '../entry-record';
import { shareChange, type Change } from './change';
import { countedDays, dayLevels } from './day-levels';
import { isWithin, type Span } from './range';
import { hoursWithin } from './slot-data';

/** Before and after something the person changed on purpose. */
export interface ExperimentVerdict {
  readonly experiment: ExperimentEntry;
  readonly day: Day;
  /** What was compared; the day itself counts for neither side. */
  readonly before: Span;
  readonly after: Span;
  readonly change: Change;
}

/** As long as habits and weekdays even out, as short as seasons do not come in. */
const WINDOW_DAYS = 28;
/** Days before that tell how much days differ anyway. */
const CONTEXT_DAYS = 84;

/** The day of the change itself counts for neither side. Another experiment ends the window. */
export function experimentVerdicts(
  experiments: readonly ExperimentEntry[],
  hours: readonly HourRollUp[],
  when: { readonly boundaryHour: number; readonly today: Day },
): ExperimentVerdict[] {
  const dated = datedOf(experiments, when.boundaryHour);
  return dated.map((_, at) => verdictAt(dated, at, hours, when));
}

/** The last one in a span, with what may be said of it by the end of that span; null: there is none. */
export function lastExperiment(
  experiments: readonly ExperimentEntry[],
  hours: readonly HourRollUp[],
  { span, boundaryHour }: { readonly span: Span; readonly boundaryHour: number },
): ExperimentVerdict | null {
  const dated = datedOf(experiments, boundaryHour);
  const at = dated.findLastIndex(({ day }) => isWithin(day, span));
  return at < 0 ? null : verdictAt(dated, at, hours, { boundaryHour, today: span.to });
}

interface Dated {
  readonly experiment: ExperimentEntry;
  readonly day: Day;
}

function datedOf(experiments: readonly ExperimentEntry[], boundaryHour: number): Dated[] {
  return experiments
    .map((experiment) => ({ experiment, day: localMoment(experiment.at, experiment.offsetMin, boundaryHour).day }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function verdictAt(
  dated: readonly Dated[],
  at: number,
  hours: readonly HourRollUp[],
  { boundaryHour, today }: { readonly boundaryHour: number; readonly today: Day },
): ExperimentVerdict {
  const { experiment, day } = dated[at]!;
  const from = latest(addDays(day, -WINDOW_DAYS), addDays(dated[at - 1]?.day ?? '0001-01-01', 1));
  const to = earliest(addDays(day, WINDOW_DAYS), addDays(dated[at + 1]?.day ?? '9999-01-01', -1), today);
  const daysIn = (span: Span) => countedDays(dayLevels(hoursWithin(hours, span, boundaryHour), boundaryHour));
  const spans = { before: { from, to: addDays(day, -1) }, after: { from: addDays(day, 1), to } };
  const context = daysIn({ from: addDays(from, -CONTEXT_DAYS), to });
  const change = shareChange(daysIn(spans.before), daysIn(spans.after), context);
  return { experiment, day, ...spans, change };
}

function latest(...days: readonly Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}

function earliest(...days: readonly Day[]): Day {
  return days.reduce((a, b) => (a < b ? a : b));
}
