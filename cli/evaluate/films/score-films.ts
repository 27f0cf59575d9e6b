import type { Judgement } from '../../../src/posture/judgement';
import { holdsOf, type FilmHold } from './film';
import type { PlayedFilm, Shown } from './play-film';

/** Shares are 0..1 of the time after the first five seconds of a hold; null where nothing was asked. */
export interface FilmScore {
  readonly holds: number;
  /** The right word: aligned as aligned, what is no posture as none, a deviation by its cause. */
  readonly right: number | null;
  /** Of the time in a deviation: told off or drifting, whatever the cause. */
  readonly found: number | null;
  /** Of the time that was found. */
  readonly causeRight: number | null;
  /** Aligned and no posture, and yet called drifting or off. */
  readonly falseOff: number | null;
  /** Aligned, and told so. */
  readonly alignedTold: number | null;
  /** Mild ones that were found in the last half of their hold, most of the time. */
  readonly mildFound: number | null;
  /** Median of the time from the start of a hold to the right word that stays, seconds; holds never told count as whole. */
  readonly secondsToRight: number | null;
  readonly rightByHold: Readonly<Record<string, number | null>>;
  readonly rightByFilm: Readonly<Record<string, number | null>>;
  /** What was said in each hold, as shares of its time. */
  readonly said: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A page needs a moment, and so does a person. */
const FIRST_MS = 5000;

interface Moment {
  readonly hold: FilmHold;
  readonly film: string;
  readonly judgement: Judgement | null;
}

export function scoreFilms(films: readonly PlayedFilm[]): FilmScore {
  const all = films.flatMap(momentsOf);
  const clear = all.filter(({ hold }) => !hold.isMild);
  const deviations = clear.filter(({ hold }) => isDeviation(hold));
  const quiet = all.filter(({ hold }) => !isDeviation(hold));
  return {
    holds: films.reduce((sum, { film }) => sum + film.holds.length, 0),
    right: share(clear, isRight),
    found: share(deviations, isFlagged),
    causeRight: share(deviations.filter(isFlagged), isRight),
    falseOff: share(quiet, isFlagged),
    alignedTold: share(
      quiet.filter(({ hold }) => hold.label === 'aligned'),
      isRight,
    ),
    mildFound: mildFound(films),
    secondsToRight: median(films.flatMap(timesToRight)),
    rightByHold: by(all, ({ hold }) => hold.name),
    rightByFilm: by(clear, ({ film }) => film),
    said: saidIn(all),
  };
}

function momentsOf({ film, shown }: PlayedFilm): Moment[] {
  return holdsOf(film).flatMap((hold) =>
    during(shown, hold, hold.fromMs + FIRST_MS).map(({ judgement }) => ({ hold, film: film.condition, judgement })),
  );
}

function during(shown: readonly Shown[], { toMs }: FilmHold, fromMs: number): readonly Shown[] {
  return shown.filter(({ atMs }) => atMs >= fromMs && atMs < toMs);
}

export function isDeviation({ label }: FilmHold): boolean {
  return label !== 'aligned' && label !== 'notPosture';
}

function isFlagged({ judgement }: Pick<Moment, 'judgement'>): boolean {
  return judgement?.state === 'off' || judgement?.state === 'drifting';
}

function isRight({ hold, judgement }: Pick<Moment, 'hold' | 'judgement'>): boolean {
  if (hold.label === 'aligned') return judgement?.state === 'aligned';
  if (hold.label === 'notPosture') return judgement !== null && !isFlagged({ judgement });
  return isFlagged({ judgement }) && judgement?.cause === hold.label;
}

function mildFound(films: readonly PlayedFilm[]): number | null {
  const milds = films.flatMap(({ film, shown }) =>
    holdsOf(film)
      .filter(({ isMild }) => isMild)
      .map((hold) => share(during(shown, hold, (hold.fromMs + hold.toMs) / 2), isFlagged)),
  );
  return share(milds, (found) => (found ?? 0) > 0.5);
}

function timesToRight({ film, shown }: PlayedFilm): number[] {
  const asked = holdsOf(film).filter((hold) => isDeviation(hold) && !hold.isMild);
  return asked.map((hold) => {
    const wrong = during(shown, hold, hold.fromMs).filter(({ judgement }) => !isRight({ hold, judgement }));
    return ((wrong.at(-1)?.atMs ?? hold.fromMs) - hold.fromMs) / 1000;
  });
}

function saidIn(moments: readonly Moment[]): FilmScore['said'] {
  const said: Record<string, Record<string, number>> = {};
  for (const name of new Set(moments.map(({ hold }) => hold.name))) {
    const mine = moments.filter(({ hold }) => hold.name === name);
    const words: Record<string, number> = {};
    for (const { judgement } of mine) words[wordOf(judgement)] = (words[wordOf(judgement)] ?? 0) + 1 / mine.length;
    said[name] = words;
  }
  return said;
}

function wordOf(judgement: Judgement | null): string {
  if (!judgement) return 'nothing';
  return judgement.cause ?? judgement.reason ?? judgement.event ?? judgement.state;
}

function by(moments: readonly Moment[], key: (one: Moment) => string): Record<string, number | null> {
  const names = [...new Set(moments.map(key))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      share(
        moments.filter((one) => key(one) === name),
        isRight,
      ),
    ]),
  );
}

function share<T>(of: readonly T[], test: (one: T) => boolean): number | null {
  return of.length ? of.filter(test).length / of.length : null;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
