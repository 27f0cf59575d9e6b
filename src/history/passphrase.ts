/**
 * AES-256-GCM under a key that only a passphrase gives. OWASP's advice for PBKDF2 with SHA-256 is 600,000 rounds: about
 * half a second on a laptop, which a person bears once and a guesser a billion times.
 */
export const ROUNDS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

type Bytes = Uint8Array<ArrayBuffer>;

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export function newSalt(): Bytes {
  return randomBytes(SALT_BYTES);
}

/** Slow by design. The key can't be read out again. */
export async function keyOfPassphrase(passphrase: string, salt: Bytes, rounds = ROUNDS): Promise<CryptoKey> {
  // The same accent can be typed in two ways; both must open the lock.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const slow = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(slow, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A key of 32 bytes that were drawn at random. */
export function keyOfBytes(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A fresh nonce, then what it seals. `about` is not hidden, but a seal moved to another place no longer opens. */
export async function seal(key: CryptoKey, plain: Bytes, about = ''): Promise<Bytes> {
  const iv = randomBytes(IV_BYTES);
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, about), key, plain));
  const whole = new Uint8Array(IV_BYTES + sealed.length);
  whole.set(iv);
  whole.set(sealed, IV_BYTES);
  return whole;
}

/** null: another key, another place, or changed bytes; which of them cannot be told. */
export async function unseal(key: CryptoKey, whole: Bytes, about = ''): Promise<Bytes | null> {
  try {
    const opened = await crypto.subtle.decrypt(algorithm(whole.slice(0, IV_BYTES), about), key, whole.slice(IV_BYTES));
    return new Uint8Array(opened);
  } catch {
    return null;
  }
}

function algorithm(iv: Bytes, about: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) };
}
