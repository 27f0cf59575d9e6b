import type { Silence } from '../../coach/silence';
import { m } from '../../paraglide/messages';
import { regionalLocale } from '../../ui/regional-locale';

/** Why nothing is said just now. `untilMs`: epoch ms; null: no time of the day was asked for. */
export function quietWords(silence: Silence, untilMs: number | null): string {
  const time = untilMs === null ? null : clock(untilMs);
  switch (silence) {
    case 'snoozed':
      return time === null ? m.coach_quiet_snoozed_day() : m.coach_quiet_snoozed({ time });
    case 'inCall':
      return m.coach_quiet_call({ time: time ?? '' });
    case 'quietHours':
      return m.coach_quiet_hours();
    case 'fullScreen':
      return m.coach_quiet_full_screen();
  }
}

function clock(epochMs: number): string {
  return new Intl.DateTimeFormat(regionalLocale(), { timeStyle: 'short' }).format(epochMs);
}
