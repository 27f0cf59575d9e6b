import { ANGLE_IDS, type AngleId, type Features } from '../geometry/angle';
import { pastedCell, type CsvStyle } from '../history/transfer/csv-cell';

export interface AngleColumn {
  readonly heading: string;
  readonly features: Features;
}

/** Tab-separated, as spreadsheets paste it: a row an angle, its unit, then value and uncertainty of each picture. */
export function angleTable(columns: readonly AngleColumn[], nameOf: (id: AngleId) => string, style: CsvStyle): string {
  const measured = ANGLE_IDS.filter((id) => columns.some(({ features }) => features.angles[id]));
  const head = ['', '', ...columns.flatMap(({ heading }) => [heading, '±'])];
  const rows = measured.map((id) => {
    const readings = columns.map(({ features }) => features.angles[id]);
    const unit = readings.find((reading) => reading)?.unit ?? '';
    return [nameOf(id), unit, ...readings.flatMap((each) => [rounded(each?.value), rounded(each?.sd)])];
  });
  return [head, ...rows].map((cells) => cells.map((cell) => pastedCell(cell, style)).join('\t')).join('\n');
}

function rounded(value: number | undefined): number | string {
  return value === undefined ? '' : Number(value.toFixed(2));
}
