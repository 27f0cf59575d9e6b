import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittingDesk, presentDesk } from './desk-drawing';
import { deskMeasures, HEIGHT_CM } from './measures';

const height = fc.double({ min: HEIGHT_CM.least, max: HEIGHT_CM.most, noNaN: true });

test('for 175 cm seat, table and screen lie where furniture makers put them', () => {
  const measures = deskMeasures(175)!;
  expect(measures.sitting.seat.from).toBeGreaterThan(40);
  expect(measures.sitting.seat.to).toBeLessThan(49);
  expect(measures.sitting.table.from).toBeGreaterThan(62);
  expect(measures.sitting.table.to).toBeLessThan(76);
  expect(measures.standing.table.from).toBeGreaterThan(104);
  expect(measures.standing.table.to).toBeLessThan(118);
});

test('taller people sit, reach and look higher, and the table lies between seat and screen', () => {
  fc.assert(
    fc.property(height, height, (a, b) => {
      const [short, tall] = [deskMeasures(Math.min(a, b))!, deskMeasures(Math.max(a, b))!];
      expect(tall.sitting.seat.from).toBeGreaterThanOrEqual(short.sitting.seat.from);
      expect(short.sitting.seat.to).toBeLessThan(short.sitting.table.from);
      expect(short.sitting.table.to).toBeLessThan(short.sitting.screenTop.from);
      expect(short.standing.table.from).toBeGreaterThan(short.sitting.table.to);
    }),
  );
});

test('a height that no survey covers gives no measures', () => {
  expect(deskMeasures(120)).toBeNull();
  expect(deskMeasures(NaN)).toBeNull();
});

test('what was measured stands before what was answered', () => {
  const fit = fittingDesk(deskMeasures(170)!);
  expect(presentDesk(fit, ['tableHigh'], {}).table).toBeGreaterThan(fit.table);
  expect(presentDesk(fit, ['tableHigh'], { table: 61 }).table).toBe(61);
  expect(presentDesk(fit, ['laptopAlone'], {}).screenTop).toBeLessThan(presentDesk(fit, ['screenLow'], {}).screenTop);
});
