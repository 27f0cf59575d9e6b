import { ANGLES } from '../geometry/angle-catalogue';
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
export function visitsCsv(client: Client): string {
  const rows = client.visits.flatMap((visit) =>
    visit.repeats.flatMap((repeat, index) =>
      repeat.readings.map((reading) => [
        new Date(repeat.atMs).toISOString(),
        client.code,
        visit.id,
        index + 1,
        reading.id,
        `${ANGLES[reading.id].reference}; + ${ANGLES[reading.id].positive}`,
        reading.value.toFixed(3),
        reading.unit,
        acceptedLevel(client, reading.id),
        reading.sd.toFixed(3),
        reading.quality.toFixed(2),
        reading.view,
        visit.engineModel,
      ]),
    ),
  );
  return `${[COLUMNS, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** RFC 4180; a text that a spreadsheet would run as a formula is told to be one. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const isNumber = /^-?\d+(\.\d+)?$/.test(value);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
