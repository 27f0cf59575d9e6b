import * as v from 'valibot';

const schema = v.object({
  what: v.literal('plumbline-recovery'),
  version: v.literal(1),
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** The recovery key as a small text file, to be kept somewhere else than this computer. */
export function recoveryFile(key: Uint8Array): string {
  const hex = Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return JSON.stringify({ what: 'plumbline-recovery', version: 1, key: hex }, null, 2);
}

/** null: not one of ours. */
export function parseRecoveryFile(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const { key } = v.parse(schema, JSON.parse(text));
    return Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  } catch {
    return null;
  }
}
