import * as v from 'valibot';
import { ANGLE_IDS, REASONS } from '../../geometry/angle';
import { CAUSES } from '../../geometry/cause';
import { GAP_REASONS, type EntryRecord } from '../entry-record';
import { plainText } from './plain-text';
import { FORMAT, FORMAT_VERSION } from './transfer-format';

/** What is let in from outside. Nothing is coerced; a number is finite and a text is short. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const uuid = v.pipe(v.string(), v.regex(UUID));
const finite = v.pipe(v.number(), v.finite());
/** 2000 to 2200. */
const epoch = v.pipe(v.number(), v.minValue(946_684_800_000), v.maxValue(7_258_118_400_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(-900), v.maxValue(900));
const ms = v.pipe(v.number(), v.minValue(0), v.maxValue(120_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const text = v.pipe(v.string(), v.maxLength(2000), v.transform(plainText));
const name = v.pipe(v.string(), v.maxLength(200), v.transform(plainText));
/** A clock may be set forward by years; more than ten is nonsense. */
const LONGEST_GAP_MS = 10 * 366 * 86_400_000;
const nullable = <S extends v.GenericSchema>(schema: S) => v.array(v.nullable(schema));

export const headerSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  exportedAt: epoch,
  deviceId: v.pipe(v.string(), v.maxLength(40)),
});

export function isNewer({ version }: v.InferOutput<typeof headerSchema>): boolean {
  return version > FORMAT_VERSION;
}

export const sessionSchema = v.strictObject({
  id: uuid,
  startedAt: epoch,
  endedAt: v.nullable(epoch),
  zone: name,
  deviceId: v.pipe(v.string(), v.maxLength(40)),
  baselineId: v.nullable(name),
  setupId: v.nullable(name),
  engine: name,
  model: name,
  appVersion: name,
  calibration: v.exactOptional(name),
});

const base = { id: uuid, at: epoch, offsetMin: offset };
const angle = v.picklist(ANGLE_IDS);
const easier = v.exactOptional(v.picklist(['slumped', 'upright', 'same']));

export const entrySchema = v.variant('kind', [
  v.strictObject({
    ...base,
    kind: v.literal('feelTrial'),
    angle,
    trial: v.picklist(['guess', 'repositioning']),
    guessed: finite,
    measured: finite,
    mdc: finite,
  }),
  v.strictObject({
    ...base,
    kind: v.literal('exercise'),
    exercise: name,
    sets: count,
    repetitions: count,
    holdSec: finite,
    effort: v.nullable(finite),
    rangeDeg: v.nullable(finite),
    rangeModel: v.exactOptional(v.picklist(['lite', 'full', 'heavy'])),
  }),
  v.strictObject({
    ...base,
    kind: v.literal('comfort'),
    comfort: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
    versusBefore: v.exactOptional(v.picklist(['better', 'same', 'worse'])),
  }),
  v.strictObject({
    ...base,
    kind: v.literal('drill'),
    angle,
    baselineId: name,
    target: finite,
    band: finite,
    bandFactor: finite,
    feedback: v.picklist(['each', 'everySecond', 'everyFourth', 'none']),
    isRetention: v.boolean(),
    errors: v.pipe(v.array(finite), v.maxLength(1000)),
  }),
  v.strictObject({
    ...base,
    kind: v.literal('target'),
    angle,
    baselineId: name,
    target: finite,
    place: finite,
  }),
  v.strictObject({
    ...base,
    kind: v.literal('discrimination'),
    angle,
    answered: count,
    right: count,
    threshold: v.nullable(finite),
  }),
  v.strictObject({
    ...base,
    kind: v.literal('difference'),
    first: v.picklist(['slumped', 'upright']),
    felt: v.strictObject({ turn: easier, arm: easier, breath: easier }),
    slumpedDeg: v.nullable(finite),
    uprightDeg: v.nullable(finite),
  }),
  v.strictObject({ ...base, kind: v.literal('note'), text }),
  v.strictObject({ ...base, kind: v.literal('experiment'), text }),
  v.strictObject({
    ...base,
    kind: v.literal('gap'),
    forMs: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_GAP_MS)),
    reason: v.picklist(GAP_REASONS),
  }),
  v.strictObject({
    ...base,
    kind: v.literal('baseline'),
    baselineId: name,
    name,
    view: v.picklist(['front', 'left-side', 'right-side', 'three-quarter']),
    engineModel: name,
    angles: v.record(angle, finite),
  }),
]) satisfies v.GenericSchema<unknown, EntryRecord>;

const cue = v.strictObject({
  kind: v.picklist(['posture', 'break', 'feelCheck']),
  cause: v.exactOptional(v.picklist(CAUSES)),
  answer: v.exactOptional(v.picklist(['recovered', 'dismissed', 'fine', 'ignored'])),
});

const angleColumns = v.strictObject({ median: nullable(finite), spread: nullable(finite), count: nullable(count) });

const columns = v.strictObject({
  id: v.pipe(v.array(uuid), v.maxLength(20_000)),
  session: v.array(count),
  startedAt: v.array(epoch),
  offsetMin: v.array(offset),
  coveredMs: v.array(ms),
  alignedMs: v.array(ms),
  driftingMs: v.array(ms),
  awayMs: v.array(ms),
  selfCorrections: v.array(count),
  positionChanges: v.array(count),
  sittingMin: nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000))),
  offMs: v.record(v.picklist(CAUSES), nullable(ms)),
  unknownMs: v.record(v.picklist(REASONS), nullable(ms)),
  angles: v.record(angle, angleColumns),
  cues: v.array(v.tuple([count, v.pipe(v.array(cue), v.maxLength(1000))])),
});

export const daySchema = v.pipe(
  v.strictObject({
    day: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
    sessions: v.array(uuid),
    minutes: columns,
  }),
  v.check(({ sessions, minutes }) => minutes.session.every((index) => index < sessions.length)),
  v.check(({ minutes }) => lengthsOf(minutes).every((length) => length === minutes.id.length)),
  v.check(({ minutes }) => minutes.cues.every(([index]) => index < minutes.id.length)),
);

function lengthsOf({ cues: _, offMs, unknownMs, angles, ...plain }: v.InferOutput<typeof columns>): number[] {
  const lists: (readonly unknown[] | undefined)[] = [
    ...Object.values(plain),
    ...Object.values(offMs),
    ...Object.values(unknownMs),
    ...Object.values(angles).flatMap((each) => (each ? [each.median, each.spread, each.count] : [])),
  ];
  return lists.map((list) => list?.length ?? -1);
}

export const endSchema = v.strictObject({
  end: v.strictObject({ days: count, minutes: count, sessions: count, entries: count }),
});
