import { ANGLES } from '../geometry/angle-catalogue';
import { CSV_MARK, csvLine, type CsvStyle } from '../history/transfer/csv-cell';
import { acceptedLevel, type Client } from './client';

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
  const rows = client.visits.flatMap((visit) =>
    visit.repeats.flatMap((repeat, index) =>
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
  );
  return CSV_MARK + [COLUMNS, ...rows].map((cells) => csvLine(cells, style)).join('');
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
