import type { AngleId, Reason } from '../geometry/angle';
import type { Cause } from '../geometry/cause';
import type { AngleMinute, CueRecord, RecordId } from './minute-record';

/** Version of the bytes of a sealed day; older ones stay readable. */
export const SEAL_VERSION = 1;

/** What stands before the columns of a sealed day: how many there are, and of what. */
export interface SealHeader {
  readonly version: number;
  readonly count: number;
  readonly sessions: readonly RecordId[];
  readonly offs: readonly Cause[];
  readonly unknowns: readonly Reason[];
  readonly angles: readonly AngleId[];
  readonly cues: readonly (readonly [index: number, cues: readonly CueRecord[]])[];
}

/** The columns of each angle, in the order in which they lie there. */
export const ANGLE_KEYS = ['median', 'spread', 'count'] as const satisfies readonly (keyof AngleMinute)[];
