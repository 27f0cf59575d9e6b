import { m } from '../paraglide/messages';
import { numberText } from './amount';
import { regionalLocale } from './regional-locale';

export type LengthUnit = 'cm' | 'inch';
export const CM_PER_INCH = 2.54;

/** Where furniture is measured in inches. */
export function regionalUnit(): LengthUnit {
  return /-(US|LR|MM)$/.test(regionalLocale()) ? 'inch' : 'cm';
}

export function unitName(unit: LengthUnit): string {
  return unit === 'cm' ? m.desk_cm() : m.desk_inch();
}

/** Whole units: no desk is set to the millimetre. */
export function lengthText(cm: number, unit: LengthUnit): string {
  return `${lengthNumber(cm, unit)} ${unitName(unit)}`;
}

export function rangeText({ from, to }: { readonly from: number; readonly to: number }, unit: LengthUnit): string {
  return m.desk_range({ from: lengthNumber(from, unit), to: lengthNumber(to, unit), unit: unitName(unit) });
}

function lengthNumber(cm: number, unit: LengthUnit): string {
  return numberText(unit === 'cm' ? cm : cm / CM_PER_INCH, 0);
}
