import * as v from 'valibot';
import type { PartVersion } from '../therapist/part-version';
import { recordId } from './bounded';

/** A client who was removed: so that the removal reaches the other computer, and an older copy brings nobody back unasked. */
export interface GoneClient {
  readonly id: string;
  /** What was known of the client then; who was changed elsewhere since is not gone. */
  readonly version: PartVersion;
}

const schema = v.object({
  id: recordId,
  version: v.record(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{8,32}$/)),
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  ),
});

export function parseGone(stored: unknown): GoneClient | null {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : null;
}
