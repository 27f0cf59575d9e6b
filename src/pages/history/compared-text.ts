import type { Setting } from '../../history/hour-roll-up';
import type { Day } from '../../history/local-day';
import type { Change } from '../../history/trends/change';
import { placeOf } from '../../history/trends/comparison';
import type { Cause } from '../../geometry/cause';
import { CAUSE_NAMES } from '../../ui/cause-names';
import { numberText } from '../../ui/amount';
import { listText } from '../../ui/list-text';
import { m } from '../../paraglide/messages';
import { oddText } from './change-text';
import { sidesText, unclearText } from './finding-text';
import { dayText, percentText } from './format';

/** "Camera “Desk”, used since Mon 5 October 2026." */
export function setUpText(setting: Setting, since: Day): string {
  const camera = placeOf(setting);
  const from = dayText(since);
  return camera === '' ? m.trends_compare_since({ from }) : m.trends_compare_setup({ camera, from });
}

/** What may be said of two sides of one set-up. */
export function comparedText(
  change: Change,
  { before, now, cause }: { readonly before: string; readonly now: string; readonly cause?: Cause | undefined },
): string {
  if (change.kind === 'tooLittle' || change.kind === 'notComparable') return m.trends_compare_little();
  const shares = { before, now, wasShare: percentText(change.before), isShare: percentText(change.now) };
  const isClear = change.kind === 'up' || change.kind === 'down';
  const evidence = isClear ? sidesText(change) : unclearText(change);
  const said = cause
    ? m.trends_compare_cause_shares({ ...shares, cause: CAUSE_NAMES[cause]() })
    : m.trends_compare_shares(shares);
  const verdict = (cause ? CAUSE_WORDS : WORDS)[change.kind]();
  return `${said} ${verdict} ${evidence} ${oddText(change)}`.trim();
}

const WORDS = {
  up: m.trends_compare_up,
  down: m.trends_compare_down,
  held: m.trends_compare_held,
  unclear: m.trends_compare_unclear,
} as const;

/** More of it is no better, and is not called so. */
const CAUSE_WORDS = { ...WORDS, up: m.trends_compare_more, down: m.trends_compare_less } as const;

/** As many as can be taken in. */
const MOST_NAMED = 6;

/** Days that stand on neither side, by their names; empty: none. */
export function leftOutText(days: readonly Day[]): string {
  if (days.length === 0) return '';
  const more = days.length - MOST_NAMED;
  const names = [
    ...days.slice(0, MOST_NAMED).map((day) => dayText(day)),
    ...(more > 0 ? [`+${numberText(more, 0)}`] : []),
  ];
  return m.trends_compare_short({ days: listText(names) });
}
