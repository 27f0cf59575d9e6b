import { ANGLE_IDS, type AngleReading } from '../geometry/angle';
import { mean } from './real-change';

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
