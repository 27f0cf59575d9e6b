import { judgedMs, unknownTotalMs } from '../../history/minute-record';
import type { RollUp } from '../../history/roll-up';
import { m } from '../../paraglide/messages';
import { durationText } from './format';

/** How much of a period is known: what was recorded, and what became of it. */
export function knownText(total: RollUp): string {
  return m.trends_known({
    recorded: durationText(total.coveredMs),
    measured: durationText(judgedMs(total)),
    unclear: durationText(unknownTotalMs(total)),
    away: durationText(total.awayMs),
  });
}
