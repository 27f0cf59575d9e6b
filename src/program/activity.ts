import { daysBetween } from './calendar';

/** What was done, as far as a week needs it: brisk enough to talk, too brisk to talk, or strength. */
export const ACTIVITY_KINDS = ['walk', 'cycle', 'sport', 'run', 'swim', 'strength', 'other'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export type ActivitySource = 'own' | 'csv' | 'appleHealth' | 'googleFit';

/** One day of one kind. Minutes are whole days' sums where a file gives them so. */
export interface Activity {
  /** The person's own calendar day, 2026-11-30. */
  readonly day: string;
  readonly kind: ActivityKind;
  readonly moderateMin: number;
  readonly vigorousMin: number;
  readonly source: ActivitySource;
}

/** WHO 2020, adults: 150–300 minutes of moderate activity a week, vigorous minutes count twice; strength on two days. */
export const WHO = { lowMin: 150, highMin: 300, strengthDays: 2 } as const;

export interface ActivityWeek {
  /** Moderate minutes, vigorous ones counted twice. */
  readonly minutes: number;
  readonly strengthDays: number;
  /** Kinds that there were: variety is what pays. */
  readonly kinds: readonly ActivityKind[];
  readonly range: 'below' | 'within' | 'above';
}

/** Running and sport are vigorous for most (talk test); everything else is moderate. Strength counts by its day. */
export function ownActivity(kind: ActivityKind, minutes: number, day: string): Activity {
  const isVigorous = kind === 'run' || kind === 'sport';
  return { day, kind, moderateMin: isVigorous ? 0 : minutes, vigorousMin: isVigorous ? minutes : 0, source: 'own' };
}

/** The last seven days, today included. What was entered by hand and also came by a file counts once: the larger. */
export function activityWeek(activities: readonly Activity[], today: string): ActivityWeek {
  const recent = activities.filter(({ day }) => day <= today && daysBetween(day, today) < 7);
  const days = [...new Set(recent.map(({ day }) => day))];
  const minutes = days.reduce((sum, day) => sum + dayMinutes(recent.filter((each) => each.day === day)), 0);
  const strength = recent.filter(({ kind }) => kind === 'strength').map(({ day }) => day);
  return {
    minutes,
    strengthDays: new Set(strength).size,
    kinds: ACTIVITY_KINDS.filter((kind) => recent.some((each) => each.kind === kind)),
    range: minutes < WHO.lowMin ? 'below' : minutes <= WHO.highMin ? 'within' : 'above',
  };
}

function dayMinutes(ofDay: readonly Activity[]): number {
  const sources = [...new Set(ofDay.map(({ source }) => source))];
  return Math.max(
    0,
    ...sources.map((source) =>
      ofDay
        .filter((each) => each.source === source)
        .reduce((sum, { moderateMin, vigorousMin }) => sum + moderateMin + 2 * vigorousMin, 0),
    ),
  );
}

/** What a file says of a day replaces what an earlier file of that kind said: bringing it in twice changes nothing. */
export function withImported(known: readonly Activity[], imported: readonly Activity[]): readonly Activity[] {
  const keys = new Set(imported.map(({ source, day }) => `${source} ${day}`));
  return [...known.filter(({ source, day }) => !keys.has(`${source} ${day}`)), ...imported];
}
