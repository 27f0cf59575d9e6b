import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { LANDMARK_NAMES } from '../../src/geometry/landmarks';
import type { ExerciseLook } from '../../src/program/reps/look';

const imagePoint = v.object({ x: v.number(), y: v.number(), visibility: v.optional(v.number(), 1) });
const worldPoint = v.object({ x: v.number(), y: v.number(), z: v.number(), visibility: v.optional(v.number(), 1) });
const pointsOf = <Point extends v.GenericSchema>(point: Point) =>
  v.record(v.picklist(LANDMARK_NAMES), v.nullish(point) as unknown as Point);

const lookSchema = v.object({
  timestampMs: v.pipe(v.number(), v.finite()),
  frame: v.object({ width: v.pipe(v.number(), v.minValue(1)), height: v.pipe(v.number(), v.minValue(1)) }),
  presence: v.optional(v.number(), 1),
  image: v.nullish(pointsOf(imagePoint)),
  world: v.nullish(pointsOf(worldPoint)),
});

/** The looks of a landmark series, one JSON object a line. Throws an Error that names the line that can't be read. */
export async function* readSeries(input: Readable): AsyncGenerator<ExerciseLook> {
  let number = 0;
  let lastMs = -Infinity;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const look = parseLook(line, number);
    if (look.timestampMs < lastMs) throw new Error(`Line ${number} is earlier than the one before.`);
    lastMs = look.timestampMs;
    yield look;
  }
  if (lastMs === -Infinity) throw new Error('There is no landmark in it.');
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
  return { timestampMs, frame, presence, image: withoutGaps(image), ...(world && { world: withoutGaps(world) }) };
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`Line ${number} is not JSON.`);
  }
}

/** A landmark that is null is a landmark that is missing. */
function withoutGaps<Points extends object>(points: Points | null | undefined): Points {
  return Object.fromEntries(Object.entries(points ?? {}).filter(([, point]) => point)) as Points;
}
