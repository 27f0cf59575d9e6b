import { m } from '../paraglide/messages';

/** A length of time as people say it, whole minutes. */
export function durationWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return m.coach_less_than_minute();
  if (minutes < 60) return m.coach_minutes({ minutes });
  return m.coach_hours({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
