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
  .map(({ thoracic, uuid, ...rest }) =>
    minuteWith({
      ...rest,
      id: uuid,
      angles: thoracic === null ? {} : { thoracicFlexion: { median: thoracic, spread: 1, count: 12 } },
    }),
  );
