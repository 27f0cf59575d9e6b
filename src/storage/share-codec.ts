import { deflateSync, Inflate } from 'fflate';
import { keyOfPassphrase, newSalt, seal, unseal } from '../history/passphrase';
import type { Plan, PlanSummary } from '../therapist/plan';
import { fromBase64Url, toBase64Url } from './base64url';
import { crc32 } from './crc32';
import { parsePlan, parseSummary } from './plan-schema';
import { HEADER_BYTES, isIntact, MAGIC, MOST_CHARACTERS } from './shared-bytes';

/**
 * What goes from one device to another without a server: as a link's part after `#`, a QR code or a file.
 * Bytes: 'P', format version, flags, CRC-32 of the rest; then the deflated JSON, or salt and the sealed deflated JSON.
 */
export type Shared =
  { readonly kind: 'plan'; readonly plan: Plan } | { readonly kind: 'summary'; readonly summary: PlanSummary };

/** `needsPassphrase` is no fault: ask, and decode once more. */
export type ShareRefusal =
  'empty' | 'notAPlan' | 'damaged' | 'tooLarge' | 'newerVersion' | 'needsPassphrase' | 'wrongPassphrase';

type Bytes = Uint8Array<ArrayBuffer>;

export const SHARE_VERSION = 1;
const SEALED = 1;
const SALT_BYTES = 16;
/** Unpacked. A small payload can unpack to gigabytes: unpacking stops here. */
const MOST_UNPACKED = 256 * 1024;

/** Safe after `#`: letters, digits, - and _. */
export async function encodeShared(shared: Shared, passphrase = '', rounds?: number): Promise<string> {
  const packed = deflateSync(new TextEncoder().encode(JSON.stringify(shared)), { level: 9 }) as Bytes;
  const body = passphrase ? await sealedBody(packed, passphrase, rounds) : packed;
  const whole = new Uint8Array(HEADER_BYTES + body.length);
  whole.set([MAGIC, SHARE_VERSION, passphrase ? SEALED : 0]);
  new DataView(whole.buffer).setUint32(3, crc32(body));
  whole.set(body, HEADER_BYTES);
  return toBase64Url(whole);
}

export async function decodeShared(text: string, passphrase = '', rounds?: number): Promise<Shared | ShareRefusal> {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  if (trimmed.length > MOST_CHARACTERS) return 'tooLarge';
  const whole = fromBase64Url(trimmed);
  if (!whole || whole.length < HEADER_BYTES || whole[0] !== MAGIC) return 'notAPlan';
  if ((whole[1] ?? 0) > SHARE_VERSION) return 'newerVersion';
  if (whole[1] !== SHARE_VERSION) return 'notAPlan';
  const body = whole.slice(HEADER_BYTES);
  if (!isIntact(whole)) return 'damaged';
  if ((whole[2] ?? 0) & SEALED) return decodeSealed(body, passphrase, rounds);
  return unpack(body);
}

async function sealedBody(packed: Bytes, passphrase: string, rounds?: number): Promise<Bytes> {
  const salt = newSalt();
  const sealed = await seal(await keyOfPassphrase(passphrase, salt, rounds), packed, 'share');
  const body = new Uint8Array(salt.length + sealed.length);
  body.set(salt);
  body.set(sealed, salt.length);
  return body;
}

async function decodeSealed(body: Bytes, passphrase: string, rounds?: number): Promise<Shared | ShareRefusal> {
  if (!passphrase) return 'needsPassphrase';
  const key = await keyOfPassphrase(passphrase, body.slice(0, SALT_BYTES), rounds);
  const packed = await unseal(key, body.slice(SALT_BYTES), 'share');
  return packed ? unpack(packed) : 'wrongPassphrase';
}

function unpack(packed: Bytes): Shared | ShareRefusal {
  const json = inflated(packed);
  if (typeof json === 'string') return json;
  return parseShared(json.value);
}

function parseShared(value: unknown): Shared | ShareRefusal {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return 'notAPlan';
  if (value.kind === 'plan' && 'plan' in value) {
    const plan = parsePlan(value.plan);
    return plan ? { kind: 'plan', plan } : newerOrNone(value.plan);
  }
  if (value.kind === 'summary' && 'summary' in value) {
    const summary = parseSummary(value.summary);
    return summary ? { kind: 'summary', summary } : newerOrNone(value.summary);
  }
  return 'notAPlan';
}

function newerOrNone(value: unknown): ShareRefusal {
  const isVersioned = typeof value === 'object' && value !== null && 'version' in value;
  return isVersioned && typeof value.version === 'number' && value.version > SHARE_VERSION
    ? 'newerVersion'
    : 'notAPlan';
}

class TooLarge extends Error {}

/** Unpacks piece by piece, so that a payload made to explode is stopped early. */
function inflated(packed: Bytes): { readonly value: unknown } | ShareRefusal {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size > MOST_UNPACKED) throw new TooLarge();
    pieces.push(piece);
  });
  try {
    const STEP = 512;
    for (let at = 0; at < packed.length; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(joined(pieces, size))) as unknown };
  } catch (error) {
    return error instanceof TooLarge ? 'tooLarge' : 'damaged';
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
