import { ANGLES } from '../geometry/angle-catalogue';
import { CSV_MARK, csvLine, type CsvStyle } from '../history/transfer/csv-cell';
import { acceptedLevel, type Client, type Visit } from './client';
import { ERROR_IN_SDS, type MotionTaken } from './motion';

const COLUMNS = [
  'ts_iso',
  'client',
  'visit',
  'repeat',
  'metric_id',
  'convention',
  'value',
  'unit',
  'accepted_level',
  'sd',
  'quality',
  'view',
  'model',
] as const;

/** Every repeat of every visit, one row a value, as statistics programs like it. Times are UTC. */
export function visitsCsv(client: Client, style: CsvStyle): string {
  const rows = client.visits.flatMap((visit) => [
    ...visit.repeats.flatMap((repeat, index) =>
      repeat.readings.map((reading) => [
        new Date(repeat.atMs).toISOString(),
        client.code,
        visit.id,
        index + 1,
        reading.id,
        `${ANGLES[reading.id].reference}; + ${ANGLES[reading.id].positive}`,
        rounded(reading.value, 3),
        reading.unit,
        acceptedLevel(client, reading.id),
        rounded(reading.sd, 3),
        rounded(reading.quality, 2),
        reading.view,
        visit.engineModel,
      ]),
    ),
    ...visit.motions.flatMap((taken, index) => motionCells(client, visit, { taken, number: index + 1 })),
  ]);
  return CSV_MARK + [COLUMNS, ...rows].map((cells) => csvLine(cells, style)).join('');
}

/** A row for each side. `sd`: two thirds of the claimed error, as that is a standard deviation and a half. */
function motionCells(
  client: Client,
  visit: Visit,
  { taken, number }: { readonly taken: MotionTaken; readonly number: number },
) {
  return (['left', 'right'] as const).map((side) => [
    new Date(taken.atMs).toISOString(),
    client.code,
    visit.id,
    number,
    `range.${taken.motion}.${side}`,
    'from the middle; of arms, from hanging; active range, middle of two tries or more',
    rounded(side === 'left' ? taken.leftDeg : taken.rightDeg, 1),
    'deg',
    '',
    rounded(taken.errorDeg / ERROR_IN_SDS, 2),
    '',
    'front',
    taken.engineModel,
  ]);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
