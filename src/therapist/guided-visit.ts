import type { View } from '../geometry/angle';
import { movedBetween, riseBetween, type BodyPlace } from './body-place';

export type Position = 'front' | 'side';

export interface WantedPosition {
  readonly position: Position;
  /** Repeats still to be taken. */
  readonly wanted: number;
}

/** What the client is asked for. `rose`: standing up was seen since the last repeat; null: none came before. */
export type GuidedStep =
  | { readonly kind: 'settle'; readonly rose: boolean | null; readonly still: Still | null }
  | { readonly kind: 'rise'; readonly seat: BodyPlace | null; readonly sinceMs: number; readonly seen: Seen | null }
  | { readonly kind: 'sit'; readonly seat: BodyPlace; readonly sinceMs: number }
  | { readonly kind: 'count'; readonly rose: boolean | null; readonly sinceMs: number; readonly place: BodyPlace }
  | { readonly kind: 'hold'; readonly rose: boolean | null }
  | { readonly kind: 'done' };

interface Still {
  readonly sinceMs: number;
  readonly place: BodyPlace;
}

/** Somebody on the way up: the newest look at them. */
interface Seen {
  readonly atMs: number;
  readonly riseM: number;
}

/** Positions in turn, several repeats of each; between two of them the client stands up and sits down again. */
export interface GuidedVisit {
  readonly positions: readonly WantedPosition[];
  /** Of `positions`: the one whose turn it is. */
  readonly at: number;
  /** Repeats of this position so far. */
  readonly taken: number;
  /** The side that was shown first is the one for all repeats. */
  readonly view: View | null;
  /** Where they sat at the last repeat. */
  readonly place: BodyPlace | null;
  readonly step: GuidedStep;
}

/** One picture. `body` is null where nobody is seen. */
export interface GuidedLook {
  readonly nowMs: number;
  readonly view: View | null;
  readonly body: BodyPlace | null;
}

/** Sitting up from a slump lifts the shoulders 5–10 cm; standing up lifts them by most of a thigh, 35 cm and more. */
const STOOD_FROM_M = 0.25;
/** Whose head leaves the picture was on the way up by then. */
const RISING_FROM_M = 0.08;
/** Longer than a missed picture or two. */
const GONE_MS = 700;
/** Nobody sits down again to the centimetre; a chair let down is another seat. */
const SEATED_WITHIN_M = 0.15;
/** Breath moves the shoulders by less. */
const STILL_WITHIN_M = 0.03;
const STILL_MS = 1200;
export const COUNT_MS = 3000;
/** Then what was not seen is said, and how to go on. */
export const UNSEEN_AFTER_MS = 12_000;

export function startGuided(positions: readonly WantedPosition[]): GuidedVisit {
  const step: GuidedStep = positions.length > 0 ? { kind: 'settle', rose: null, still: null } : { kind: 'done' };
  return { positions, at: 0, taken: 0, view: null, place: null, step };
}

export function positionOf({ positions, at }: GuidedVisit): Position {
  return positions[at]?.position ?? 'front';
}

/** Seen from where this position is measured. */
export function isInView(visit: GuidedVisit, view: View | null): boolean {
  if (visit.view) return view === visit.view;
  return positionOf(visit) === 'front' ? view === 'front' : view === 'left-side' || view === 'right-side';
}

export function stepGuided(visit: GuidedVisit, look: GuidedLook): GuidedVisit {
  const { step } = visit;
  switch (step.kind) {
    case 'settle':
      return { ...visit, step: settled(visit, step, look) };
    case 'rise':
      return { ...visit, step: risen(step, look) };
    case 'sit':
      return { ...visit, step: seated(step, look) };
    case 'count':
      return { ...visit, step: counted(visit, step, look) };
    case 'hold':
    case 'done':
      return visit;
  }
}

/** The therapist takes one as it is. */
export function holdNow(visit: GuidedVisit): GuidedVisit {
  const { step } = visit;
  switch (step.kind) {
    case 'settle':
    case 'count':
      return { ...visit, step: { kind: 'hold', rose: step.rose } };
    case 'rise':
    case 'sit':
      return { ...visit, step: { kind: 'hold', rose: false } };
    case 'hold':
    case 'done':
      return visit;
  }
}

/** A repeat was kept: the next one of this position, the next position, or the end. */
export function withTaken(visit: GuidedVisit, view: View, place: BodyPlace | null, nowMs: number): GuidedVisit {
  if (!isInView(visit, view)) return withRefused(visit);
  const taken = visit.taken + 1;
  if (taken < (visit.positions[visit.at]?.wanted ?? 0))
    return { ...visit, taken, view, place, step: { kind: 'rise', seat: place, sinceMs: nowMs, seen: null } };
  const at = visit.at + 1;
  const step: GuidedStep = at < visit.positions.length ? { kind: 'settle', rose: null, still: null } : { kind: 'done' };
  return { ...visit, at, taken: 0, view: null, place: null, step };
}

/** It was no repeat: the same once more. Nothing was taken, so nobody has to stand up anew. */
export function withRefused(visit: GuidedVisit): GuidedVisit {
  if (visit.step.kind !== 'hold') return visit;
  return { ...visit, step: { kind: 'settle', rose: visit.step.rose, still: null } };
}

function settled(visit: GuidedVisit, step: GuidedStep & { kind: 'settle' }, look: GuidedLook): GuidedStep {
  const { body, nowMs } = look;
  const isOnSeat = !visit.place || !body || Math.abs(riseBetween(visit.place, body)) <= SEATED_WITHIN_M;
  if (!body || !isInView(visit, look.view) || !isOnSeat) return { ...step, still: null };
  const { still } = step;
  if (!still || movedBetween(still.place, body) > STILL_WITHIN_M)
    return { ...step, still: { sinceMs: nowMs, place: body } };
  if (nowMs - still.sinceMs < STILL_MS) return step;
  return { kind: 'count', rose: step.rose, sinceMs: nowMs, place: body };
}

function risen(step: GuidedStep & { kind: 'rise' }, { body, nowMs }: GuidedLook): GuidedStep {
  if (!body) {
    const { seat, seen } = step;
    const isGoneUp = seen !== null && seen.riseM >= RISING_FROM_M && nowMs - seen.atMs >= GONE_MS;
    return isGoneUp && seat ? { kind: 'sit', seat, sinceMs: nowMs } : step;
  }
  const seat = step.seat ?? body;
  const riseM = riseBetween(seat, body);
  if (riseM >= STOOD_FROM_M) return { kind: 'sit', seat, sinceMs: nowMs };
  return { ...step, seat, seen: { atMs: nowMs, riseM } };
}

function seated(step: GuidedStep & { kind: 'sit' }, { body }: GuidedLook): GuidedStep {
  if (!body || Math.abs(riseBetween(step.seat, body)) > SEATED_WITHIN_M) return step;
  return { kind: 'settle', rose: true, still: null };
}

function counted(visit: GuidedVisit, step: GuidedStep & { kind: 'count' }, look: GuidedLook): GuidedStep {
  const { body, nowMs } = look;
  const stays = body && isInView(visit, look.view) && movedBetween(step.place, body) <= 2 * STILL_WITHIN_M;
  if (!stays) return { kind: 'settle', rose: step.rose, still: null };
  return nowMs - step.sinceMs >= COUNT_MS ? { kind: 'hold', rose: step.rose } : step;
}
