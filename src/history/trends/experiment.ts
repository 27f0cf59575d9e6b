import { onlyTimes, type HourRollUp } from '../hour-roll-up';
import { addDays, localMoment, type Day } from '../local-day';
import type { ExperimentEntry } from '../entry-record';
import { shareChange, type Change } from './change';
import { slotsOf } from './range';
import { hoursWithin, slotData } from './slot-data';

/** Before and after something the person changed on purpose. */
export interface ExperimentVerdict {
  readonly experiment: ExperimentEntry;
  readonly day: Day;
  readonly daysAfter: number;
  readonly change: Change;
}

/** As long as habits and weekdays even out, as short as seasons do not come in. */
const WINDOW_DAYS = 14;

/** The day of the change itself counts for neither side. Another experiment ends the window. */
export function experimentVerdicts(
  experiments: readonly ExperimentEntry[],
  hours: readonly HourRollUp[],
  { boundaryHour, today }: { readonly boundaryHour: number; readonly today: Day },
): ExperimentVerdict[] {
  const dated = experiments
    .map((experiment) => ({
      experiment,
      day: localMoment(experiment.at, experiment.offsetMin, boundaryHour).day,
    }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return dated.map(({ experiment, day }, i) => {
    const from = latest(addDays(day, -WINDOW_DAYS), addDays(dated[i - 1]?.day ?? '0001-01-01', 1));
    const to = earliest(addDays(day, WINDOW_DAYS), addDays(dated[i + 1]?.day ?? '9999-01-01', -1), today);
    const daysIn = (span: { from: Day; to: Day }) =>
      slotData(onlyTimes(hoursWithin(hours, span, boundaryHour)), slotsOf('month', span), boundaryHour);
    const before = daysIn({ from, to: addDays(day, -1) });
    const after = daysIn({ from: addDays(day, 1), to });
    return { experiment, day, daysAfter: after.length, change: shareChange(before, after) };
  });
}

function latest(...days: readonly Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}

function earliest(...days: readonly Day[]): Day {
  return days.reduce((a, b) => (a < b ? a : b));
}
