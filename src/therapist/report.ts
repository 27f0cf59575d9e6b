import { ANGLES } from '../geometry/angle-catalogue';
import type { AngleId, View } from '../geometry/angle';
import type { Unit } from '../geometry/units';
import {
  acceptedLevel,
  visitMeasured,
  visitReadings,
  type Client,
  type KeptFigure,
  type Measured,
  type Visit,
} from './client';
import { changeBetween, PHOTO_MODEL } from './change-between';
import { mean, measurementError, type VisitChange } from './real-change';

export const REPORT_SECTIONS = [
  'photos',
  'figures',
  'angles',
  'motions',
  'trend',
  'definitions',
  'assessments',
  'exercises',
  'summary',
  'desk',
  'goals',
  'notes',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** One angle of two visits, with everything a reader needs to trust it or not. */
export interface ReportRow {
  readonly angle: AngleId;
  readonly unit: Unit;
  readonly view: View;
  readonly before: number | null;
  readonly after: number;
  /** One standard deviation: between repeats, null with a single one; of a photo, what its number may be off by. */
  readonly error: number | null;
  readonly repeats: number;
  /** 0..1, the weakest of the later visit. */
  readonly quality: number;
  /** The client's own level, where one was accepted. */
  readonly accepted: number | null;
  /** null: no earlier visit has this angle in this view, by the same model. */
  readonly change: VisitChange | null;
}

export interface Report {
  readonly client: Client;
  readonly before: Visit | null;
  readonly after: Visit;
  readonly rows: readonly ReportRow[];
  /** The earlier visit was measured with another model: its numbers stand there, and no change is told. */
  readonly isOtherModel: boolean;
}

/** The two chosen visits, whichever way they were chosen, in order of time. null: there is no such visit. */
export function buildReport(client: Client, afterId: string, beforeId: string | null): Report | null {
  const chosen = client.visits.filter(({ id }) => id === afterId || id === beforeId);
  const after = chosen.at(-1);
  if (!after || !chosen.some(({ id }) => id === afterId)) return null;
  const before = chosen.length > 1 ? (chosen[0] ?? null) : null;
  const isOtherModel = before !== null && before.repeats.length > 0 && before.engineModel !== after.engineModel;
  const rows = visitMeasured(after).map((measured) => rowOf(measured, { client, before, after, isOtherModel }));
  return { client, before, after, rows, isOtherModel };
}

function rowOf({ angle, view }: Measured, { client, before, after, isOtherModel }: Omit<Report, 'rows'>): ReportRow {
  const readings = visitReadings(after, { angle, view });
  const now = readings.map(({ value }) => value);
  const then = before ? visitReadings(before, { angle, view }).map(({ value }) => value) : [];
  const scatter = measurementError(isOtherModel ? [now] : [then, now])?.sd ?? null;
  const isAccepted = client.asymmetry.some((each) => each.angle === angle);
  return {
    angle,
    unit: ANGLES[angle].unit,
    view,
    before: then.length ? mean(then) : null,
    after: mean(now),
    error: after.engineModel === PHOTO_MODEL ? Math.max(...readings.map(({ sd }) => sd)) : scatter,
    repeats: now.length,
    quality: Math.min(...readings.map(({ quality }) => quality)),
    accepted: isAccepted ? acceptedLevel(client, angle) : null,
    change: then.length && !isOtherModel ? changeBetween(then, now, { angle, engineModel: after.engineModel }) : null,
  };
}

/** Figures of one view side by side: the views that both visits have, else those of the later one. */
export function figurePairs({ before, after }: Pick<Report, 'before' | 'after'>): readonly FigurePair[] {
  const pairs = after.figures.map((figure) => ({
    before: before?.figures.find(({ view }) => view === figure.view) ?? null,
    after: figure,
  }));
  const whole = pairs.filter((pair) => pair.before);
  return whole.length > 0 ? whole : pairs;
}

export interface FigurePair {
  readonly before: KeptFigure | null;
  readonly after: KeptFigure;
}
