import { m } from '../../paraglide/messages';
import type { Happening } from '../../session/monitor/happenings';
import { cameraFaultMessage, engineFaultMessage } from '../fault-message';

const MINUTE_MS = 60_000;

/** What happened, and that its time is kept as unmeasured. */
export function happeningWords(happening: Happening): string {
  switch (happening.kind) {
    case 'slept':
      return m.coach_happened_slept({ time: lengthWords(happening.forMs) });
    case 'leapt':
      return m.coach_happened_leapt({ time: lengthWords(happening.forMs) });
    case 'frozen':
      return m.coach_happened_frozen({ time: lengthWords(happening.forMs) });
    case 'again':
      return m.coach_happened_again({ time: lengthWords(happening.forMs) });
    case 'clockChanged':
      return m.coach_happened_clock();
    case 'camera':
      return cameraFaultMessage(happening.fault).what;
    case 'engine':
      return engineFaultMessage(happening.fault).what;
    case 'needsBaseline':
      return m.coach_happened_no_baseline();
    case 'engineChanged':
      return m.coach_happened_engine_changed();
    case 'cameraRested':
      return m.coach_happened_rested();
    case 'cameraBack':
      return m.coach_happened_back();
    case 'takenOver':
      return m.coach_happened_taken_over();
  }
}

function lengthWords(ms: number): string {
  if (ms < MINUTE_MS) return m.coach_seconds({ seconds: Math.max(1, Math.round(ms / 1000)) });
  return m.coach_minutes({ minutes: Math.round(ms / MINUTE_MS) });
}
