/**
 * How much of the cue budget is left as skill grows: eight weeks, intensive in 1–4, tapering in 5–8, then mostly silent.
 * Source: company-run follow-up of 981 people plateaus after four weeks (Fundoiano-Hershcovitz 2022); feedback that fades
 * holds better than feedback that stays (Winstein 1991; Aoyagi 2019), a small effect, so the person may turn it off.
 */
const SHARE_BY_WEEK = [1, 1, 1, 1, 0.75, 0.5, 0.35, 0.25] as const;
const SHARE_AFTERWARDS = 0.17;

/** 0..1 of the cue budget in week `week` (from 0). */
export function budgetShare(week: number): number {
  return SHARE_BY_WEEK[Math.max(0, Math.floor(week))] ?? SHARE_AFTERWARDS;
}
