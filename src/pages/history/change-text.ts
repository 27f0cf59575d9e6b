import type { Change } from '../../history/trends/change';
import { m } from '../../paraglide/messages';
import { percentText } from './format';

/** What may be said of two shares; no praise, no blame. */
export function shareChangeText(change: Change): string {
  switch (change.kind) {
    case 'tooLittle':
      return m.history_change_little();
    case 'notComparable':
      return m.history_change_not_comparable();
    case 'none':
      return m.history_change_none({ before: percentText(change.before) });
    case 'up':
      return m.history_change_up({ before: percentText(change.before) });
    case 'down':
      return m.history_change_down({ before: percentText(change.before) });
  }
}

export function verdictText(change: Change): string {
  switch (change.kind) {
    case 'tooLittle':
      return m.history_verdict_little();
    case 'notComparable':
      return m.history_verdict_not_comparable();
    case 'none':
      return m.history_verdict_none(shares(change));
    case 'up':
      return m.history_verdict_up(shares(change));
    case 'down':
      return m.history_verdict_down(shares(change));
  }
}

function shares({ before, now }: { readonly before: number; readonly now: number }) {
  return { before: percentText(before), now: percentText(now) };
}
