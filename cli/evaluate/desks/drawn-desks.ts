import { seededChance } from '../../../src/geometry/chance';
import { DESK_KINDS, deskOf, type DeskTruth } from './desk-kinds';
import { drawnDesk, type DeskCase } from './drawn-desk';

export interface DrawnDesk {
  readonly desk: DeskTruth;
  readonly cases: readonly DeskCase[];
}

/** Rooms as people light them; the window behind the person is a kind of desk of its own. */
const LIGHTS = ['day', 'warm', 'flat'] as const;
/** None of these people chose a threshold. */
const FIRST = 7_200;

/** So many people, each at a desk of every kind. */
export function drawnDesks(people: number): readonly DrawnDesk[] {
  return Array.from({ length: people }, (_, index) => FIRST + index).flatMap((seed) =>
    DESK_KINDS.map((kind, number) => {
      const desk = deskOf(kind, seededChance(seed * 100 + number));
      return { desk, cases: drawnDesk(desk, { seed, light: LIGHTS[seed % LIGHTS.length]! }) };
    }),
  );
}
