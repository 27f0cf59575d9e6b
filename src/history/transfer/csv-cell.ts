/** How the reader's spreadsheet program separates: German ones take a semicolon and a decimal comma. */
export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

export const PLAIN_CSV: CsvStyle = { separator: ',', decimal: '.' };

/** By how the language writes one and a half: a decimal comma leaves no comma to separate with. */
export function csvStyleOf(locale: string): CsvStyle {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',');
  return isComma ? { separator: ';', decimal: ',' } : PLAIN_CSV;
}

/** Programs that guess the encoding are told. */
export const CSV_MARK = '\ufeff';

/** A text that a spreadsheet would run as a formula, by its first character that is neither space nor quotation mark, is told to be a text. */
export function spreadsheetText(value: string): string {
  return /^[\s"]*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value;
}

/** One cell of a file (RFC 4180). Numbers stay numbers. */
export function csvCell(value: string | number, style: CsvStyle = PLAIN_CSV): string {
  if (typeof value === 'number') return String(value).replace('.', style.decimal);
  const safe = spreadsheetText(value);
  return safe.includes(style.separator) || /["\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One cell of what is pasted: cells end at a tab, rows at a line's end, so that neither can stand in one. */
export function pastedCell(value: string | number, { decimal }: CsvStyle = PLAIN_CSV): string {
  if (typeof value === 'number') return String(value).replace('.', decimal);
  return spreadsheetText(value.replace(/[\t\r\n]+/g, ' '));
}

export function csvLine(cells: readonly (string | number)[], style: CsvStyle = PLAIN_CSV): string {
  return `${cells.map((cell) => csvCell(cell, style)).join(style.separator)}\r\n`;
}
