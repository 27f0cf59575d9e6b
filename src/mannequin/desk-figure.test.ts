import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureAtDesk, type DeskFigure, type MetDesk, type SidePlace } from './desk-figure';
import { fittingDesk, fittingStandingDesk, presentDesk, SCREEN_CM, type DrawnDesk } from '../workstation/desk-drawing';
import { deskMeasures, HEIGHT_CM } from '../workstation/measures';
import { TROUBLES } from '../workstation/trouble';

const height = fc.double({ min: HEIGHT_CM.least, max: HEIGHT_CM.most, noNaN: true });
const length = (a: SidePlace, b: SidePlace) => Math.hypot(a.x - b.x, a.y - b.y);

function metDesk({ seat, table, screenTop, distance }: DrawnDesk, heightCm: number): MetDesk {
  const screenMiddleCm = screenTop - SCREEN_CM.tall / 2;
  return { heightCm, seatCm: seat, tableCm: table, screenMiddleCm, screenCm: distance };
}

test('a figure can be drawn at every desk: nothing is no number, and nobody stands in the floor', () => {
  const troubles = fc.subarray([...TROUBLES]);
  fc.assert(
    fc.property(height, troubles, fc.boolean(), (cm, given, isStanding) => {
      const measures = deskMeasures(cm)!;
      const fit = isStanding ? fittingStandingDesk(measures) : fittingDesk(measures);
      const figure = figureAtDesk(metDesk(isStanding ? fit : presentDesk(fit, given, {}), cm));
      const places = [...figure.spine, figure.eye, figure.elbow, figure.wrist, figure.knee, figure.ankle, figure.toe];
      for (const { x, y } of places) expect(Number.isFinite(x + y)).toBe(true);
      expect(figure.toe.y).toBeGreaterThan(0);
      // Seen from the side, a bone that points to the person's side looks shorter, never longer.
      expect(length(figure.shoulder, figure.elbow)).toBeLessThan(0.171 * cm);
      expect(length(figure.hip, figure.knee)).toBeGreaterThan(0.2 * cm);
    }),
  );
});

test('at the desk that fits, our mannequin sits upright, looks at the upper part of its screen and has its feet down', () => {
  fc.assert(
    fc.property(height, (cm) => {
      const fit = fittingDesk(deskMeasures(cm)!);
      const figure = figureAtDesk(metDesk(fit, cm));
      expect(Math.abs(figure.eye.y - fit.screenTop)).toBeLessThan(14);
      expect(Math.abs(figure.headPitchDeg)).toBeLessThan(6);
      expect(figure.ankle.y).toBeLessThan(0.1 * cm);
    }),
  );
});

test('a laptop makes it bow, a high table lifts its shoulders, a low seat brings its knees up', () => {
  const fit = fittingDesk(deskMeasures(172)!);
  const at = (desk: DrawnDesk): DeskFigure => figureAtDesk(metDesk(desk, 172));
  const well = at(fit);
  const bowed = at({ ...fit, screenTop: fit.screenTop - 24 });
  expect(bowed.headPitchDeg).toBeGreaterThan(well.headPitchDeg + 6);
  expect(bowed.eye.y).toBeLessThan(well.eye.y);
  expect(at({ ...fit, table: fit.table + 9 }).shoulder.y).toBeGreaterThan(well.shoulder.y + 1);
  const low = at({ ...fit, seat: fit.seat! - 14 });
  expect(low.knee.y - low.hip.y).toBeGreaterThan(well.knee.y - well.hip.y + 2);
});
