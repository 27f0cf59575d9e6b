import { m } from '../../paraglide/messages';
import { amountText } from '../../ui/amount';
import { lengthText, regionalUnit, type LengthUnit } from '../../ui/length-text';
import type { FindingId, SeenAmount } from '../../workstation/finding';

interface Showing {
  readonly isCalibrated: boolean;
  /** null: as the region has it. */
  readonly unit: LengthUnit | null;
}

/** A number with its error; null where it is not known well enough to be shown as one. */
export function seenText(id: FindingId, seen: SeenAmount, showing: Showing): string | null {
  if (id === 'distance' && !showing.isCalibrated) return null;
  const text = (value: number) => plainText({ ...seen, value }, showing);
  return m.desk_about({ amount: text(id === 'distance' ? seen.value : Math.abs(seen.value)), error: text(seen.sd) });
}

export function plainText({ value, unit }: Pick<SeenAmount, 'value' | 'unit'>, showing: Showing): string {
  return unit === 'deg' ? amountText(value, 'deg', 0) : lengthText(value, showing.unit ?? regionalUnit());
}
