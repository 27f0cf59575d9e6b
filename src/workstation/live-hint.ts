import type { Estimate } from '../geometry/body-model/front-model';
import { decide } from './decide';
import type { DeskLight } from './desk-light';
import { lightOf } from './light-finding';
import { DISTANCE_LIMITS } from './rules';
import type { Trouble } from './trouble';

/** What a live check may say of a desk, once, without having been asked. */
export const LIVE_HINTS = ['screenNear', 'backlit', 'dark'] as const;
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
}

/** Reading something once is no desk: this long without a break. */
export const HINT_AFTER_MS = 90_000;
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
  const hint = LIVE_HINTS.find((each) => timestampMs - (sinceMs[each] ?? timestampMs) >= HINT_AFTER_MS) ?? null;
  return { state: { sinceMs, lastMs: timestampMs }, hint };
}

/** null: this look says nothing of it, and what lasts goes on lasting. */
function nextSince(since: number | undefined, isNow: boolean | null, nowMs: number): number | undefined {
  if (isNow === null) return since;
  return isNow ? (since ?? nowMs) : undefined;
}

function isThere(hint: LiveHint, { distance, light }: HintLook): boolean | null {
  if (hint === 'screenNear') return distance && means(decide(distance, DISTANCE_LIMITS), hint);
  return light && means(lightOf(light), hint);
}

function means(said: { readonly kind: string; readonly what?: Trouble }, hint: LiveHint): boolean {
  return said.kind === 'told' && said.what === hint;
}
