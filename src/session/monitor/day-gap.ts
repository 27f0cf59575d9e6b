import type { CameraFaultKind } from '../../camera/camera-fault';
import type { EntryOf, EntryRecord, GapReason } from '../../history/entry-record';
import type { LiveFault } from '../live/live-phase';
import type { Happening } from './happenings';

/** A stretch of the day in which nothing was looked at; epoch, ms. */
export interface DayGap {
  readonly sinceMs: number;
  readonly forMs: number;
  readonly reason: GapReason;
}

/** A look speaks for a quarter of a minute: a shorter gap hides nothing. */
const WORTH_TELLING_MS = 15_000;

export function isWorthTelling({ forMs }: DayGap): boolean {
  return forMs >= WORTH_TELLING_MS;
}

export function gapEntry({ sinceMs, forMs, reason }: DayGap, start: Pick<EntryRecord, 'id' | 'offsetMin'>) {
  return { ...start, kind: 'gap', at: sinceMs, forMs, reason } as const satisfies EntryOf<'gap'>;
}

/** What happened was a gap of itself, and is over; null: it was none. */
export function gapOfHappening(happening: Happening): DayGap | null {
  switch (happening.kind) {
    case 'slept':
    case 'leapt':
      return { ...stretchBefore(happening), reason: happening.kind };
    case 'frozen':
      return { ...stretchBefore(happening), reason: 'pageFrozen' };
    case 'again':
    case 'clockChanged':
    case 'camera':
    case 'engine':
    case 'needsBaseline':
    case 'engineChanged':
    case 'cameraRested':
    case 'cameraBack':
    case 'takenOver':
      return null;
  }
}

function stretchBefore({ atMs, forMs }: { readonly atMs: number; readonly forMs: number }) {
  return { sinceMs: atMs - forMs, forMs };
}

export function reasonOfFault({ from, fault }: LiveFault): GapReason {
  return from === 'camera' ? reasonOfCamera(fault.kind) : 'engineStopped';
}

function reasonOfCamera(kind: CameraFaultKind): GapReason {
  switch (kind) {
    case 'denied':
    case 'dismissed':
    case 'unanswered':
    case 'blockedBySystem':
    case 'insecure':
    case 'revoked':
      return 'cameraNotAllowed';
    case 'missing':
    case 'unplugged':
      return 'cameraGone';
    case 'busy':
      return 'cameraBusy';
    case 'muted':
      return 'cameraHeldBack';
    case 'covered':
      return 'cameraCovered';
    case 'tooDark':
      return 'tooDark';
    case 'stopped':
    case 'frozen':
    case 'overconstrained':
    case 'unsupported':
    case 'fileUnsupported':
    case 'fileUnreadable':
    case 'fileTooLarge':
    case 'notLoaded':
    case 'undrawable':
    case 'unknown':
      return 'cameraStopped';
  }
}
