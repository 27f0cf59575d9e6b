import { addDays, dayNumberOf, type Day } from './local-day';
import { makeYears, type MadeYears } from './made-years';

/** An example lasts so many days and ends yesterday: nobody's day of today is made up. */
const DAYS = 91;
/** The camera was moved in the fifth week, so that a line breaks once. */
const NEW_BASELINE_AFTER = 33;
const SEED = 19;
/** Of three days one is measured in the morning, one in the afternoon and one wholly: few leave it on all day. */
const NOON_MIN = 13 * 60;

export interface ExampleOptions {
  readonly today: Day;
  /** Local time − UTC on a day, minutes. */
  readonly offsetMinOf: (day: Day) => number;
  readonly zone: string;
  /** What the person wrote down, in the reader's language. */
  readonly words: { readonly experiment: string; readonly note: string };
}

/** Three months of a believable desk worker, the same for everybody on the same day. */
export function exampleMonths({ today, offsetMinOf, zone, words }: ExampleOptions): MadeYears {
  const firstDay = addDays(today, -DAYS);
  const made = makeYears({ firstDay, days: DAYS, seed: SEED, newBaselineAfter: NEW_BASELINE_AFTER, offsetMinOf });
  const noonOf = (day: Day) => ({
    at: dayNumberOf(day) * 86_400_000 + (12 * 60 - offsetMinOf(day)) * 60_000,
    offsetMin: offsetMinOf(day),
  });
  const experimentDay = addDays(firstDay, 52);
  return {
    minutes: made.minutes.filter(({ startedAt, offsetMin }) => isMeasured(startedAt / 60_000 + offsetMin)),
    sessions: made.sessions.map((session) => ({ ...session, zone })),
    entries: [
      ...made.entries,
      { id: EXPERIMENT_ID, ...noonOf(experimentDay), kind: 'experiment', text: words.experiment },
      { id: NOTE_ID, ...noonOf(addDays(firstDay, 75)), kind: 'note', text: words.note },
    ],
  };
}

const EXPERIMENT_ID = '01900000-0000-7000-8000-00000000e001';
const NOTE_ID = '01900000-0000-7000-8000-00000000e002';

function isMeasured(localMinute: number): boolean {
  const [day, minute] = [Math.floor(localMinute / 1440), localMinute % 1440];
  if (day % 3 === 0) return true;
  return day % 3 === 1 ? minute < NOON_MIN : minute >= NOON_MIN;
}
