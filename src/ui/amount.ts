import type { AngleId } from '../geometry/angle';
import type { Unit } from '../geometry/units';
import { m } from '../paraglide/messages';
import { numberFormat } from './kept-format';
import { ANGLE_WORDS } from './angle-words';

const DECIMALS: Record<Unit, number> = { deg: 1, cm: 1, ratio: 2 };

/** A number with its unit, in the person's language: "4.2°", "3,1 cm". */
export function amountText(value: number, unit: Unit, decimals = DECIMALS[unit]): string {
  switch (unit) {
    case 'deg':
      return m.angles_unit_deg({ value: numberText(value, decimals) });
    case 'cm':
      return m.angles_unit_cm({ value: numberText(value, decimals) });
    case 'ratio':
      return m.angles_unit_ratio({ value: numberText(value, decimals) });
  }
}

/** Tells nothing from less than a half unit: saying "0° to your right" would say more than is known. */
const LEAST_SAID: Record<Unit, number> = { deg: 0.5, cm: 0.5, ratio: 0.01 };

/** A change from the baseline as it is said: "4° to your right", or "as in your baseline". */
export function changeText(id: AngleId, delta: number, unit: Unit): string {
  if (Math.abs(delta) < LEAST_SAID[unit]) return m.angles_level();
  const direction = delta > 0 ? ANGLE_WORDS[id].plus() : ANGLE_WORDS[id].minus();
  return m.angles_from_baseline({ amount: roundedText(Math.abs(delta), unit), direction });
}

/** Limits and changes are said in whole units; nobody can feel a tenth of a degree. */
export function roundedText(value: number, unit: Unit): string {
  return unit === 'ratio' ? amountText(value, unit) : amountText(value, unit, 0);
}

/** Below zero with a true minus: a hyphen is passed over by screen readers, and lost on paper. */
export function numberText(value: number, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const text = numberFormat({ ...digits, signDisplay: 'negative' }).format(value);
  return text.replace('-', '−');
}
