import { openLocalStore } from '../../storage/local-store';

export const MEMORY_KEY = 'plumbline-coach';

/** The day was being followed when the page closed: reason enough to load what follows it. */
export function wasMeasuring(): boolean {
  const stored = openLocalStore(MEMORY_KEY).read();
  return typeof stored === 'object' && stored !== null && 'isOn' in stored && stored.isOn === true;
}
