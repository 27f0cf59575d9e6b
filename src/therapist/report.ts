import { ANGLES } from '../geometry/angle-catalogue';
import { ANGLE_IDS, type AngleId, type View } from '../geometry/angle';
import type { Unit } from '../geometry/units';
import { acceptedLevel, visitAngles, visitValues, type Client, type Visit } from './client';
import { mean, measurementError, visitChange, type VisitChange } from './real-change';

export const REPORT_SECTIONS = ['figures', 'angles', 'definitions', 'exercises', 'goals', 'notes'] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** One angle of two visits, with everything a reader needs to trust it or not. */
export interface ReportRow {
  readonly angle: AngleId;
  readonly unit: Unit;
  readonly view: View;
  readonly before: number | null;
  readonly after: number;
  /** One standard deviation between repeats; null with a single one. */
  readonly error: number | null;
  readonly repeats: number;
  /** 0..1, the weakest of the later visit. */
  readonly quality: number;
  /** The client's own level, where one was accepted. */
  readonly accepted: number | null;
  /** null: there is no earlier visit with this angle. */
  readonly change: VisitChange | null;
}

export interface Report {
  readonly client: Client;
  readonly before: Visit | null;
  readonly after: Visit;
  readonly rows: readonly ReportRow[];
}

/** The chosen visits, in order of time; without `beforeId` the first visit that is not the later one. */
export function buildReport(client: Client, afterId: string, beforeId: string | null): Report | null {
  const after = client.visits.find(({ id }) => id === afterId);
  if (!after) return null;
  const before = client.visits.find(({ id }) => id === beforeId && id !== afterId) ?? null;
  const angles = visitAngles(after);
  const rows = ANGLE_IDS.filter((id) => angles.includes(id)).map((id) => rowOf(id, { client, before, after }));
  return { client, before, after, rows };
}

function rowOf(angle: AngleId, { client, before, after }: Omit<Report, 'rows'>): ReportRow {
  const now = visitValues(after, angle);
  const then = before ? visitValues(before, angle) : [];
  const readings = after.repeats.flatMap(({ readings: all }) => all.filter(({ id }) => id === angle));
  const isAccepted = client.asymmetry.some((each) => each.angle === angle);
  return {
    angle,
    unit: ANGLES[angle].unit,
    view: readings[0]?.view ?? 'front',
    before: then.length ? mean(then) : null,
    after: mean(now),
    error: measurementError([then, now])?.sd ?? null,
    repeats: now.length,
    quality: Math.min(...readings.map(({ quality }) => quality)),
    accepted: isAccepted ? acceptedLevel(client, angle) : null,
    change: then.length ? visitChange(then, now, ANGLES[angle].minimalDetectableChange) : null,
  };
}
