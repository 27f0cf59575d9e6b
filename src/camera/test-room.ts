import { noiseAt } from './test-pictures';

interface Thing {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly luma: number;
}

/** Luma 0..255 of a room for tests, by its number, at a place in shares of the picture's width and height. */
export function roomOf(room: number): (x: number, y: number) => number {
  const things = furnish(room);
  return (x, y) => {
    const thing = things.find(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
    return thing?.luma ?? 120 + 32 * x + (y > 0.85 ? -40 : 0);
  };
}

/** A window, a door, shelves, pictures on the wall. */
function furnish(room: number): readonly Thing[] {
  return Array.from({ length: 14 }, (_, thing) => {
    const left = 0.5 + 0.65 * noiseAt(thing, 1, room);
    const top = 0.5 + 0.65 * noiseAt(thing, 2, room);
    const right = left + 0.08 + 0.06 * noiseAt(thing, 3, room);
    const bottom = top + 0.12 + 0.1 * noiseAt(thing, 4, room);
    return { left, right, top, bottom, luma: 125 + 95 * noiseAt(thing, 5, room) };
  });
}
