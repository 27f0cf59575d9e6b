import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeMinutes } from './day-reading';
import { rollUpHours } from './hour-roll-up';
import { quartilesOf, histogramOf, binWidth } from './histogram';
import { sumRollUps } from './roll-up';
import { sealMinutes } from './seal-minutes';
import { anyMinute, minuteWith } from './test-minute';
import { unsealMinutes } from './unseal-minutes';

const anyMinutes = fc.uniqueArray(anyMinute, { maxLength: 20, selector: ({ id }) => id });

test('sealing and opening is the identity', () => {
  fc.assert(
    fc.property(anyMinutes, (minutes) => {
      expect(unsealMinutes(sealMinutes(minutes))).toEqual(minutes);
    }),
  );
});

test('any number survives, however odd', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 9 }), (values) => {
      const minutes = values.map((median) => minuteWith({ angles: { headYaw: { median, spread: 0.1, count: 3 } } }));
      expect(unsealMinutes(sealMinutes(minutes))).toEqual(minutes);
    }),
  );
});

test('bytes that end too soon are refused', () => {
  const bytes = sealMinutes([minuteWith(), minuteWith({ awayMs: 3 })]);
  for (let length = 0; length < bytes.length; length += 3)
    expect(() => unsealMinutes(bytes.slice(0, length))).toThrow();
});

test('merging is the same in any order and with any duplicates', () => {
  fc.assert(
    fc.property(anyMinutes, fc.nat(20), (minutes, cut) => {
      const merged = mergeMinutes(minutes);
      expect(mergeMinutes([...minutes].reverse(), minutes.slice(cut))).toEqual(merged);
      const changed = minutes.map((minute) => ({ ...minute, coveredMs: minute.coveredMs - 1 }));
      expect(mergeMinutes(changed, minutes)).toEqual(merged);
      expect(mergeMinutes(minutes, changed)).toEqual(merged);
    }),
  );
});

test('of two copies of a minute the answered one counts, whichever comes first', () => {
  const asked = minuteWith({ cues: [{ kind: 'posture', cause: 'slump' }] });
  const answered = minuteWith({ cues: [{ kind: 'posture', cause: 'slump', answer: 'recovered' }] });
  expect(mergeMinutes([asked], [answered])).toEqual([answered]);
  expect(mergeMinutes([answered], [asked])).toEqual([answered]);
  const [slumped, shrugged] = [minuteWith({ offMs: { slump: 9 } }), minuteWith({ offMs: { shrug: 9 } })];
  expect(mergeMinutes([slumped], [shrugged])).toEqual(mergeMinutes([shrugged], [slumped]));
});

test('hours equal their minutes whatever order the minutes came in', () => {
  fc.assert(
    fc.property(anyMinutes, (minutes) => {
      const hours = rollUpHours(minutes, new Map());
      expect(rollUpHours([...minutes].reverse(), new Map())).toEqual(hours);
      const total = sumRollUps(hours.map(({ rollUp }) => rollUp));
      expect(total.minutes).toBe(minutes.length);
      expect(total.alignedMs).toBe(minutes.reduce((sum, { alignedMs }) => sum + alignedMs, 0));
    }),
  );
});

test('the median of a histogram is the median of its values to within half a bin', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -4000, max: 6000 }), { minLength: 1, maxLength: 60 }), (hundredths) => {
      const values = hundredths.map((value) => value / 100).sort((a, b) => a - b);
      const sum: Record<number, number> = {};
      for (const value of values)
        for (const [bin, n] of Object.entries(histogramOf('headTilt', value))) sum[+bin] = (sum[+bin] ?? 0) + n;
      const median = values[Math.ceil(values.length / 2) - 1]!;
      expect(Math.abs(quartilesOf('headTilt', sum)!.median - median)).toBeLessThanOrEqual(
        binWidth('headTilt') / 2 + 1e-9,
      );
    }),
  );
});
