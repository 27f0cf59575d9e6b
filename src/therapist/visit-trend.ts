import { ANGLES } from '../geometry/angle-catalogue';
import type { AngleId, View } from '../geometry/angle';
import type { Unit } from '../geometry/units';
import { visitMeasured, visitValues, type Client, type Measured, type Visit } from './client';
import { changeBetween } from './change-between';
import { mean, type VisitChange } from './real-change';

/** One angle at one visit: the mean of its repeats. */
export interface TrendPoint {
  readonly visitId: string;
  readonly atMs: number;
  readonly value: number;
}

/** One angle, seen from one side, over all visits that measured it. */
export interface VisitTrend {
  readonly angle: AngleId;
  readonly view: View;
  readonly unit: Unit;
  /** In order of time, two at least. */
  readonly points: readonly TrendPoint[];
  /** The newest visit against the first. Small steps between neighbours can add up to a clear change. */
  readonly change: VisitChange;
}

export interface VisitTrends {
  readonly trends: readonly VisitTrend[];
  /** Visits that are left out: measured with another model than the newest. */
  readonly otherModel: number;
}

/** What can be followed over the visits: the angles of the newest one that an earlier one has too, by the same model. */
export function visitTrends({ visits }: Pick<Client, 'visits'>): VisitTrends {
  const measured = visits.filter(({ repeats }) => repeats.length > 0);
  const newest = measured.at(-1);
  if (!newest) return { trends: [], otherModel: 0 };
  const same = measured.filter(({ engineModel }) => engineModel === newest.engineModel);
  const trends = visitMeasured(newest).flatMap((each) => trendOf(same, each, newest.engineModel) ?? []);
  return { trends, otherModel: measured.length - same.length };
}

function trendOf(visits: readonly Visit[], { angle, view }: Measured, engineModel: string): VisitTrend | null {
  const having = visits
    .map((visit) => ({ visit, values: visitValues(visit, { angle, view }) }))
    .filter(({ values }) => values.length > 0);
  const [first, last] = [having[0], having.at(-1)];
  if (!first || !last || first === last) return null;
  return {
    angle,
    view,
    unit: ANGLES[angle].unit,
    points: having.map(({ visit, values }) => ({ visitId: visit.id, atMs: visit.atMs, value: mean(values) })),
    change: changeBetween(first.values, last.values, { angle, engineModel }),
  };
}
