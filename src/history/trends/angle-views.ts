import { ANGLE_IDS, type AngleId } from '../../geometry/angle';
import { quartilesOf, type Quartiles } from '../histogram';
import type { HourRollUp, Setting } from '../hour-roll-up';
import { judgedMs } from '../minute-record';
import { angleChange, payForAll, type Change } from './change';
import { lazily } from './lazily';
import { hoursBySlot, type SlotData } from './slot-data';
import { anglesOf, sumAngles } from './sum-angles';

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

/** Each read in the setting most of the period was judged in; points and quartiles when they are asked for. */
export function angleViews({ data, before }: AngleInput): AngleView[] {
  const now = wholeOf(data);
  const ids = ANGLE_IDS.filter((id) => id in now.main.angles);
  const changes = payForAll(ids.map((id) => angleChange(id, before, data)));
  return ids.map((id, i) =>
    lazily<AngleView>({
      id: () => id,
      points: () => data.map(({ main }) => quartilesOf(id, main.angles[id] ?? {})),
      whole: () => quartilesOf(id, now.main.angles[id]!)!,
      setting: () => now.setting,
      change: () => changes[i]!,
    }),
  );
}

/** Slots whose times are known already, with the angles of their main setting. */
export function withAngles(data: readonly SlotData[], hours: readonly HourRollUp[], boundaryHour: number): SlotData[] {
  const slots = data.map(({ slot }) => slot);
  const byStart = hoursBySlot(hours, slots, boundaryHour);
  return data.map((known) => {
    const own = (byStart.get(known.slot.from) ?? []).filter(({ setting }) => setting === known.setting);
    return { ...known, main: { ...known.main, angles: anglesOf(own.map(({ rollUp }) => rollUp)) } };
  });
}

/** The slots once more, as one: of each only its main setting is known. */
function wholeOf(data: readonly SlotData[]): SlotData {
  const bySetting = new Map<string, SlotData[]>();
  for (const slot of data)
    if (slot.setting !== null) bySetting.set(slot.setting, [...(bySetting.get(slot.setting) ?? []), slot]);
  const judged = (slots: readonly SlotData[]) => slots.reduce((sum, { main }) => sum + judgedMs(main), 0);
  const [most] = [...bySetting].sort((a, b) => judged(b[1]) - judged(a[1]));
  const main = sumAngles((most?.[1] ?? []).map((slot) => slot.main));
  return { slot: { grain: 'month', from: '', to: '' }, all: main, main, setting: most?.[0] ?? null };
}
