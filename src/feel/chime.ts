import type { DrillEvent } from './drill-event';

/** What notes tell where no voice speaks, so that the eyes can stay closed: find it, hold it, look. */
export type Chime = 'find' | 'hold' | 'look';

/** Up to search, one to stay, down to open the eyes: told apart by their shape, not by their height. */
export const CHIME_NOTES_HZ: Readonly<Record<Chime, readonly number[]>> = {
  find: [523, 784],
  hold: [523],
  look: [784, 523],
};

/** null: nothing that has to be known with the eyes closed. */
export function chimeOf(event: DrillEvent): Chime | null {
  switch (event.kind) {
    case 'find':
      return 'find';
    case 'hold':
      return 'hold';
    case 'guess':
    case 'lost':
    case 'done':
      return 'look';
    case 'result':
      // A guess has called the eyes open before; a result that is held back keeps them closed.
      return event.feedback === 'held back' || ('guess' in event.result && event.result.guess !== undefined)
        ? null
        : 'look';
    case 'relax':
    case 'paused':
      return null;
  }
}
