import type { SealedDay } from '../database';
import { sealedLines, type DayLines } from './day-lines';

export type PackedLines = DayLines<BlobPart>;

/** Turns sealed days into lines of a copy. */
export interface DayPackers {
  /** How many lists may wait at a time without anyone being idle. */
  readonly width: number;
  readonly pack: (days: readonly SealedDay[]) => Promise<PackedLines>;
  readonly close: () => void;
}

/** More would only heat: reading the database is the page's own work. */
const MOST_WORKERS = 3;

/** Workers beside the page where there are any: years take seconds of counting, and the page stays quick. */
export function openDayPackers(): DayPackers {
  if (typeof Worker === 'undefined') return { width: 1, pack: packHere, close: () => undefined };
  const count = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency));
  const workers = Array.from({ length: count }, openPacker);
  let next = 0;
  return {
    width: 2 * count,
    pack: (days) => workers[next++ % count]!.pack(days),
    close: () => workers.forEach((worker) => worker.close()),
  };
}

function packHere(days: readonly SealedDay[]): Promise<PackedLines> {
  return Promise.resolve(sealedLines(days));
}

interface Waiting {
  readonly days: readonly SealedDay[];
  readonly resolve: (lines: PackedLines | Promise<PackedLines>) => void;
}

/** Answers come in the order of the questions. A worker that could not start leaves its work to the page. */
function openPacker(): Pick<DayPackers, 'pack' | 'close'> {
  const worker = new Worker(new URL('./day-packer-worker.ts', import.meta.url), { type: 'module', name: 'copy' });
  const waiting: Waiting[] = [];
  let isLost = false;
  worker.onmessage = ({ data }: MessageEvent<DayLines<Blob>>) => waiting.shift()?.resolve(data);
  worker.onerror = (event) => {
    event.preventDefault();
    isLost = true;
    for (const { days, resolve } of waiting.splice(0)) resolve(packHere(days));
  };
  return {
    pack(days) {
      if (isLost) return packHere(days);
      return new Promise((resolve) => {
        waiting.push({ days, resolve });
        worker.postMessage(days);
      });
    },
    close: () => worker.terminate(),
  };
}
