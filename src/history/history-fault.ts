/**
 * Why history can't be kept or read just now. Earlier records stay as they are in every case.
 * `blocked`: another tab holds the old version open. `newerSchema`: a newer version of the app has been here.
 * `closed`: the browser or another tab closed the database underneath. `unavailable`: private mode or switched off.
 */
export type HistoryFaultKind = 'quota' | 'blocked' | 'newerSchema' | 'closed' | 'corrupt' | 'unavailable';

export interface HistoryFault {
  readonly fault: HistoryFaultKind;
  /** For those who look closer; never shown alone. */
  readonly detail: string;
}

export function isHistoryFault(value: unknown): value is HistoryFault {
  return typeof value === 'object' && value !== null && 'fault' in value && 'detail' in value;
}

/**
 * By name, because browsers throw different classes; Dexie wraps the browser's error as `inner`. Only what fails while
 * it is read can be damaged: a database that can't open, or a write that fails for a reason of the browser's own, is
 * refused, and what is stored stays as it is.
 */
export function historyFaultOf(error: unknown, doing: 'opening' | 'reading' | 'writing' = 'reading'): HistoryFault {
  const names = namesOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  const has = (...known: string[]) => names.some((name) => known.includes(name));
  if (has('QuotaExceededError')) return { fault: 'quota', detail };
  if (has('VersionError')) return { fault: 'newerSchema', detail };
  if (has('DatabaseClosedError')) return { fault: 'closed', detail };
  if (has('MissingAPIError', 'SecurityError', 'InvalidAccessError') || doing === 'opening') {
    return { fault: 'unavailable', detail };
  }
  if (has('InvalidStateError', 'AbortError')) return { fault: 'closed', detail };
  if (isDamage(error)) return { fault: 'corrupt', detail };
  if (doing === 'reading' && has('DataError', 'UnknownError', 'NotFoundError')) return { fault: 'corrupt', detail };
  return { fault: 'unavailable', detail };
}

/** What reading packed minutes throws where they are not what was written; fflate's errors carry a code. */
export function isDamage(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError) return true;
  return error instanceof Error && error.name === 'Error' && 'code' in error && typeof error.code === 'number';
}

function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
  return [...(typeof name === 'string' ? [name] : []), ...namesOf(inner), ...namesOf(cause)];
}
