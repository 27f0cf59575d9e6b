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

/** Whoever sits there, drawn by whoever knows bodies. */
export interface DrawnFigure {
  readonly eye: DrawnPoint;
  readonly headMiddle: DrawnPoint;
  readonly headRadius: number;
  /** Nose down +, degrees. */
  readonly headPitchDeg: number;
  /** From the hips up to where the neck carries the head. */
  readonly spine: readonly DrawnPoint[];
  readonly shoulder: DrawnPoint;
  readonly elbow: DrawnPoint;
  readonly wrist: DrawnPoint;
  readonly hip: DrawnPoint;
  readonly knee: DrawnPoint;
  readonly ankle: DrawnPoint;
  readonly toe: DrawnPoint;
}

/** The same person from above: x to their right, y ahead of the hips. */
export interface DrawnAbove {
  readonly head: DrawnPoint;
  readonly headRadius: number;
  /** To the right +, degrees. */
  readonly headDeg: number;
  /** Shoulder, elbow and wrist. */
  readonly arms: Readonly<Record<'left' | 'right', readonly DrawnPoint[]>>;
}

/** Heights a person measured, centimetres. */
export interface OwnHeights {
  readonly seat?: number;
  readonly table?: number;
  readonly screenTop?: number;
}

/** How tall screens usually are, centimetres. */
export const SCREEN_CM = { tall: 32, laptop: 21 } as const;

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

function middle({ from, to }: { readonly from: number; readonly to: number }): number {
  return (from + to) / 2;
}
