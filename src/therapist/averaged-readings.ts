import { ANGLES } from '../geometry/angle-catalogue';
import { ANGLE_IDS, type AngleReading } from '../geometry/angle';
import { mean, measurementError } from './real-change';

/** An angle that was seen in fewer of the looks than this was mostly hidden. */
const LEAST_SHARE = 0.5;

/** The mean of several looks at somebody who holds still, angle by angle. */
export function averagedReadings(looks: readonly (readonly AngleReading[])[]): AngleReading[] {
  return ANGLE_IDS.flatMap((id) => {
    const readings = looks.flatMap((look) => look.filter((reading) => reading.id === id));
    const first = readings[0];
    if (!first || readings.length < LEAST_SHARE * looks.length) return [];
    const average = (pick: (reading: AngleReading) => number) => mean(readings.map(pick));
    return [
      {
        ...first,
        value: average(({ value }) => value),
        sd: average(({ sd }) => sd),
        quality: average((r) => r.quality),
      },
    ];
  });
}

/**
 * Nobody holds still to the degree; who moved on the way scatters more than a single picture's own chance. The
 * minimal detectable change as one standard deviation is a movement one can see.
 */
export function isHeldStill(looks: readonly (readonly AngleReading[])[]): boolean {
  return ANGLE_IDS.every((id) => {
    const values = looks.flatMap((look) => look.filter((reading) => reading.id === id).map(({ value }) => value));
    const spread = measurementError([values])?.sd ?? 0;
    return ANGLES[id].tier === 'calibrated' || spread <= ANGLES[id].minimalDetectableChange;
  });
}
