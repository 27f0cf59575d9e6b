import { m } from '../../../paraglide/messages';
import type { CopyRefusal } from '../../../storage/area-copy';

export const COPY_REFUSALS: Record<CopyRefusal, () => string> = {
  notOurs: m.therapist_copy_not_ours,
  newer: m.history_refusal_newer,
  damaged: m.files_refusal_damaged,
  truncated: m.history_refusal_truncated,
  tooLarge: m.history_refusal_too_large,
};
