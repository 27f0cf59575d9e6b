import { m } from '../../paraglide/messages';
import type { ShareRefusal } from '../../storage/share-codec';

export const REFUSAL_WORDS: Record<ShareRefusal, () => string> = {
  empty: m.therapist_refusal_empty,
  notAPlan: m.therapist_refusal_not_a_plan,
  damaged: m.therapist_refusal_damaged,
  tooLarge: m.therapist_refusal_too_large,
  newerVersion: m.therapist_refusal_newer_version,
  needsPassphrase: m.therapist_refusal_needs_passphrase,
  wrongPassphrase: m.therapist_refusal_wrong_passphrase,
};
