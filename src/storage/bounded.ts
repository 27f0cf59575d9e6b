import * as v from 'valibot';
import { plainText } from '../history/transfer/plain-text';

/**
 * Bounds for whatever comes from outside: a link, a copy, a record of an earlier version. Longer, farther or twice is
 * refused, so that no view meets what it can't show.
 */
export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest), v.transform(plainText));
export const between = (from: number, to: number) => v.pipe(v.number(), v.finite(), v.minValue(from), v.maxValue(to));
export const count = (to: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(to));
export const recordId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
/** ms; the years 1970 to 2200: calendars and charts can show them. */
export const epoch = between(0, Date.UTC(2200, 0, 1));

/** Each row once, told apart by `keyOf`. */
export const each = <Row extends v.GenericSchema>(row: Row, most: number, keyOf: (row: v.InferOutput<Row>) => string) =>
  v.pipe(
    v.array(row),
    v.maxLength(most),
    v.check((rows) => new Set(rows.map(keyOf)).size === rows.length),
  );
