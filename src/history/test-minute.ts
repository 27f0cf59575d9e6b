import fc from 'fast-check';
import type { MinuteRecord } from './minute-record';

export function minuteWith(overrides: Partial<MinuteRecord> = {}): MinuteRecord {
  return {
    id: '01900000-0000-7000-8000-000000000000',
    sessionId: '01900000-0000-7000-8000-00000000ffff',
    startedAt: Date.UTC(2026, 10, 23, 9, 0),
    offsetMin: 60,
    coveredMs: 60_000,
    alignedMs: 60_000,
    driftingMs: 0,
    awayMs: 0,
    offMs: {},
    unknownMs: {},
    angles: {},
    cues: [],
    selfCorrections: 0,
    positionChanges: 0,
    sittingMin: null,
    ...overrides,
  };
}

const ms = fc.integer({ min: 0, max: 60_000 });

/** Minutes of any day, offset and content. Whole numbers, so that sums are exact in any order. */
export const anyMinute: fc.Arbitrary<MinuteRecord> = fc
  .record({
    startedAt: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }).map((t) => t - (t % 60_000)),
    offsetMin: fc.constantFrom(-720, -480, -210, 0, 60, 120, 330, 345, 840),
    alignedMs: ms,
    driftingMs: ms,
    awayMs: ms,
    offMs: fc.dictionary(fc.constantFrom('slump' as const, 'forwardHead' as const, 'shrug' as const), ms),
    unknownMs: fc.dictionary(fc.constantFrom('headTurned' as const, 'tooDark' as const), ms),
    thoracic: fc.option(fc.integer({ min: -20, max: 60 })),
    positionChanges: fc.nat(5),
    uuid: fc.uuid({ version: 7 }),
  })
  .map(({ thoracic, uuid, ...parts }) => ({ thoracic, uuid, rest: withinAMinute(parts) }))
  .map(({ thoracic, uuid, rest }) =>
    minuteWith({
      ...rest,
      id: uuid,
      angles: thoracic === null ? {} : { thoracicFlexion: { median: thoracic, spread: 1, count: 12 } },
    }),
  );

type Parts = Pick<MinuteRecord, 'alignedMs' | 'driftingMs' | 'awayMs' | 'offMs' | 'unknownMs'>;

/** As in every record: the parts are whole, and add up to what was covered of one minute. */
function withinAMinute<T extends Parts>(parts: T): T & { readonly coveredMs: number } {
  const { alignedMs, driftingMs, awayMs, offMs, unknownMs } = parts;
  const all = [alignedMs, driftingMs, awayMs, ...Object.values(offMs), ...Object.values(unknownMs)];
  const scale = 60_000 / Math.max(60_000, sum(all));
  const scaled = (value: number) => Math.floor(value * scale);
  const table = <K extends string>(values: Readonly<Partial<Record<K, number>>>) =>
    Object.fromEntries(
      Object.entries<number>(values as Record<string, number>).map(([key, value]) => [key, scaled(value)]),
    );
  const small = {
    alignedMs: scaled(alignedMs),
    driftingMs: scaled(driftingMs),
    awayMs: scaled(awayMs),
    offMs: table(offMs),
    unknownMs: table(unknownMs),
  };
  return { ...parts, ...small, coveredMs: sum(all.map(scaled)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
