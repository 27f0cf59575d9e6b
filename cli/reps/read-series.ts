import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { LANDMARK_NAMES, type LandmarkName } from '../../src/geometry/landmarks';
import type { ExerciseLook } from '../../src/program/reps/look';
import { linesOf } from './lines-of';

/** Any place near a picture; beyond it a number is no place, and sums of squares would overflow. */
const FARTHEST = 1e6;
const place = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));
const point = { x: place, y: place, visibility: v.optional(v.number(), 1) };
const imagePoint = v.object(point);
const worldPoint = v.object({ ...point, z: place });
const points = v.record(v.string(), v.unknown());

/** Times up to the last day that a clock can tell, ms. */
const LAST_MS = 8.64e15;

const lookSchema = v.object({
  timestampMs: v.pipe(v.number(), v.minValue(-LAST_MS), v.maxValue(LAST_MS)),
  frame: v.object({
    width: v.pipe(v.number(), v.minValue(1), v.maxValue(FARTHEST)),
    height: v.pipe(v.number(), v.minValue(1), v.maxValue(FARTHEST)),
  }),
  presence: v.optional(v.number(), 1),
  image: v.nullish(points),
  world: v.nullish(points),
});

/** The looks of a landmark series, one JSON object a line. Throws an Error that names the line that can't be read. */
export async function* readSeries(input: Readable): AsyncGenerator<ExerciseLook> {
  let number = 0;
  let lastMs = -Infinity;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    const look = parseLook(line, number);
    if (look.timestampMs < lastMs) throw new Error(`Line ${number} is earlier than the one before.`);
    lastMs = look.timestampMs;
    yield look;
  }
  if (lastMs === -Infinity) throw new Error('There is no look in it: a landmark series has one JSON object a line.');
}

export function openSeries(file: string): Readable {
  return createReadStream(file, { encoding: 'utf8' });
}

function parseLook(line: string, number: number): ExerciseLook {
  const parsed = v.safeParse(lookSchema, parseJson(line, number));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`Line ${number} is no look: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}.`);
  }
  const { timestampMs, frame, presence, image, world } = parsed.output;
  const seen = seenPoints(image, imagePoint);
  return { timestampMs, frame, presence, image: seen, ...(world && { world: seenPoints(world, worldPoint) }) };
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`Line ${number} is not JSON. The file may be cut off; nothing from there on is counted.`);
  }
}

/** A landmark that is null, or nowhere, is a landmark that is missing; points of other models are left out. */
function seenPoints<Point>(
  found: Record<string, unknown> | null | undefined,
  schema: v.GenericSchema<unknown, Point>,
): Partial<Record<LandmarkName, Point>> {
  const entries = LANDMARK_NAMES.flatMap((name) => {
    const parsed = v.safeParse(schema, found?.[name]);
    return parsed.success ? [[name, parsed.output] as const] : [];
  });
  return Object.fromEntries(entries) as Partial<Record<LandmarkName, Point>>;
}
