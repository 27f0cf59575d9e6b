import { regionalLocale } from '../../ui/regional-locale';

/** A figure of the tables as the person's region writes it: "0.6°, 0.3°" → "0,6° · 0,3°" in German. */
export function figureText(figure: string, locale = regionalLocale()): string {
  return figure
    .replaceAll(', ', ' · ')
    .replace(/(\d+(?:\.(\d+))?)( %| cm)?/g, (_, number: string, decimals = '', unit?: string) =>
      formatOf(unit, decimals.length, locale).format(Number(number) / (unit === ' %' ? 100 : 1)),
    );
}

function formatOf(unit: string | undefined, decimals: number, locale: string): Intl.NumberFormat {
  const exact = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (unit === ' %') return new Intl.NumberFormat(locale, { style: 'percent', ...exact });
  if (unit === ' cm') return new Intl.NumberFormat(locale, { style: 'unit', unit: 'centimeter', ...exact });
  return new Intl.NumberFormat(locale, exact);
}
