import { m } from '../../paraglide/messages';
import type { CopyKind } from '../../storage/kind-of-copy';

/** Where a file that was brought to the wrong place belongs. */
export const COPY_KIND_WORDS: Record<CopyKind, () => string> = {
  history: m.files_is_history,
  backup: m.files_is_backup,
  clients: m.files_is_clients,
  recovery: m.files_is_recovery,
  shared: m.files_is_shared,
};
