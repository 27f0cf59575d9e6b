import * as v from 'valibot';
import { BODY_POINTS } from '../geometry/body-model/body-points';
import type { SeenPoints } from '../geometry/body-model/seen-points';
import { ANGLE_IDS, type AngleId } from '../geometry/angle';
import { LANDMARK_NAMES } from '../geometry/landmarks';
import { plainText } from '../history/transfer/plain-text';
import type { Baseline } from '../posture/baseline';
import type { SavedBaseline } from '../posture/saved-baseline';
import { calibrationSchema } from './camera-calibration';

export interface SavedBaselines {
  readonly version: 1;
  readonly chosenId: string | null;
  readonly items: readonly SavedBaseline[];
}

export const NO_BASELINES: SavedBaselines = { version: 1, chosenId: null, items: [] };

/** Said again here so that reading what is stored does not load the whole of posture. */
const BASELINE_VERSION: Baseline['version'] = 1;

/** Shown as it is read. */
const label = v.pipe(v.string(), v.transform(plainText));
const finite = v.pipe(v.number(), v.finite());
const point = v.object({ x: finite, y: finite });
const bodyPoints = v.object(v.entriesFromList(BODY_POINTS, point));
const listedPoints = v.pipe(v.array(point), v.length(BODY_POINTS.length), v.transform(byName));
const landmark = v.object({ x: finite, y: finite, visibility: finite });
const angleValues = <Value extends v.GenericSchema>(value: Value) =>
  v.custom<Partial<Record<AngleId, v.InferOutput<Value>>>>(
    (input) =>
      typeof input === 'object' &&
      input !== null &&
      Object.entries(input).every(([id, each]) => ANGLE_IDS.some((known) => known === id) && v.is(value, each)),
  );

const baselineSchema = v.object({
  version: v.literal(BASELINE_VERSION),
  id: v.string(),
  name: label,
  view: v.picklist(['front', 'left-side', 'right-side']),
  setup: v.object({
    position: v.picklist(['sitting', 'standing']),
    placement: v.picklist(['aboveEyes', 'belowEyes']),
    frame: v.object({ width: finite, height: finite }),
    camera: v.exactOptional(calibrationSchema),
  }),
  angles: angleValues(v.object({ median: finite, spread: finite })),
  upright: angleValues(finite),
  points: v.exactOptional(v.union([bodyPoints, listedPoints])),
  wander: v.optional(finite),
  profile: v.optional(v.object({ nose: point, ear: point, shoulder: point, hip: point })),
  findingFrom: finite,
  drift: v.optional(angleValues(finite)),
  pictures: finite,
  engineModel: v.string(),
  capturedAtMs: finite,
});

const profiles = v.array(v.array(v.nullable(finite)));

const angleIds = v.array(v.picklist(ANGLE_IDS));
const checkSchema = v.object({ foundShare: finite, told: angleIds, untold: angleIds, backShare: finite });

const savedSchema = v.object({
  source: v.picklist(['webcam', 'file', 'mannequin']),
  camera: label,
  deviceId: v.fallback(v.optional(v.string()), undefined),
  ghost: v.object(v.entriesFromList(LANDMARK_NAMES, landmark)),
  scene: v.fallback(v.optional(v.object({ aspect: finite, columns: profiles, rows: profiles })), undefined),
  baseline: baselineSchema,
  careful: v.fallback(v.optional(baselineSchema), undefined),
  check: v.fallback(v.optional(checkSchema), undefined),
  seatAnswer: v.fallback(v.optional(v.picklist(['sank', 'chair'])), undefined),
});

const storeSchema = v.object({
  version: v.literal(1),
  chosenId: v.fallback(v.nullable(v.string()), null),
  items: v.array(v.unknown()),
});

/** Older baselines keep a list in the order of BODY_POINTS. */
function byName(list: { x: number; y: number }[]): SeenPoints {
  return Object.fromEntries(BODY_POINTS.map((name, i) => [name, list[i]])) as SeenPoints;
}

/** One damaged baseline is left out; the others stay. */
export function parseBaselines(stored: unknown): SavedBaselines {
  const parsed = v.safeParse(storeSchema, stored);
  if (!parsed.success) return NO_BASELINES;
  const items = parsed.output.items.flatMap((item) => {
    const saved = v.safeParse(savedSchema, item);
    return saved.success ? [saved.output] : [];
  });
  return { version: 1, chosenId: parsed.output.chosenId, items };
}
