import * as v from 'valibot';
import { keyOfPassphrase, newSalt, randomBytes, ROUNDS } from '../passphrase';
import { textPieces } from './file-text';
import { MOST_BYTES, type ImportRefusal } from './import-history';

/** The first line of a backup, in plain text: how to make the key. It is authenticated together with the content. */
const headerSchema = v.strictObject({
  format: v.literal('plumbline-backup'),
  version: v.literal(1),
  kdf: v.strictObject({
    name: v.literal('PBKDF2'),
    hash: v.literal('SHA-256'),
    /** Fewer would be weak; more than ten million only keeps the reader busy. */
    iterations: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(10_000_000)),
    salt: v.pipe(v.string(), v.base64(), v.maxLength(64)),
  }),
  cipher: v.strictObject({
    name: v.literal('AES-256-GCM'),
    iv: v.pipe(v.string(), v.base64(), v.maxLength(64)),
  }),
  compression: v.literal('gzip'),
});

type BackupHeader = v.InferOutput<typeof headerSchema>;

const LONGEST_HEADER = 1000;
const NEWLINE = 10;
/** Of so many random bytes hardly any are UTF-8 by chance. */
const SURELY_NO_TEXT = 24;

export async function encryptBackup(copy: Blob, passphrase: string): Promise<Blob> {
  const salt = newSalt();
  const iv = randomBytes(12);
  const header: BackupHeader = {
    format: 'plumbline-backup',
    version: 1,
    kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: ROUNDS, salt: toBase64(salt) },
    cipher: { name: 'AES-256-GCM', iv: toBase64(iv) },
    compression: 'gzip',
  };
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const packed = await new Response(copy.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  const key = await keyOfPassphrase(passphrase, salt);
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: line }, key, packed);
  return new Blob([line, secret], { type: 'application/octet-stream' });
}

/** Whether a file begins as a backup does, in whatever way it was saved: then it wants a passphrase. */
export async function isBackup(file: Blob): Promise<boolean> {
  const { value } = await textPieces(file.slice(0, 120)).next();
  return /^\s*\{\s*"format"\s*:\s*"plumbline-backup"/.test(value ?? '');
}

/**
 * Whether a program for texts has saved it: what is sealed is no text, and what it took for letters it has replaced. Random
 * bytes are not UTF-8; what such a program writes is.
 */
export async function isSavedAsText(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 4 * LONGEST_HEADER).arrayBuffer());
  if ((bytes[0] ?? 0) >= 0xfe || bytes[1] === 0) return true;
  const sealed = bytes.subarray(bytes.indexOf(NEWLINE) + 1);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sealed, { stream: true });
    return sealed.length > SURELY_NO_TEXT;
  } catch {
    return false;
  }
}

export async function decryptBackup(file: Blob, passphrase: string): Promise<Blob | ImportRefusal> {
  if (file.size > MOST_BYTES) return { refused: 'tooLarge' };
  const start = await file.slice(0, LONGEST_HEADER).text();
  const header = headerOf(start.slice(0, start.indexOf('\n')));
  if (!header) return { refused: 'notOurs' };
  if (await isSavedAsText(file)) return { refused: 'resaved' };
  const lineLength = new Uint8Array(await file.slice(0, LONGEST_HEADER).arrayBuffer()).indexOf(NEWLINE) + 1;
  // A byte order mark and a carriage return were put there by others: what is authenticated is the line as it was written.
  const line = new TextEncoder().encode(`${start.slice(0, start.indexOf('\n')).replace(/\r$/, '')}\n`);
  const key = await keyOfPassphrase(passphrase, fromBase64(header.kdf.salt), header.kdf.iterations);
  const iv = fromBase64(header.cipher.iv);
  try {
    const secret = await file.slice(lineLength).arrayBuffer();
    const packed = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: line }, key, secret);
    return await inflate(packed);
  } catch {
    return { refused: 'passphrase' };
  }
}

function headerOf(line: string): BackupHeader | null {
  try {
    const parsed = v.safeParse(headerSchema, JSON.parse(line));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Chunk by chunk, so that a few bytes that claim to be terabytes stop at the limit. */
async function inflate(packed: ArrayBuffer): Promise<Blob | ImportRefusal> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: BlobPart[] = [];
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return new Blob(parts);
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      return { refused: 'tooLarge' };
    }
    parts.push(value);
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
