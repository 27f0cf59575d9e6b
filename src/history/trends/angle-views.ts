import { ANGLE_IDS, type AngleId } from '../../geometry/angle';
import { quartilesOf, type Quartiles } from '../histogram';
import type { Setting } from '../hour-roll-up';
import { judgedMs } from '../minute-record';
import { sumRollUps } from '../roll-up';
import { angleChange, payForAll, type Change } from './change';
import type { SlotData } from './slot-data';

export interface AngleView {
  readonly id: AngleId;
  /** One for each slot; null: not measured there. */
  readonly points: readonly (Quartiles | null)[];
  readonly whole: Quartiles;
  /** Whose numbers these are; null: nobody's. */
  readonly setting: Setting | null;
  readonly change: Change;
}

interface AngleInput {
  readonly data: readonly SlotData[];
  readonly before: readonly SlotData[];
}

/** Each read in the setting most of the period was judged in. */
export function angleViews({ data, before }: AngleInput): AngleView[] {
  const now = wholeOf(data);
  const views = ANGLE_IDS.flatMap((id) => {
    const whole = quartilesOf(id, now.main.angles[id] ?? {});
    if (!whole) return [];
    const points = data.map(({ main }) => quartilesOf(id, main.angles[id] ?? {}));
    return [{ id, points, whole, setting: now.setting, change: angleChange(id, before, data) }];
  });
  const paid = payForAll(views.map(({ change }) => change));
  return views.map((view, i) => ({ ...view, change: paid[i]! }));
}

/** The slots once more, as one: of each only its main setting is known. */
function wholeOf(data: readonly SlotData[]): SlotData {
  const bySetting = new Map<string, SlotData[]>();
  for (const slot of data)
    if (slot.setting !== null) bySetting.set(slot.setting, [...(bySetting.get(slot.setting) ?? []), slot]);
  const judged = (slots: readonly SlotData[]) => slots.reduce((sum, { main }) => sum + judgedMs(main), 0);
  const [most] = [...bySetting].sort((a, b) => judged(b[1]) - judged(a[1]));
  const main = sumRollUps((most?.[1] ?? []).map((slot) => slot.main));
  return { slot: { grain: 'month', from: '', to: '' }, all: main, main, setting: most?.[0] ?? null };
}
