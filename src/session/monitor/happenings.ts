import type { CameraFaultKind } from '../../camera/camera-fault';
import type { EngineFault } from '../../pose/pose-estimator';
import type { LiveFault } from '../live/live-phase';

/** What interrupted the day; the page turns it into a sentence. */
export type Happening =
  | { readonly kind: 'slept' | 'leapt' | 'frozen' | 'again'; readonly atMs: number; readonly forMs: number }
  | { readonly kind: 'clockChanged'; readonly atMs: number }
  | { readonly kind: 'camera'; readonly atMs: number; readonly fault: CameraFaultKind }
  | { readonly kind: 'engine'; readonly atMs: number; readonly fault: EngineFault['kind'] }
  | {
      readonly kind: 'needsBaseline' | 'engineChanged' | 'cameraRested' | 'cameraBack' | 'takenOver';
      readonly atMs: number;
    };

const MOST_KEPT = 8;

export function faultHappening(fault: LiveFault, atMs: number): Happening {
  switch (fault.from) {
    case 'camera':
      return { kind: 'camera', atMs, fault: fault.fault.kind };
    case 'engine':
      return { kind: 'engine', atMs, fault: fault.fault.kind };
  }
}

export function withHappening(happenings: readonly Happening[], next: Happening): readonly Happening[] {
  return [...happenings, next].slice(-MOST_KEPT);
}

export interface Tick {
  readonly epochMs: number;
  readonly monotonicMs: number;
  /** A page with a live camera ticks every second, hidden or not. */
  readonly isCameraOn: boolean;
}

/** A hidden page without a camera ticks once a minute; longer was a sleep. */
const SLEPT_FROM_MS = 90_000;
/** Longer than the busiest machine keeps a page with a camera waiting. */
const FROZEN_FROM_MS = 20_000;
/** Clocks are corrected by seconds all the time; minutes are a person or a time zone. */
const CLOCK_FROM_MS = 2 * 60_000;

/**
 * What happened between two ticks of a timer, or null. On some systems the monotonic clock stands still while the computer
 * sleeps: then a sleep and a clock set forward look the same (`leapt`).
 */
export function betweenTicks(before: Tick, now: Tick): Happening | null {
  const wallMs = now.epochMs - before.epochMs;
  const runMs = now.monotonicMs - before.monotonicMs;
  if (runMs >= SLEPT_FROM_MS) return { kind: 'slept', atMs: now.epochMs, forMs: Math.max(runMs, wallMs) };
  if (runMs >= FROZEN_FROM_MS && before.isCameraOn) return { kind: 'frozen', atMs: now.epochMs, forMs: runMs };
  if (wallMs - runMs >= CLOCK_FROM_MS) return { kind: 'leapt', atMs: now.epochMs, forMs: wallMs };
  return runMs - wallMs >= CLOCK_FROM_MS ? { kind: 'clockChanged', atMs: now.epochMs } : null;
}
