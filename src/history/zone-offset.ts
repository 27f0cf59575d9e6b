const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Local time − UTC in an IANA zone at a moment, minutes; null: this browser does not know the zone. */
export function offsetInZone(zone: string, epochMs: number): number | null {
  const format = formats.get(zone) ?? formatOf(zone);
  formats.set(zone, format);
  if (!format) return null;
  const parts = Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - epochMs) / 60_000);
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    return new Intl.DateTimeFormat('en-US', { ...digits, hourCycle: 'h23', calendar: 'gregory', timeZone });
  } catch {
    return null;
  }
}
