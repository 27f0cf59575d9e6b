/**
 * What FHIR R4's own validator would refuse in a bundle of Observations, as sentences: empty or missing values (ele-1), texts
 * with control characters, ids, dates, addresses of entries (bdl-7, bdl-8).
 */
export function fhirFaults(bundle: unknown): string[] {
  const whole = JSON.parse(JSON.stringify(bundle)) as { entry?: { fullUrl?: string; resource?: unknown }[] };
  const urls = (whole.entry ?? []).map(({ fullUrl }) => fullUrl ?? '');
  return [
    ...valueFaults(whole, 'Bundle'),
    ...(new Set(urls).size < urls.length ? ['two entries have one address'] : []),
    ...urls.filter((url) => !/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(url)),
  ];
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  id: /^[A-Za-z0-9.-]{1,64}$/,
  effectiveDateTime: /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?)?)?$/,
  timestamp: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  code: /^[^\s]+( [^\s]+)*$/,
  status: /^(registered|preliminary|final|amended)$/,
};
const TEXT = /^[\t\n\r -\u{10ffff}]+$/u;

function valueFaults(value: unknown, path: string): string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [`${path} is empty`] : value.flatMap((each, i) => valueFaults(each, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    return entries.length === 0
      ? [`${path} is empty`]
      : entries.flatMap(([key, each]) => valueFaults(each, `${path}.${key}`));
  }
  if (typeof value === 'string') {
    const pattern = PATTERNS[path.slice(path.lastIndexOf('.') + 1)] ?? TEXT;
    return pattern.test(value) && value === value.trim() ? [] : [`${path}: ${JSON.stringify(value)}`];
  }
  return value === null ? [`${path} is null`] : [];
}
