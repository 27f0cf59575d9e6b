import { uuidV7 } from '../../history/uuid-v7';
import { offsetMinAt } from '../history/session-record';
import type { EntryStamp } from '../../history/training/feel-entries';

/** This moment by the person's clock, with fresh ids for what is written down. */
export function stampNow(): EntryStamp {
  const at = Date.now();
  return { at, offsetMin: offsetMinAt(at), newId: () => uuidV7(at, (bytes) => void crypto.getRandomValues(bytes)) };
}
