import { twoSidedP } from '../src/history/trends/statistics/student';
import { daysToEndOf, evaluatePage, evaluatePair } from '../src/history/trends/test-evaluation';

/** Thousands of made-up reviewers through the statistics of the history: what is claimed, and how often it is so. */
const reviewers = Number(process.argv[2] ?? 300);
const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(1)} %`).padStart(8);
const PAIRS = [
  [3, 3],
  [3, 5],
  [5, 5],
  [10, 10],
  [20, 5],
  [20, 20],
  [40, 40],
] as const;
const PEOPLE = [
  { name: 'independent days', more: {} },
  { name: 'days hang together 0.3', more: { rho: 0.3 } },
  { name: 'days hang together 0.6', more: { rho: 0.6 } },
  { name: 'Fridays 8 lower', more: { weekday: { weekday: 4, by: -0.08 } } },
  { name: 'afternoons 20 lower', more: { afternoon: { from: 14, by: -0.2 } } },
] as const;

console.log(`${reviewers} reviewers a line. Share of those claimed to have changed, coverage of the 95 % interval.`);
for (const { name, more } of PEOPLE)
  for (const [before, now] of PAIRS)
    for (const earlier of [0, 20]) {
      const none = evaluatePair({ before, now, earlier, step: 0 }, more, reviewers);
      const power = [0.04, 0.08, 0.12].map(
        (step) => evaluatePair({ before, now, earlier, step }, more, Math.ceil(reviewers / 2)).claimed,
      );
      const days = `${before} against ${now} days, ${earlier} earlier`.padEnd(34);
      console.log(
        `${name.padEnd(24)} ${days} false ${percent(none.claimed)}  covered ${percent(none.covered)}` +
          `  +4 ${percent(power[0]!)} +8 ${percent(power[1]!)} +12 ${percent(power[2]!)}  compared ${percent(none.compared)}`,
      );
    }

/** Of whole days around their level, 0..1: a day's own and that of its eight hours. */
const scatterOf = (daySd: number) => Math.hypot(daySd, 0.12 / Math.sqrt(8));
const powerAt = (daySd: number, days: number) =>
  evaluatePair({ before: days, now: days, earlier: 20, step: 0.08 }, { daySd }, Math.ceil(reviewers / 2)).claimed;

/** For a test that is wrong in 5 of 100, knows how much days scatter and that they know nothing of each other. */
function mostPossible(scatter: number, days: number): number {
  const beyond = 0.08 / (scatter * Math.sqrt(2 / days)) - 1.96;
  const tail = twoSidedP(beyond, 1e6) / 2;
  return beyond > 0 ? 1 - tail : tail;
}

console.log(
  '\n+8 points: found with 10 days against 10, what no test could exceed, and the days on each side for 80 %:',
);
for (const daySd of [0.01, 0.02, 0.03, 0.05, 0.08]) {
  const scatter = scatterOf(daySd);
  const needed = [5, 8, 10, 12, 15, 20, 25, 30, 40].find((days) => powerAt(daySd, days) >= 0.8);
  console.log(
    `  days scatter by ${(100 * scatter).toFixed(1)} points: found ${percent(powerAt(daySd, 10))}` +
      `  at most ${percent(mostPossible(scatter, 10))}  days needed ${needed ?? 'more than 40'}`,
  );
}

console.log('\nWhat the page says first, and how often it claims anything:');
const MAY = daysToEndOf('2026-05-31');
const PAGES = [
  { name: 'no change', more: {} },
  { name: 'no change, days hang together 0.3', more: { rho: 0.3 } },
  { name: 'no change, few days', more: { days: 8 } },
  { name: '+12 since the month began', more: { step: { at: daysToEndOf('2026-04-30'), by: 0.12 } } },
  { name: 'afternoons 20 lower', more: { afternoon: { from: 14, by: -0.2 } } },
  { name: 'Fridays 12 lower', more: { weekday: { weekday: 4, by: -0.12 } } },
  { name: 'Fridays 8 lower', more: { weekday: { weekday: 4, by: -0.08 } } },
  { name: 'one awful day', more: { awful: { at: MAY - 8, by: -0.45 } } },
  { name: 'another camera in the month', more: { camera: { at: MAY - 10, by: 0.15 } } },
];
for (const { name, more } of PAGES)
  for (const kind of ['month', 'week'] as const) {
    const { first, claims } = evaluatePage(kind, { days: MAY, ...more }, reviewers);
    const order = Object.entries(first).sort((a, b) => b[1] - a[1]);
    const said = order.slice(0, 4).map(([what, share]) => `${what} ${percent(share).trim()}`);
    console.log(`${name.padEnd(34)} ${kind.padEnd(6)} claims ${percent(claims)}  first: ${said.join(', ')}`);
  }
