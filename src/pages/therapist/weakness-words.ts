import { m } from '../../paraglide/messages';
import { LEAST_PASSPHRASE } from '../../session/therapist/client-lock.svelte';
import type { PassphraseWeakness } from '../../session/therapist/passphrase-weakness';

/** Why another passphrase is asked for. */
export const WEAKNESS_WORDS: Readonly<Record<PassphraseWeakness, () => string>> = {
  short: () => m.therapist_passphrase_short({ least: String(LEAST_PASSPHRASE) }),
  common: m.lock_weak_common,
  repeated: m.lock_weak_repeated,
  sequence: m.lock_weak_sequence,
  keyboard: m.lock_weak_keyboard,
  date: m.lock_weak_date,
  guessable: m.lock_weak_guessable,
};
