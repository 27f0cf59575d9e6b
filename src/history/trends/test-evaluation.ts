import { addDays } from '../local-day';
import { shareChange } from './change';
import { countedDays, dayLevels } from './day-levels';
import { historyView } from './history-view';
import { hoursOfReviewer, type Reviewer } from './test-reviewers';
import { workingDays } from './test-reviewers';
import type { Finding } from './findings';

/** A Monday. */
const FIRST = '2026-01-05';

export interface PairResult {
  /** Shares of all reviewers, 0..1; null where no comparison was made at all. */
  readonly claimed: number;
  readonly covered: number | null;
  readonly compared: number;
}

/** Days before and days now, compared as the product does, with `earlier` days before both. `step`: what truly changed. */
export function evaluatePair(
  pair: { readonly before: number; readonly now: number; readonly earlier: number; readonly step: number },
  more: Partial<Reviewer>,
  reviewers: number,
): PairResult {
  const { before, now, earlier, step } = pair;
  const count = { claimed: 0, covered: 0, compared: 0 };
  for (let seed = 1; seed <= reviewers; seed++) {
    const at = earlier + before;
    const hours = hoursOfReviewer({ firstDay: FIRST, days: at + now, seed, ...more, step: { at, by: step } });
    const days = countedDays(dayLevels(hours, 0));
    const change = shareChange(days.slice(earlier, at), days.slice(at), days);
    if (!('effect' in change)) continue;
    count.compared += 1;
    if (Math.abs(change.difference - step) <= change.half) count.covered += 1;
    if (change.kind === (step < 0 ? 'down' : 'up') || (step === 0 && change.kind === 'down')) count.claimed += 1;
  }
  const covered = count.compared > 0 ? count.covered / count.compared : null;
  return { claimed: count.claimed / reviewers, covered, compared: count.compared / reviewers };
}

/** What the page of the reviewer's last period says first, and whether it claims anything at all. */
export function evaluatePage(
  kind: 'week' | 'month',
  reviewer: Omit<Reviewer, 'firstDay' | 'seed'>,
  reviewers: number,
): { readonly first: Readonly<Record<string, number>>; readonly claims: number } {
  const first: Record<string, number> = {};
  let claims = 0;
  for (let seed = 1; seed <= reviewers; seed++) {
    const findings = pageOf(kind, { ...reviewer, firstDay: FIRST, seed });
    if (findings.some(({ isClear }) => isClear)) claims += 1;
    const name = nameOf(findings[0]);
    first[name] = (first[name] ?? 0) + 1;
  }
  const shares = Object.fromEntries(Object.entries(first).map(([name, count]) => [name, count / reviewers]));
  return { first: shares, claims: claims / reviewers };
}

function pageOf(kind: 'week' | 'month', reviewer: Reviewer): readonly Finding[] {
  const hours = hoursOfReviewer(reviewer);
  const day = workingDays(reviewer).at(-1) ?? FIRST;
  return historyView({ hours, entries: [], kind, day, boundaryHour: 0 }).findings;
}

function nameOf(finding: Finding | undefined): string {
  if (!finding?.isClear) return 'nothing';
  if (finding.kind === 'trend') return `trend ${finding.change.kind}`;
  if (finding.kind === 'weekday') return `weekday ${finding.weekday.weekday}`;
  return finding.kind === 'hours' ? `hours ${finding.hours.from}–${finding.hours.to}` : finding.kind;
}

/** Working days from `FIRST` to the end of the month that begins `months` later: the last period is a whole one. */
export function daysToEndOf(day: string): number {
  let count = 0;
  for (let each = FIRST; each <= day; each = addDays(each, 1))
    if (new Date(`${each}T00:00Z`).getUTCDay() % 6) count += 1;
  return count;
}
