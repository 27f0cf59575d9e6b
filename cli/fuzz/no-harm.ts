import { plainText } from '../../src/history/transfer/plain-text';
import { Harmful } from './target';

/** Throws where something that was taken in would do harm on the way out: a key that pollutes, a text that looks like another. */
export function noHarmIn(taken: unknown): void {
  if (typeof taken === 'string' && taken !== plainText(taken))
    throw new Harmful(`a text that looks like another: ${JSON.stringify(taken.slice(0, 80))}`);
  if (typeof taken !== 'object' || taken === null) return;
  if (Object.hasOwn(taken, '__proto__')) throw new Harmful('a key "__proto__" was let in');
  for (const value of taken instanceof Map ? taken.values() : Object.values(taken)) noHarmIn(value);
}

/** Whether an earlier input has changed what all objects share. */
export function isPolluted(): boolean {
  return 'polluted' in {} || Object.keys(Object.prototype).length > 0 || 'polluted' in Array.prototype;
}
