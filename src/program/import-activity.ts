import type { Activity, ActivityKind, ActivitySource } from './activity';

/** A day has no more minutes than this; what says so is broken or made up. */
const MOST_MINUTES = 1440;
/** More than about eleven years is no week's business. */
export const MOST_IMPORTED = 20_000;

const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * Rows of a CSV file with a header. Understood: Google Fit's daily metrics (heart minutes and points: a vigorous minute has
 * two points), and a plain table with `date`, `minutes` or `moderate`, and if there are any `vigorous` and `strength`.
 * null: there is no such header.
 */
export function activitiesOfCsv(text: string): readonly Activity[] | null {
  const [header, ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/, MOST_IMPORTED + 1);
  const separator = header?.includes(';') ? ';' : ',';
  const names = cells(header ?? '', separator).map((name) => name.toLowerCase());
  const column = (...wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const day = column('date', 'day', 'datum', 'tag');
  const heartMinutes = column('heart minutes');
  const heartPoints = column('heart points');
  const strengthMs = column('strength training duration (ms)');
  if (day < 0) return null;
  if (heartMinutes >= 0 && heartPoints >= 0)
    return rows.flatMap((row) => {
      const cell = cells(row, separator);
      const [minutes, points] = [numberOf(cell[heartMinutes]), numberOf(cell[heartPoints])];
      const vigorous = Math.min(minutes, Math.max(0, points - minutes));
      const given = { day: cell[day], moderate: minutes - vigorous, vigorous, strength: numberOf(cell[strengthMs]) };
      return dayOf(given, 'googleFit');
    });
  const moderate = column('minutes', 'moderate', 'minuten', 'moderat');
  const [vigorous, strength] = [column('vigorous', 'intensiv'), column('strength', 'kraft')];
  if (moderate < 0) return null;
  return rows.flatMap((row) => {
    const cell = cells(row, separator);
    const given = {
      day: cell[day],
      moderate: numberOf(cell[moderate]),
      vigorous: numberOf(cell[vigorous]),
      strength: numberOf(cell[strength]),
    };
    return dayOf(given, 'csv');
  });
}

interface GivenDay {
  readonly day: string | undefined;
  readonly moderate: number;
  readonly vigorous: number;
  readonly strength: number;
}

function dayOf({ day: text = '', moderate, vigorous, strength }: GivenDay, source: ActivitySource): Activity[] {
  const day = calendarDay(text);
  if (day === null) return [];
  const base = { day, source };
  const rows: Activity[] = [];
  if (moderate > 0 || vigorous > 0)
    rows.push({ ...base, kind: 'other', moderateMin: bounded(moderate), vigorousMin: bounded(vigorous) });
  if (strength > 0) rows.push({ ...base, kind: 'strength', moderateMin: 0, vigorousMin: 0 });
  return rows;
}

function cells(row: string, separator: string): string[] {
  return row.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function numberOf(cell: string | undefined): number {
  const value = Number((cell ?? '').replace(',', '.'));
  return Number.isFinite(value) && value > 0 ? value : 0;
}

function bounded(minutes: number): number {
  return Math.min(MOST_MINUTES, Math.max(0, Math.round(minutes)));
}

/** The day a text begins with; null: none that there is. */
function calendarDay(text: string): string | null {
  const [day] = DAY.exec(text) ?? [];
  if (!day) return null;
  const time = Date.parse(`${day}T00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** A tag longer than this is none of Apple's: it is let go. */
const LONGEST_TAG = 4000;

/**
 * Apple's export.xml, piece by piece, because it can be gigabytes: `HKQuantityTypeIdentifierAppleExerciseTime` records, a
 * day's brisk minutes, and workouts, which tell the kind. Nothing but these is kept.
 */
export class AppleHealthReader {
  #rest = '';
  readonly #exercise = new Map<string, number>();
  readonly #workouts = new Map<string, Activity>();

  read(piece: string): void {
    const text = this.#rest + piece;
    let end = 0;
    for (const match of text.matchAll(/<(Record|Workout)\s([^<>]{0,4000})>/g)) {
      end = match.index + match[0].length;
      this.#tag(match[1] ?? '', match[2] ?? '');
    }
    const open = text.lastIndexOf('<');
    this.#rest = open >= end ? text.slice(open).slice(0, LONGEST_TAG) : '';
  }

  /** The days that were found; workouts of a day stand for its minutes where they are more than the watch counted. */
  activities(): readonly Activity[] {
    const workouts = [...this.#workouts.values()];
    const byDay = new Map<string, number>();
    for (const { day, moderateMin, vigorousMin } of workouts)
      byDay.set(day, (byDay.get(day) ?? 0) + moderateMin + vigorousMin);
    const minutesOf = (day: string) => byDay.get(day) ?? 0;
    const rest = [...this.#exercise].flatMap(([day, minutes]): Activity[] => {
      const more = Math.round(minutes) - minutesOf(day);
      return more > 0
        ? [{ day, kind: 'other', moderateMin: bounded(more), vigorousMin: 0, source: 'appleHealth' }]
        : [];
    });
    return [...workouts, ...rest].slice(-MOST_IMPORTED);
  }

  #tag(name: string, attributes: string): void {
    const value = (key: string) => new RegExp(`\\b${key}="([^"]{0,200})"`).exec(attributes)?.[1];
    const day = calendarDay(value('startDate') ?? '');
    if (day === null) return;
    if (name === 'Workout') this.#workout(day, value('workoutActivityType') ?? '', numberOf(value('duration')));
    else if (value('type') === 'HKQuantityTypeIdentifierAppleExerciseTime' && this.#exercise.size < MOST_IMPORTED)
      this.#exercise.set(day, (this.#exercise.get(day) ?? 0) + numberOf(value('value')));
  }

  #workout(day: string, type: string, minutes: number): void {
    if (this.#workouts.size >= MOST_IMPORTED) return;
    const kind = kindOf(type);
    const key = `${day} ${kind}`;
    const known = this.#workouts.get(key);
    const isVigorous = kind === 'run' || kind === 'sport';
    this.#workouts.set(key, {
      day,
      kind,
      moderateMin: bounded((known?.moderateMin ?? 0) + (isVigorous ? 0 : minutes)),
      vigorousMin: bounded((known?.vigorousMin ?? 0) + (isVigorous ? minutes : 0)),
      source: 'appleHealth',
    });
  }
}

function kindOf(type: string): ActivityKind {
  if (/Walking|Hiking|Stair/i.test(type)) return 'walk';
  if (/Cycling/i.test(type)) return 'cycle';
  if (/Running|HighIntensity|JumpRope/i.test(type)) return 'run';
  if (/Swimming/i.test(type)) return 'swim';
  if (/Strength|CoreTraining/i.test(type)) return 'strength';
  if (/Soccer|Tennis|Basketball|Handball|Squash|Rowing/i.test(type)) return 'sport';
  return 'other';
}
