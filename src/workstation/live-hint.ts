import type { Estimate } from '../geometry/body-model/front-model';
import { decide } from './decide';
import type { DeskLight } from './desk-light';
import { lightOf } from './light-finding';
import { CHANGE_RULES, DISTANCE_LIMITS } from './rules';
import type { Trouble } from './trouble';

/** What a live check may say of a desk, once, without having been asked. */
export const LIVE_HINTS = ['screenNear', 'backlit', 'dark', 'screenLow'] as const;
export type LiveHint = (typeof LIVE_HINTS)[number];

export interface HintState {
  /** Since when each has been seen without a break, monotonic ms. */
  readonly sinceMs: Readonly<Partial<Record<LiveHint, number>>>;
  readonly lastMs: number;
}

export const NO_HINTS: HintState = { sinceMs: {}, lastMs: 0 };

export interface HintLook {
  readonly timestampMs: number;
  /** Eyes to camera; null: not seen just now, which says nothing either way. */
  readonly distance: Estimate | null;
  readonly light: DeskLight | null;
  /** Head bowed from the person's own baseline, as the body model shows it, degrees, down +; null: no baseline, or not seen. */
  readonly bow: Estimate | null;
}

/**
 * Reading something once is no desk: this long without a break. A letter, a phone, a page of notes bow a head as a low screen
 * does, and for minutes.
 */
export const HINT_AFTER_MS: Readonly<Record<LiveHint, number>> = {
  screenNear: 90_000,
  backlit: 90_000,
  dark: 90_000,
  screenLow: 300_000,
};
/** After a longer break in the pictures it begins anew. */
const GAP_MS = 20_000;

/** Returns what has lasted long enough to be said; null: nothing. */
export function stepHint(
  state: HintState,
  look: HintLook,
): { readonly state: HintState; readonly hint: LiveHint | null } {
  const { timestampMs } = look;
  const before = timestampMs - state.lastMs > GAP_MS ? {} : state.sinceMs;
  const sinceMs: Partial<Record<LiveHint, number>> = {};
  for (const hint of LIVE_HINTS) {
    const since = nextSince(before[hint], isThere(hint, look), timestampMs);
    if (since !== undefined) sinceMs[hint] = since;
  }
  const hint = LIVE_HINTS.find((each) => timestampMs - (sinceMs[each] ?? timestampMs) >= HINT_AFTER_MS[each]) ?? null;
  return { state: { sinceMs, lastMs: timestampMs }, hint };
}

/** null: this look says nothing of it, and what lasts goes on lasting. */
function nextSince(since: number | undefined, isNow: boolean | null, nowMs: number): number | undefined {
  if (isNow === null) return since;
  return isNow ? (since ?? nowMs) : undefined;
}

function isThere(hint: LiveHint, { distance, light, bow }: HintLook): boolean | null {
  switch (hint) {
    case 'screenNear':
      return distance && means(decide(distance, DISTANCE_LIMITS), hint);
    case 'screenLow':
      return bow && isBowed(bow);
    case 'backlit':
    case 'dark':
      return light && means(lightOf(light), hint);
  }
}

/**
 * By the limits of the check, against a baseline in place of a look straight ahead. One image can't tell a low camera from a
 * bowed head: of simulated people, two in three before a low camera, and one in three before a high one, show the ears below
 * the eyes. A screen that was low when the baseline was taken therefore stays unsaid. Of 100 simulated people who bow 18–26°,
 * 58 (light model) and 67 (full) would be told; of 200 who bow up to 7°, none. null: too close to the limit.
 */
function isBowed({ value, sd }: Estimate): boolean | null {
  const { limits, shownShare } = CHANGE_RULES.screenHeight;
  const decision = decide({ value: value / shownShare, sd: sd / shownShare }, limits);
  return decision.kind === 'borderline' ? null : means(decision, 'screenLow');
}

function means(said: { readonly kind: string; readonly what?: Trouble }, hint: LiveHint): boolean {
  return said.kind === 'told' && said.what === hint;
}
