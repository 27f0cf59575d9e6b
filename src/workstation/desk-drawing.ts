import type { DeskMeasures } from './measures';
import type { Trouble } from './trouble';

/** Centimetres, seen from the person's right: x ahead of the hips, y above the floor. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

/** Heights and distance of the furniture, centimetres. */
export interface DrawnDesk {
  /** null: nobody sits. */
  readonly seat: number | null;
  readonly table: number;
  readonly screenTop: number;
  /** From the eyes. */
  readonly distance: number;
}

export interface DrawnFigure {
  readonly eye: DrawnPoint;
  readonly headRadius: number;
  readonly neck: DrawnPoint;
  readonly shoulder: DrawnPoint;
  readonly elbow: DrawnPoint;
  readonly wrist: DrawnPoint;
  readonly hip: DrawnPoint;
  readonly knee: DrawnPoint;
  readonly ankle: DrawnPoint;
  readonly toe: DrawnPoint;
}

/** Heights a person measured, centimetres. */
export interface OwnHeights {
  readonly seat?: number;
  readonly table?: number;
  readonly screenTop?: number;
}

/** Where seat, table and screen would fit this body: the middles of the ranges. */
export function fittingDesk({ sitting, distance }: DeskMeasures): DrawnDesk {
  return {
    seat: middle(sitting.seat),
    table: middle(sitting.table),
    screenTop: middle(sitting.screenTop),
    distance: middle(distance),
  };
}

export function fittingStandingDesk({ standing, distance }: DeskMeasures): DrawnDesk {
  return {
    seat: null,
    table: middle(standing.table),
    screenTop: middle(standing.screenTop),
    distance: middle(distance),
  };
}

/** How much the answers move it where nothing was measured: plain to see in the drawing, no more is claimed. */
const SHIFT_CM = { seat: 7, table: 7, screen: 14, laptop: 24, near: 37, far: 112 } as const;

/** The desk as it is now: as measured, or as the answers say. */
export function presentDesk(fit: DrawnDesk, troubles: readonly Trouble[], own: OwnHeights): DrawnDesk {
  const has = (...asked: readonly Trouble[]) => asked.some((each) => troubles.includes(each));
  const seat = (fit.seat ?? 0) + (has('feetHang') ? SHIFT_CM.seat : has('kneesHigh') ? -SHIFT_CM.seat : 0);
  const table = fit.table + (has('tableHigh') ? SHIFT_CM.table : has('tableLow') ? -SHIFT_CM.table : 0);
  const down = has('laptopAlone') ? SHIFT_CM.laptop : has('screenLow') ? SHIFT_CM.screen : 0;
  return {
    seat: own.seat ?? seat,
    table: own.table ?? table,
    screenTop: own.screenTop ?? fit.screenTop - down + (has('screenHigh') ? SHIFT_CM.screen : 0),
    distance: has('screenNear') ? SHIFT_CM.near : has('screenFar') ? SHIFT_CM.far : fit.distance,
  };
}

/** Shares of the body height (Drillis & Contini 1966). */
const PART = {
  thigh: 0.245,
  shank: 0.215,
  foot: 0.11,
  trunk: 0.27,
  upperArm: 0.17,
  forearm: 0.16,
  head: 0.062,
} as const;
const SOLE_CM = 6;

/** Somebody of this height at that desk, sitting or standing upright. */
export function figureAt(desk: DrawnDesk, heightCm: number): DrawnFigure {
  const part = (name: keyof typeof PART) => PART[name] * heightCm;
  const hip = desk.seat === null ? { x: 0, y: SOLE_CM + part('shank') + part('thigh') } : { x: 0, y: desk.seat + 7 };
  const knee = desk.seat === null ? { x: 1, y: SOLE_CM + part('shank') } : { x: part('thigh'), y: hip.y + 1 };
  const ankle = { x: knee.x + (desk.seat === null ? 0 : 2), y: Math.max(SOLE_CM, knee.y - part('shank')) };
  const shoulder = { x: 1, y: hip.y + part('trunk') };
  const neck = { x: 2, y: shoulder.y + 0.045 * heightCm };
  const eye = { x: neck.x + part('head') * 1.2, y: neck.y + part('head') * 1.25 };
  const { elbow, wrist } = armAt(shoulder, desk.table + 2, { upper: part('upperArm'), fore: part('forearm') });
  return {
    eye,
    headRadius: part('head'),
    neck,
    shoulder,
    elbow,
    wrist,
    hip,
    knee,
    ankle,
    toe: { x: ankle.x + part('foot'), y: ankle.y - SOLE_CM + 1 },
  };
}

/** The hand lies on the table; the elbow goes where the two bones let it. */
function armAt(shoulder: DrawnPoint, handY: number, { upper, fore }: { upper: number; fore: number }) {
  const down = Math.max(upper - fore, Math.min(shoulder.y - handY, upper + fore - 1));
  const ahead = Math.sqrt(Math.max(0, fore ** 2 - (down - upper) ** 2)) || fore * 0.9;
  const wrist = { x: shoulder.x + Math.max(ahead, 0.7 * fore), y: shoulder.y - down };
  return { elbow: jointBetween(shoulder, wrist, { upper, fore }), wrist };
}

/** Of the two places for an elbow, the one behind. */
function jointBetween(from: DrawnPoint, to: DrawnPoint, { upper, fore }: { upper: number; fore: number }): DrawnPoint {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const gap = Math.min(Math.hypot(dx, dy), upper + fore - 0.1);
  const along = (upper ** 2 - fore ** 2 + gap ** 2) / (2 * gap);
  const aside = Math.sqrt(Math.max(0, upper ** 2 - along ** 2));
  const [ux, uy] = [dx / Math.hypot(dx, dy), dy / Math.hypot(dx, dy)];
  return { x: from.x + ux * along + uy * aside, y: from.y + uy * along - ux * aside };
}

function middle({ from, to }: { readonly from: number; readonly to: number }): number {
  return (from + to) / 2;
}
