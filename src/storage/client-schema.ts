import * as v from 'valibot';
import { ANGLE_IDS } from '../geometry/angle';
import { LANDMARK_NAMES, type ImageLandmarks } from '../geometry/landmarks';
import { CLIENT_VERSION, type Client } from '../therapist/client';
import { migratedClient } from './client-migration';
import { exerciseId } from './exercise-id';
import { planSchema, summarySchema } from './plan-schema';

const finite = v.pipe(v.number(), v.finite());
const angle = v.picklist(ANGLE_IDS);
const view = v.picklist(['front', 'left-side', 'right-side', 'three-quarter']);
const landmark = v.object({ x: finite, y: finite, visibility: finite });
const reading = v.object({
  id: angle,
  value: finite,
  unit: v.picklist(['deg', 'cm', 'ratio']),
  sd: finite,
  view,
  quality: finite,
});
const image = v.custom<ImageLandmarks>(
  (input) =>
    typeof input === 'object' &&
    input !== null &&
    LANDMARK_NAMES.every((name) => name in input && v.is(landmark, input[name as keyof typeof input])),
);

const visit = v.object({
  id: v.string(),
  atMs: finite,
  repeats: v.array(v.object({ atMs: finite, view, readings: v.array(reading) })),
  figures: v.array(v.object({ view, frame: v.object({ width: finite, height: finite }), image })),
  exercises: v.array(exerciseId),
  assessments: v.array(v.object({ id: v.string(), name: v.string(), result: v.string() })),
  note: v.string(),
  engineModel: v.string(),
});

const clientSchema = v.object({
  version: v.literal(CLIENT_VERSION),
  id: v.string(),
  code: v.string(),
  createdAtMs: finite,
  goals: v.array(v.object({ id: v.string(), text: v.string(), reachedAtMs: v.nullable(finite) })),
  notes: v.array(v.object({ id: v.string(), atMs: finite, text: v.string() })),
  asymmetry: v.array(v.object({ angle, level: finite })),
  limits: v.array(v.object({ angle, driftingFrom: finite, offFrom: finite })),
  visits: v.array(visit),
  pictures: v.array(v.object({ id: v.string(), atMs: finite, consentAtMs: finite, visitId: v.nullable(v.string()) })),
  plan: v.nullable(planSchema),
  summaries: v.array(summarySchema),
});

/** null: not a client that this version knows. What is stored is never taken on trust, not even from behind the lock. */
export function parseClient(stored: unknown): Client | null {
  const parsed = v.safeParse(clientSchema, migratedClient(stored));
  return parsed.success ? parsed.output : null;
}
