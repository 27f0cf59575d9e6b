import * as v from 'valibot';
import { ANGLE_IDS } from '../geometry/angle';
import { LANDMARK_NAMES, type ImageLandmarks, type WorldLandmarks } from '../geometry/landmarks';
import { CLIENT_VERSION, type Client } from '../therapist/client';
import { MOTIONS } from '../therapist/motion';
import { MOST_STEPS } from '../therapist/step-back';
import { MOST_LEVEL, MOST_LIMIT } from '../therapist/plan';
import { PLUMB_COLOURS } from '../therapist/plumb';
import { between, count, each, epoch, recordId, text } from './bounded';
import { migratedClient } from './client-migration';
import { parseDesk } from './desk-schema';
import { exerciseId } from './exercise-id';
import { planSchema, summarySchema } from './plan-schema';

const angle = v.picklist(ANGLE_IDS);
const view = v.picklist(['front', 'left-side', 'right-side', 'three-quarter']);
/** Landmarks may lie outside of the picture, but not in another town. */
const pixel = between(-100_000, 100_000);
/** 0..1, with room for rounding. */
const share = between(-0.01, 1.01);
const point = v.object({ x: pixel, y: pixel });
const landmark = v.object({ x: pixel, y: pixel, visibility: share });
const metre = between(-100, 100);
const worldLandmark = v.object({ x: metre, y: metre, z: metre, visibility: share });
const frame = v.object({ width: between(1, 50_000), height: between(1, 50_000) });
const reading = v.object({
  id: angle,
  value: between(-10_000, 10_000),
  unit: v.picklist(['deg', 'cm', 'ratio']),
  sd: between(0, 10_000),
  view,
  quality: share,
});
const readings = each(reading, 2 * ANGLE_IDS.length, ({ id, view: seen }) => `${id} ${seen}`);

const landmarks = <Landmarks>(one: v.GenericSchema) =>
  v.pipe(
    v.custom<Landmarks>(
      (input) =>
        typeof input === 'object' &&
        input !== null &&
        LANDMARK_NAMES.every((name) => name in input && v.is(one, (input as Record<string, unknown>)[name])),
    ),
    // Nothing but the landmarks comes along.
    v.transform((input): Landmarks => {
      const points = input as Readonly<Record<string, unknown>>;
      return Object.fromEntries(LANDMARK_NAMES.map((name) => [name, v.parse(one, points[name])])) as Landmarks;
    }),
  );
const image = landmarks<ImageLandmarks>(landmark);
const world = landmarks<WorldLandmarks>(worldLandmark);

const degrees = between(0, 360);
const motion = v.object({
  id: recordId,
  atMs: epoch,
  motion: v.picklist(MOTIONS),
  leftDeg: degrees,
  rightDeg: degrees,
  errorDeg: degrees,
  engineModel: text(100),
  rangeModel: v.exactOptional(v.picklist(['lite', 'full', 'heavy'])),
});

const visit = v.object({
  id: recordId,
  atMs: epoch,
  repeats: v.pipe(v.array(v.object({ atMs: epoch, view, readings, rose: v.optional(v.boolean()) })), v.maxLength(200)),
  figures: each(v.object({ view, frame, image }), 4, (figure) => figure.view),
  // A former name and the one of today may stand side by side.
  exercises: v.pipe(
    v.array(exerciseId),
    v.maxLength(500),
    v.transform((ids) => [...new Set(ids)]),
  ),
  assessments: each(v.object({ id: recordId, name: text(500), result: text(2000) }), 200, ({ id }) => id),
  motions: v.optional(
    each(motion, 200, ({ id }) => id),
    [],
  ),
  note: text(20_000),
  engineModel: text(100),
});

const MOST_POINTS = 5000;
const mark = v.variant('kind', [
  v.object({ kind: v.literal('pen'), points: v.pipe(v.array(point), v.maxLength(MOST_POINTS)) }),
  v.object({ kind: v.literal('line'), points: v.tuple([point, point]) }),
  v.object({ kind: v.literal('goniometer'), points: v.tuple([point, point, point]) }),
]);
const work = {
  landmarks: v.nullable(image),
  moved: each(v.picklist(LANDMARK_NAMES), LANDMARK_NAMES.length, (name) => name),
  c7: v.nullable(point),
  tragus: v.nullable(point),
  marks: v.pipe(v.array(mark), v.maxLength(200)),
  cmPerPixel: v.nullable(between(1e-6, 1000)),
  plumb: v.optional(v.nullable(v.object({ x: v.nullable(pixel), colour: v.picklist(PLUMB_COLOURS) })), null),
  lines: v.optional(v.boolean(), false),
};
const movedBack = v.nullable(v.record(v.picklist(LANDMARK_NAMES), landmark));
const picture = v.object({
  id: recordId,
  atMs: epoch,
  consentAtMs: epoch,
  visitId: v.nullable(recordId),
  measured: v.nullable(
    v.object({
      label: text(300),
      frame,
      camera: v.nullable(text(300)),
      view: v.union([v.literal('auto'), view]),
      pose: v.nullable(v.object({ frame, image, world, presence: share })),
      work: v.object(work),
      steps: v.pipe(v.array(v.partial(v.object({ ...work, landmarks: movedBack }))), v.maxLength(MOST_STEPS)),
      seenFrom: v.nullable(view),
      readings,
    }),
  ),
});

const PART_KEY =
  /^(code|archived|draft|reportText|plan|desk|(goal|note|asymmetry|limit|picture|summary|visit)\/[\w-]{1,64}(\/[a-z]{1,20})?)$/;
const partKey = v.pipe(v.string(), v.regex(PART_KEY));
const device = v.pipe(v.string(), v.regex(/^[0-9a-f]{8,32}$/));

const clientSchema = v.object({
  version: v.literal(CLIENT_VERSION),
  id: recordId,
  code: text(200),
  createdAtMs: epoch,
  archivedAtMs: v.nullable(epoch),
  draft: text(20_000),
  reportText: v.optional(text(5000), ''),
  goals: each(v.object({ id: recordId, text: text(2000), reachedAtMs: v.nullable(epoch) }), 500, ({ id }) => id),
  notes: each(v.object({ id: recordId, atMs: epoch, text: text(20_000) }), 5000, ({ id }) => id),
  asymmetry: each(v.object({ angle, level: between(-MOST_LEVEL, MOST_LEVEL) }), ANGLE_IDS.length, (own) => own.angle),
  limits: each(
    v.object({ angle, driftingFrom: between(0, MOST_LIMIT), offFrom: between(0, MOST_LIMIT) }),
    ANGLE_IDS.length,
    (limit) => limit.angle,
  ),
  visits: each(visit, 2000, ({ id }) => id),
  pictures: each(picture, 5000, ({ id }) => id),
  plan: v.nullable(planSchema),
  // Field by field, as in the person's own browser: a damaged answer costs itself alone.
  desk: v.optional(v.nullable(v.pipe(v.unknown(), v.transform(parseDesk))), null),
  summaries: each(summarySchema, 500, ({ planId }) => planId),
  versions: v.record(partKey, v.record(device, count(Number.MAX_SAFE_INTEGER))),
  conflicts: each(v.object({ key: partKey, other: text(500_000) }), 2000, ({ key }) => key),
});

/** null: not a client that this version knows. What is stored is never taken on trust, not even from behind the lock. */
export function parseClient(stored: unknown): Client | null {
  const parsed = v.safeParse(clientSchema, migratedClient(stored));
  return parsed.success ? parsed.output : null;
}
