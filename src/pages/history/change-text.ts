import type { Change } from '../../history/trends/change';
import { m } from '../../paraglide/messages';
import { sidesText, unclearText } from './finding-text';
import { dayText, percentText } from './format';

/** What came of something that was tried; no praise, no blame. */
export function verdictText(change: Change): string {
  switch (change.kind) {
    case 'tooLittle':
      return m.history_verdict_little();
    case 'notComparable':
      return m.history_verdict_not_comparable();
    case 'held':
    case 'unclear':
      return `${m.history_verdict_none(shares(change))} ${unclearText(change)} ${oddText(change)}`.trim();
    case 'up':
      return `${m.history_verdict_up(shares(change))} ${sidesText(change)} ${oddText(change)}`.trim();
    case 'down':
      return `${m.history_verdict_down(shares(change))} ${sidesText(change)} ${oddText(change)}`.trim();
  }
}

/** The day that was left out, by its name; empty: none was. */
export function oddText(change: Change): string {
  if (!('oddDay' in change) || !change.oddDay) return '';
  return m.trends_left_out({ day: dayText(change.oddDay.day), share: percentText(change.oddDay.share) });
}

function shares({ before, now }: { readonly before: number; readonly now: number }) {
  return { before: percentText(before), now: percentText(now) };
}
