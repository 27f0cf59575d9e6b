/** Days as the person's own calendar has them: 2026-11-30. */

/** Trials of strength at the desk ran ten weeks (Andersen 2011); what is gained fades when people stop (BMC MSD 2021). */
const BUILD_WEEKS = 10;
const DAY_MS = 86_400_000;

export interface ProgrammeWeek {
  /** Days with exercise among the last seven, today included. */
  readonly days: number;
  /** As many of any seven are enough; more are welcome. */
  readonly enough: number;
  readonly phase: 'build' | 'keep';
  /** Something was done today. */
  readonly isDoneToday: boolean;
  /** Nothing was done for a week or longer, after a beginning: welcomed back, nothing to catch up on. */
  readonly isBack: boolean;
}

/** `done`: days with exercise, in any order. A missed day moves nothing and breaks nothing: any seven days count. */
export function programmeWeek(done: readonly string[], today: string): ProgrammeWeek {
  const days = [...new Set(done)].filter((day) => day <= today).sort();
  const recent = days.filter((day) => daysBetween(day, today) < 7);
  const phase = days[0] !== undefined && daysBetween(days[0], today) >= 7 * BUILD_WEEKS ? 'keep' : 'build';
  return {
    days: recent.length,
    enough: phase === 'build' ? 3 : 2,
    phase,
    isDoneToday: days.includes(today),
    isBack: days.length > 0 && recent.length === 0,
  };
}

/** The last four weeks, oldest first, seven days each; the last ends today. */
export function lastWeeks(done: readonly string[], today: string, weeks = 4): readonly (readonly DayMark[])[] {
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, index) => {
      const day = dayBefore(today, 7 * (weeks - week) - 1 - index);
      return { day, isDone: done.includes(day) };
    }),
  );
}

export interface DayMark {
  readonly day: string;
  readonly isDone: boolean;
}

/** Whole days from one to the other; a day that can't be read counts as long ago. */
export function daysBetween(from: string, to: string): number {
  const days = Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);
  return Number.isFinite(days) ? days : Infinity;
}

function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) - count * DAY_MS).toISOString().slice(0, 10);
}
