import type { Setting } from '../../history/hour-roll-up';
import type { Day } from '../../history/local-day';
import type { Change } from '../../history/trends/change';
import { m } from '../../paraglide/messages';
import { oddText } from './change-text';
import { sidesText, unclearText } from './finding-text';
import { dayText, percentText } from './format';

/** "Camera “Desk”, used since Mon 5 October 2026." */
export function setUpText(setting: Setting, since: Day): string {
  const camera = setting.split('|')[1] ?? '';
  const from = dayText(since);
  return camera === '' ? m.trends_compare_since({ from }) : m.trends_compare_setup({ camera, from });
}

/** What may be said of two sides of one set-up. */
export function comparedText(
  change: Change,
  { before, now }: { readonly before: string; readonly now: string },
): string {
  if (change.kind === 'tooLittle' || change.kind === 'notComparable') return m.trends_compare_little();
  const shares = { before, now, wasShare: percentText(change.before), isShare: percentText(change.now) };
  const isClear = change.kind === 'up' || change.kind === 'down';
  const evidence = isClear ? sidesText(change) : unclearText(change);
  return `${m.trends_compare_shares(shares)} ${WORDS[change.kind]()} ${evidence} ${oddText(change)}`.trim();
}

const WORDS = {
  up: m.trends_compare_up,
  down: m.trends_compare_down,
  held: m.trends_compare_held,
  unclear: m.trends_compare_unclear,
} as const;
