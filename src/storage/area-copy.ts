import * as v from 'valibot';
import { readRecords, type RecordText } from '../history/transfer/read-lines';
import { fromBase64Url, toBase64Url } from './base64url';
import { isKeyOf, RECORD_KINDS } from './record-key';
import type { SealedArea, SealedRecord } from './sealed-records';

export type CopyRefusal = 'notOurs' | 'newer' | 'damaged' | 'truncated' | 'tooLarge';

/** A thousand clients with a hundred pictures are far below. */
export const MOST_COPY_BYTES = 500_000_000;
const VERSION = 1;

const bytes = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = fromBase64Url(dataset.value);
    if (read) return read;
    addIssue({ message: 'No bytes.' });
    return NEVER;
  }),
);
const lockSchema = v.object({
  salt: bytes,
  /** Fewer would be weak; more than ten million only keeps the reader busy. */
  rounds: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(10_000_000)),
  byPassphrase: bytes,
  byRecovery: bytes,
});
const headSchema = v.object({
  what: v.literal('plumbline-clients'),
  version: v.number(),
  records: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
/** A picture under the key of a client, and anything under no key of ours, is no record. */
const recordSchema = v.pipe(
  v.object({ id: v.string(), kind: v.picklist(RECORD_KINDS), sealed: bytes }),
  v.check(({ id, kind }) => isKeyOf(kind, id)),
);

/**
 * The whole area as a file: one JSON array, one record a line, sealed as it lies on the device. What can be read of it
 * without the passphrase is how many clients and pictures there are.
 */
export function areaCopy({ lock, records }: SealedArea): Blob {
  const { salt, rounds, byPassphrase, byRecovery } = lock;
  const head = { what: 'plumbline-clients', version: VERSION, records: records.length };
  const sealed = {
    salt: toBase64Url(salt),
    rounds,
    byPassphrase: toBase64Url(byPassphrase),
    byRecovery: toBase64Url(byRecovery),
  };
  const lines = [
    head,
    sealed,
    ...records.map(({ id, kind, sealed: whole }) => ({ id, kind, sealed: toBase64Url(whole) })),
  ];
  const text = lines.map((line, i) => `${i === 0 ? '[' : ',\n'}${JSON.stringify(line)}`);
  return new Blob([...text, ']\n'], { type: 'application/json' });
}

/** Nothing of it is taken on trust: what is sealed inside is checked again when it is opened. */
export async function parseAreaCopy(file: Blob): Promise<SealedArea | CopyRefusal> {
  if (file.size > MOST_COPY_BYTES) return 'tooLarge';
  const found = readRecords(file);
  try {
    const head = v.safeParse(headSchema, await nextOf(found));
    if (!head.success) return 'notOurs';
    if (head.output.version > VERSION) return 'newer';
    const lock = v.parse(lockSchema, await nextOf(found));
    const records: SealedRecord[] = [];
    let next = await found.next();
    for (; !next.done; next = await found.next()) records.push(v.parse(recordSchema, JSON.parse(next.value.text)));
    if (!next.value || records.length < head.output.records) return 'truncated';
    if (records.length !== head.output.records) return 'damaged';
    if (new Set(records.map(({ id }) => id)).size !== records.length) return 'damaged';
    return { lock: { id: 'lock', version: 1, ...lock }, records };
  } catch {
    return 'damaged';
  }
}

/** null: no text, no JSON, or nothing more. */
async function nextOf(found: AsyncGenerator<RecordText, boolean>): Promise<unknown> {
  try {
    const { value, done } = await found.next();
    return done ? null : (JSON.parse(value.text) as unknown);
  } catch {
    return null;
  }
}
