import type { Easier } from '../../feel/difference';
import { turnedFarther } from '../../feel/difference-result';
import type { EntryOf } from '../../history/entry-record';
import { m } from '../../paraglide/messages';
import { rangedBy } from '../../program/set/reach';

/** "14:05: Feel the difference. Turning felt easier: Upright. Measured: no clear difference." */
export function differenceText({ felt, slumpedDeg, uprightDeg }: EntryOf<'difference'>, time: string): string {
  const least = rangedBy('neckTurn')?.leastChangeDeg ?? Infinity;
  const measured = measuredText(turnedFarther({ slumped: slumpedDeg, upright: uprightDeg }, least));
  const told = felt.turn === undefined ? '' : `${feltText(felt.turn)} ${measured}`;
  return m.difference_day({ time, lesson: m.difference_title(), told });
}

function feltText(easier: Easier): string {
  return easier === 'same' ? m.difference_day_felt_same() : m.difference_day_felt({ posture: NAMES[easier]() });
}

function measuredText(farther: Easier | null): string {
  if (farther === null) return m.difference_day_unmeasured();
  return farther === 'same' ? m.difference_day_same() : m.difference_day_turned({ posture: NAMES[farther]() });
}

const NAMES = { slumped: m.difference_slumped, upright: m.difference_upright } as const;
