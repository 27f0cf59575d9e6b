import type { FrameSource } from '../../camera/frame-source';
import { isStillPicture } from '../live/still-picture';

export interface SilenceWatch {
  readonly isSilent: boolean;
  /** A picture came. */
  heard(): void;
  /** How far apart pictures are meant to be now, ms; Infinity while none is wanted. */
  expectEvery(intervalMs: number): void;
  stop(): void;
}

/** A picture stands still for ever, and nothing is wrong with it. A film or a drawn figure never pauses by itself; a camera may take five seconds to start or to change its rate. */
const SILENT_AFTER_MS = { film: 3000, figure: 3000, camera: 6000, picture: Infinity };
/** A slow rate may lose a picture or two. */
const INTERVALS = 4;
const TICK_MS = 500;

/**
 * Tells when no picture has come for some seconds, and when one comes again: what was seen last says nothing of now, whoever
 * is to blame. A film that breaks off is found only so.
 */
export function watchSilence(source: FrameSource, onChange: (isSilent: boolean) => void): SilenceWatch {
  const leastMs = SILENT_AFTER_MS[whatIs(source)];
  let lastMs = performance.now();
  let limitMs = leastMs;
  let isSilent = false;
  const change = (next: boolean): void => {
    if (next === isSilent) return;
    isSilent = next;
    onChange(next);
  };
  const timer = setInterval(() => performance.now() - lastMs >= limitMs && change(true), TICK_MS);
  return {
    get isSilent() {
      return isSilent;
    },
    heard() {
      lastMs = performance.now();
      change(false);
    },
    expectEvery(intervalMs) {
      lastMs = performance.now();
      limitMs = Math.max(leastMs, INTERVALS * intervalMs);
    },
    stop: () => clearInterval(timer),
  };
}

function whatIs(source: FrameSource): keyof typeof SILENT_AFTER_MS {
  switch (source.kind) {
    case 'webcam':
      return 'camera';
    case 'mannequin':
      return 'figure';
    case 'file':
      return isStillPicture(source) ? 'picture' : 'film';
  }
}
