import { ANGLE_IDS, type AngleId, type Features } from '../geometry/angle';

export interface AngleColumn {
  readonly heading: string;
  readonly features: Features;
}

/** Tab-separated, as spreadsheets paste it: a row an angle, its unit, then value and uncertainty of each picture. */
export function angleTable(columns: readonly AngleColumn[], nameOf: (id: AngleId) => string): string {
  const measured = ANGLE_IDS.filter((id) => columns.some(({ features }) => features.angles[id]));
  const head = ['', '', ...columns.flatMap(({ heading }) => [plain(heading), '±'])];
  const rows = measured.map((id) => {
    const readings = columns.map(({ features }) => features.angles[id]);
    const unit = readings.find((reading) => reading)?.unit ?? '';
    return [plain(nameOf(id)), unit, ...readings.flatMap((each) => [number(each?.value), number(each?.sd)])];
  });
  return [head, ...rows].map((cells) => cells.join('\t')).join('\n');
}

function number(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(2);
}

/** A tab or a line's end in a name would shift every cell after it. */
function plain(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
