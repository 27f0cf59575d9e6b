import { ANGLES } from '../../geometry/angle-catalogue';
import type { AngleId } from '../../geometry/angle';
import { entriesOf, type EntryRecord } from '../entry-record';
import { quartilesOf } from '../histogram';
import { settingOf, type HourRollUp } from '../hour-roll-up';
import type { Day } from '../local-day';
import { judgedMs } from '../minute-record';
import type { SessionRecord } from '../minute-record';
import { alignedShare } from '../roll-up';
import { slotData } from '../trends/slot-data';
import { fhirText } from './fhir-text';
import { nameUuid } from './name-uuid';

/** Our own codes: no common one means a markerless webcam angle (research/clinical 9). */
export const CODE_SYSTEM = 'urn:plumbline:codes';
const UCUM = 'http://unitsofmeasure.org';
const UCUM_UNITS = { deg: 'deg', cm: 'cm', ratio: '1' } as const;

export interface FhirInput {
  readonly hours: readonly HourRollUp[];
  readonly sessions: readonly SessionRecord[];
  readonly entries: readonly EntryRecord[];
  readonly days: readonly Day[];
  readonly boundaryHour: number;
  /** Epoch, ms. */
  readonly exportedAt: number;
}

/** A FHIR R4 collection of Observations: a day's median of each angle, and its share aligned. Always preliminary. */
export function fhirBundle({ hours, sessions, entries, days, boundaryHour, exportedAt }: FhirInput): object {
  const slots = days.map((day) => ({ grain: 'day' as const, from: day, to: day }));
  const bySetting = new Map(sessions.map((session) => [settingOf(session), session]));
  const baselines = new Map(entriesOf(entries, 'baseline').map((entry) => [entry.baselineId, entry]));
  const observations = slotData(hours, slots, boundaryHour).flatMap(({ slot, setting, main }) => {
    if (setting === null) return [];
    const session = bySetting.get(setting);
    const view = baselines.get(session?.baselineId ?? '')?.view ?? 'unknown';
    const context = { day: slot.from, session, view, minutes: Math.round(judgedMs(main) / 60_000) };
    const angles = (Object.keys(main.angles) as AngleId[]).flatMap((id) => {
      const quartiles = quartilesOf(id, main.angles[id] ?? {});
      return quartiles ? [angleObservation(id, quartiles, context)] : [];
    });
    const share = alignedShare(main);
    return share ? [...angles, shareObservation(share, context)] : angles;
  });
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: new Date(exportedAt).toISOString(),
    // FHIR has no empty lists.
    ...(observations.length > 0 && { entry: observations.map(entryOf) }),
  };
}

/** Each entry has an address of its own (bdl-7, bdl-8). */
function entryOf(resource: object, place: number): object {
  return { fullUrl: `urn:uuid:${nameUuid(JSON.stringify(resource), place)}`, resource };
}

interface Context {
  readonly day: Day;
  readonly session: SessionRecord | undefined;
  readonly view: string;
  readonly minutes: number;
}

function angleObservation(
  id: AngleId,
  { low, median, high, minutes }: { low: number; median: number; high: number; minutes: number },
  context: Context,
): object {
  const { unit, positive, reference, source, minimalDetectableChange } = ANGLES[id];
  const quantity = (value: number) => ({ value: rounded(value), unit, system: UCUM, code: UCUM_UNITS[unit] });
  return {
    ...base(id, context),
    valueQuantity: quantity(median),
    component: [
      { code: ours('lower-quartile'), valueQuantity: quantity(low) },
      { code: ours('upper-quartile'), valueQuantity: quantity(high) },
      { code: ours('minimal-detectable-change'), valueQuantity: quantity(minimalDetectableChange) },
      ...common(context, minutes),
    ],
    note: [
      { text: `Definition: ${source}. Reference: ${reference}. Positive: ${positive}.` },
      { text: 'Self-captured with a webcam, not clinically validated. Compare only within one baseline.' },
    ],
  };
}

function shareObservation(share: { share: number; low: number; high: number }, context: Context): object {
  const percent = (value: number) => ({ value: rounded(100 * value), unit: '%', system: UCUM, code: '%' });
  return {
    ...base('share-aligned', context),
    valueQuantity: percent(share.share),
    component: [
      { code: ours('likely-low'), valueQuantity: percent(share.low) },
      { code: ours('likely-high'), valueQuantity: percent(share.high) },
      ...common(context, context.minutes),
    ],
    note: [{ text: 'Share of judged time near the own baseline. Self-captured, not clinically validated.' }],
  };
}

function base(code: string, { day, session }: Context): object {
  return {
    resourceType: 'Observation',
    status: 'preliminary',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'activity' }] },
    ],
    code: ours(code),
    effectiveDateTime: day,
    device: {
      display: session ? fhirText(`Plumbline ${session.appVersion}, ${session.engine} ${session.model}`) : 'Plumbline',
    },
  };
}

function common({ session, view }: Context, minutes: number): object[] {
  return [
    { code: ours('minutes'), valueQuantity: { value: minutes, unit: 'min', system: UCUM, code: 'min' } },
    { code: ours('view'), valueString: view },
    { code: ours('baseline'), valueString: fhirText(session?.baselineId) ?? 'none' },
    { code: ours('camera'), valueString: fhirText(session?.setupId) ?? 'unknown' },
  ];
}

function ours(code: string): object {
  return { coding: [{ system: CODE_SYSTEM, version: '1', code }] };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
