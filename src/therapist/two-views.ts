import { ANGLES } from '../geometry/angle-catalogue';
import { ANGLE_IDS, type AngleId, type AngleReading, type Features, type Reason, type View } from '../geometry/angle';

/**
 * Further apart than this, two cameras show two different moments: who moves slowly turns 10° a second, so 1.5° in it, as
 * much as a single picture wanders.
 */
export const SAME_MOMENT_MS = 150;

/** Readings of two cameras, each angle from the view in which it is valid. */
export interface JoinedFeatures {
  readonly angles: Readonly<Partial<Record<AngleId, AngleReading>>>;
  readonly unmeasured: Readonly<Partial<Record<AngleId, Reason>>>;
  /** The views that had a say. */
  readonly views: readonly View[];
  /** How far apart the two pictures were, ms; null with one camera. Beyond SAME_MOMENT_MS the older has no say. */
  readonly apartMs: number | null;
  /** Of the newest picture that had a say; the same one as before is no new result. null: there is none. */
  readonly timestampMs: number | null;
}

/**
 * Sagittal angles come from the side even where the front has a stand-in for them, because there they are seen and not
 * inferred; frontal ones come from the front. A camera whose picture is from another moment has no say.
 */
export function joinViews(first: Features | null, second: Features | null): JoinedFeatures {
  const inTime = [first, second].filter((features) => features !== null);
  const newest = Math.max(...inTime.map(({ timestampMs }) => timestampMs));
  const both = inTime.filter(({ timestampMs }) => newest - timestampMs <= SAME_MOMENT_MS);
  const angles: Partial<Record<AngleId, AngleReading>> = {};
  const unmeasured: Partial<Record<AngleId, Reason>> = {};
  for (const id of ANGLE_IDS) {
    const reading = bestReading(id, both);
    if (reading) angles[id] = reading;
    else unmeasured[id] = reasonOf(id, both);
  }
  const timestampMs = inTime.length > 0 ? newest : null;
  const apartMs = first && second ? Math.abs(first.timestampMs - second.timestampMs) : null;
  return { angles, unmeasured, views: both.flatMap(({ view }) => (view ? [view] : [])), apartMs, timestampMs };
}

function bestReading(id: AngleId, all: readonly Features[]): AngleReading | undefined {
  const readings = all.flatMap(({ angles }) => angles[id] ?? []);
  return readings.find(({ view }) => isSide(view)) ?? readings[0];
}

/** The reason of the camera that could have seen it, not of the one that never can. */
function reasonOf(id: AngleId, all: readonly Features[]): Reason {
  const valid = all.filter(({ view }) => view && (ANGLES[id].views as readonly View[]).includes(view));
  return (valid[0] ?? all[0])?.unmeasured[id] ?? 'nobody';
}

function isSide(view: View): boolean {
  return view === 'left-side' || view === 'right-side';
}
