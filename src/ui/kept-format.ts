import { regionalLocale } from './regional-locale';

/** Making a formatter costs a thousand times what using one does, and years have thousands of places. */
export function keptFormat<Options, Format>(
  make: (locale: string, options: Options) => Format,
): (options: Options) => Format {
  const formats = new Map<string, Format>();
  return (options) => {
    const key = `${regionalLocale()} ${JSON.stringify(options)}`;
    const format = formats.get(key) ?? make(regionalLocale(), options);
    formats.set(key, format);
    return format;
  };
}

export const numberFormat = keptFormat(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
