import { daysToEndOf, evaluatePage, evaluatePair, type PairResult } from '../src/history/trends/test-evaluation';
import type { Reviewer } from '../src/history/trends/test-reviewers';
import { twoSidedP } from '../src/history/trends/statistics/student';

/**
 * Thousands of made-up reviewers through the statistics of the history: what is claimed, and how often it is so.
 * `npm run evaluate-trends -- [how many] [noChange|power|pages …]`; without names, all three.
 */
const PARTS = { noChange, power, pages } as const;
const [first = '', ...others] = process.argv.slice(2);
const reviewers = Number(first) || 2000;
const wanted = [...(Number(first) ? [] : [first]), ...others].filter((name) => name in PARTS);
/** What the eight hours of a made-up day add to the scatter of whole days, 0..1. */
const OF_HOURS = 0.12 / Math.sqrt(8);
const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(1)} %`).padStart(8);

/** How often a change is claimed where none is, and how often the interval holds the truth. */
function noChange(): void {
  const PAIRS = [
    [3, 3],
    [3, 5],
    [5, 5],
    [10, 10],
    [20, 5],
    [20, 20],
    [40, 40],
  ] as const;
  const PEOPLE: readonly { readonly name: string; readonly more: Partial<Reviewer> }[] = [
    { name: 'days know nothing of each other', more: {} },
    { name: 'of a mood 0.3 is left the next day', more: { rho: 0.3 } },
    { name: 'of a mood 0.6 is left the next day', more: { rho: 0.6 } },
  ];
  for (const { name, more } of PEOPLE)
    for (const earlier of [0, 20, 60]) {
      const lines = PAIRS.flatMap(([before, now]) => {
        const line = evaluatePair({ before, now, earlier, step: 0 }, more, reviewers);
        if (line.covered === null) return [];
        console.log(`${name}, ${earlier} days earlier, ${`${before} against ${now}`.padEnd(14)} ${said(line)}`);
        return [line];
      });
      console.log(`= ${name}, ${earlier} days earlier: ${rangeOf(lines)}`);
    }
}

function said({ claimed, covered }: PairResult): string {
  return `claimed ${percent(claimed)}  covered ${percent(covered)}`;
}

function rangeOf(lines: readonly PairResult[]): string {
  const between = (shares: readonly (number | null)[]) => {
    const known = shares.flatMap((share) => share ?? []);
    return `${percent(Math.min(...known)).trim()} to ${percent(Math.max(...known)).trim()}`;
  };
  const [claimed, covered] = [lines.map((line) => line.claimed), lines.map((line) => line.covered)];
  return `claimed ${between(claimed)}, covered ${between(covered)}`;
}

/** How often eight points more are told, and how many days that takes. */
function power(): void {
  console.log('+8 points: found with 10 days against 10 and 60 earlier, what no test could exceed, and days for 80 %:');
  for (const daySd of [0.01, 0.02, 0.03, 0.05, 0.08]) {
    const scatter = Math.hypot(daySd, OF_HOURS);
    const needed = [5, 8, 10, 12, 15, 20, 25, 30, 40].find((days) => powerAt(daySd, days) >= 0.8);
    console.log(
      `  days scatter by ${(100 * scatter).toFixed(1)} points: found ${percent(powerAt(daySd, 10))}` +
        `  at most ${percent(mostPossible(scatter, 10))}  days needed ${needed ?? 'more than 40'}`,
    );
  }
}

function powerAt(daySd: number, days: number): number {
  const pair = { before: days, now: days, earlier: 60, step: 0.08 };
  return evaluatePair(pair, { daySd }, Math.ceil(reviewers / 2)).claimed;
}

/** For a test that is wrong in 5 of 100, knows how much days scatter and that they know nothing of each other. */
function mostPossible(scatter: number, days: number): number {
  const beyond = 0.08 / (scatter * Math.sqrt(2 / days)) - 1.96;
  const tail = twoSidedP(beyond, 1e6) / 2;
  return beyond > 0 ? 1 - tail : tail;
}

/** What the page says first, and how often it claims anything at all. */
function pages(): void {
  const MAY = daysToEndOf('2026-05-31');
  const PAGES: readonly { readonly name: string; readonly more: Partial<Omit<Reviewer, 'firstDay' | 'seed'>> }[] = [
    { name: 'no change', more: {} },
    { name: 'no change, 0.3 left the next day', more: { rho: 0.3 } },
    { name: 'no change, 0.6 left the next day', more: { rho: 0.6 } },
    { name: 'no change, few days', more: { days: 8 } },
    { name: '+12 since the month began', more: { step: { at: daysToEndOf('2026-04-30'), by: 0.12 } } },
    { name: 'afternoons 20 lower', more: { afternoon: { from: 14, by: -0.2 } } },
    { name: 'Fridays 12 lower', more: { weekday: { weekday: 4, by: -0.12 } } },
    { name: 'Fridays 8 lower', more: { weekday: { weekday: 4, by: -0.08 } } },
    { name: 'one awful day', more: { awful: { at: MAY - 8, by: -0.45 } } },
    { name: 'another camera in the month', more: { camera: { at: MAY - 10, by: 0.15 } } },
  ];
  console.log('What the page says first, and how often it claims anything:');
  for (const { name, more } of PAGES)
    for (const kind of ['month', 'week'] as const) {
      const { first, claims } = evaluatePage(kind, { days: MAY, ...more }, Math.ceil(reviewers / 4));
      const order = Object.entries(first).sort((a, b) => b[1] - a[1]);
      const told = order.slice(0, 4).map(([what, share]) => `${what} ${percent(share).trim()}`);
      console.log(`  ${name.padEnd(34)} ${kind.padEnd(6)} claims ${percent(claims)}  first: ${told.join(', ')}`);
    }
}

console.log(`${reviewers} reviewers a line.`);
for (const [name, tell] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) tell();
